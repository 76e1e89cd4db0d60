using System.Text;
using Remediator.Text;

namespace Remediator.Logs;

/// <summary>
/// Takes secrets out of texts that are shown: access keys, tokens, passwords, private keys, passwords in addresses and on command lines,
/// and all of these in base64. What they look like is known here and in the classes it asks, nowhere else. What a patch itself holds
/// is left alone: its lines are the file's, and it must apply.
/// Linear in the text; a text without a trigger costs one look for each. What is masked keeps its line ends, so lines keep their numbers.
/// </summary>
public static class Secrets
{
    private const string Mask = "****";

    // What may tell of a piece of a text that it is a secret stands within this many units of it.
    private const int Surroundings = 4096;

    private static readonly string[] KeyLabels = ["PRIVATE KEY", "PRIVATE KEY BLOCK"];

    /// <summary>The text with <c>****</c> where secrets stood.</summary>
    public static string Redact(string text)
    {
        var secrets = Find(text);
        return secrets.Count == 0 ? text : Masked(text, new TextSpan(0, text.Length), secrets);
    }

    /// <summary>A piece of a text with <c>****</c> where secrets stand, which what stands around it tells: the name before a value, the first line of a key.</summary>
    /// <param name="keepsLength">Whether each unit of a secret becomes a <c>*</c>, for those who point at places in the piece.</param>
    public static string Redact(string text, TextSpan piece, bool keepsLength = false)
    {
        var (from, to) = (Math.Max(0, piece.Start - Surroundings), Math.Min(text.Length, piece.End + Surroundings));
        var secrets = Find(text[from..to]);
        return Masked(text[from..to], new TextSpan(piece.Start - from, piece.End - from), secrets, keepsLength);
    }

    /// <summary>Where secrets stand in a text, in order; none overlaps another.</summary>
    internal static List<TextSpan> Find(string text, bool looksIntoBase64 = true)
    {
        var found = new List<TextSpan>();
        if (text.Length < 8)
            return found;
        AddPrivateKeys(text, found);
        AddAddresses(text, found);
        SecretTokens.Add(text, found);
        SecretValues.Add(text, found);
        SecretOptions.Add(text, found);
        if (looksIntoBase64)
            SecretBase64.Add(text, found);
        return Merged(found);
    }

    private static List<TextSpan> Merged(List<TextSpan> spans)
    {
        spans.Sort();
        var merged = new List<TextSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start < merged[^1].End)
                merged[^1] = merged[^1].Union(span);
            else
                merged.Add(span);
        }
        return merged;
    }

    private static string Masked(string text, TextSpan piece, List<TextSpan> secrets, bool keepsLength = false)
    {
        var result = new StringBuilder(piece.Length);
        var position = piece.Start;
        foreach (var secret in secrets)
        {
            if (!secret.Overlaps(piece))
                continue;
            var hidden = new TextSpan(Math.Max(secret.Start, piece.Start), Math.Min(secret.End, piece.End));
            result.Append(text, position, hidden.Start - position);
            if (keepsLength)
                result.Append('*', hidden.Length);
            else
                result.Append(Mask).Append('\n', text.AsSpan(hidden.Start, hidden.Length).Count('\n'));
            position = hidden.End;
        }
        return result.Append(text, position, piece.End - position).ToString();
    }

    private static void AddPrivateKeys(string text, List<TextSpan> found)
    {
        const string begin = "-----BEGIN ", end = "-----END ";
        var position = 0;
        while (text.IndexOf(begin, position, StringComparison.Ordinal) is >= 0 and var from)
        {
            position = from + begin.Length;
            var label = text.IndexOf("-----", position, StringComparison.Ordinal);
            if (label < 0 || label - from > 60 || !Array.Exists(KeyLabels, text[from..label].EndsWith))
                continue;
            var close = text.IndexOf(end, label, StringComparison.Ordinal);
            var last = close < 0 ? -1 : text.IndexOf("-----", close + end.Length, StringComparison.Ordinal);
            position = last < 0 ? text.Length : last + 5;
            found.Add(new TextSpan(label + 5, position));
        }
    }

    // scheme://user:password@host
    private static void AddAddresses(string text, List<TextSpan> found)
    {
        var position = 0;
        while (text.IndexOf("://", position, StringComparison.Ordinal) is >= 0 and var at)
        {
            position = at + 3;
            var end = position;
            while (end < text.Length && text[end] is not ('/' or ' ' or '"' or '\'' or '\n' or '\t' or '<' or '>' or '?' or '#'))
                end++;
            var host = text.AsSpan(position, end - position);
            var atSign = host.LastIndexOf('@');
            var colon = atSign < 0 ? -1 : host[..atSign].IndexOf(':');
            if (colon < 0 || atSign <= colon + 1 || host[colon + 1] is '$' or '{')
                continue;
            found.Add(new TextSpan(position + colon + 1, position + atSign));
            position += atSign;
        }
    }
}

using System.Text;

namespace Remediator.Logs;

/// <summary>
/// Takes secrets out of texts that are shown: access keys, tokens, passwords, private keys, passwords in addresses. It is the one place
/// that knows what they look like. What a patch itself holds is left alone: its lines are the file's, and it must apply.
/// Linear in the text; a text without a trigger costs one look for each. What is masked keeps its line ends, so lines keep their numbers.
/// </summary>
public static class Secrets
{
    private const string Mask = "****";

    // Prefix, least number of units after it, and whether the prefix stays.
    private static readonly (string Prefix, int Least, bool IsUpper)[] Tokens =
    [
        ("AKIA", 16, true), ("ASIA", 16, true),
        ("ghp_", 20, false), ("gho_", 20, false), ("ghu_", 20, false), ("ghs_", 20, false), ("ghr_", 20, false), ("github_pat_", 20, false),
        ("glpat-", 16, false), ("xoxb-", 10, false), ("xoxa-", 10, false), ("xoxp-", 10, false), ("xoxr-", 10, false), ("xoxs-", 10, false), ("xapp-", 10, false),
        ("eyJ", 40, false), ("IQoJ", 60, false), ("FwoG", 60, false), ("FQoG", 60, false), ("npm_", 30, false), ("sk_live_", 16, false), ("hvs.", 20, false),
        ("sk-proj-", 20, false), ("sk-ant-", 20, false), ("AIza", 30, false),
    ];

    private static readonly string[] Names =
    [
        "password", "passwd", "pwd", "passphrase", "secret", "secretkey", "secret_key", "secretaccesskey", "secret_access_key", "sharedkey", "accountkey",
        "token", "auth_token", "apikey", "api_key", "api-key", "privatekey", "private_key", "credentials", "authorization", "x-amz-signature",
    ];

    private static readonly string[] Schemes = ["Bearer ", "Basic ", "bearer ", "token "];

    private const int LongestOption = 60;

    // A quoted value ends within this many units, or the text does.
    private const int LongestValue = 4096;

    /// <summary>The text with <c>****</c> where secrets stood.</summary>
    public static string Redact(string text)
    {
        if (text.Length < 8)
            return text;
        text = PrivateKeys(text);
        text = Addresses(text);
        text = Prefixed(text);
        return Named(text);
    }

    private static string PrivateKeys(string text)
    {
        const string begin = "-----BEGIN ", end = "-----END ";
        var position = 0;
        StringBuilder? result = null;
        while (text.IndexOf(begin, position, StringComparison.Ordinal) is >= 0 and var from)
        {
            var label = text.IndexOf("-----", from + begin.Length, StringComparison.Ordinal);
            if (label < 0 || label - from > 60 || !text.AsSpan(from, label - from).EndsWith("PRIVATE KEY"))
            {
                (result ??= new StringBuilder()).Append(text, position, from + begin.Length - position);
                position = from + begin.Length;
                continue;
            }
            var close = text.IndexOf(end, label, StringComparison.Ordinal);
            var last = close < 0 ? -1 : text.IndexOf("-----", close + end.Length, StringComparison.Ordinal);
            (result ??= new StringBuilder()).Append(text, position, label + 5 - position);
            position = last < 0 ? text.Length : last + 5;
            AppendMask(result, text.AsSpan(label + 5, position - label - 5));
        }
        return result is null ? text : result.Append(text, position, text.Length - position).ToString();
    }

    // scheme://user:password@host
    private static string Addresses(string text)
    {
        var position = 0;
        StringBuilder? result = null;
        while (text.IndexOf("://", position, StringComparison.Ordinal) is >= 0 and var at)
        {
            var start = at + 3;
            var end = start;
            while (end < text.Length && text[end] is not ('/' or ' ' or '"' or '\'' or '\n' or '\t' or '<' or '>' or '?' or '#'))
                end++;
            var host = text.AsSpan(start, end - start);
            var atSign = host.LastIndexOf('@');
            var colon = atSign < 0 ? -1 : host[..atSign].IndexOf(':');
            if (colon >= 0 && atSign > colon + 1 && host[colon + 1] is not ('$' or '{'))
            {
                (result ??= new StringBuilder()).Append(text, position, start + colon + 1 - position).Append(Mask);
                position = start + atSign;
            }
            else
            {
                (result ??= new StringBuilder()).Append(text, position, start - position);
                position = start;
            }
        }
        return result is null ? text : result.Append(text, position, text.Length - position).ToString();
    }

    private static string Prefixed(string text)
    {
        foreach (var (prefix, least, isUpper) in Tokens)
        {
            var position = 0;
            StringBuilder? result = null;
            while (text.IndexOf(prefix, position, StringComparison.Ordinal) is >= 0 and var from)
            {
                var end = from + prefix.Length;
                while (end < text.Length && (isUpper ? char.IsAsciiLetterUpper(text[end]) || char.IsAsciiDigit(text[end]) : IsTokenUnit(text[end])))
                    end++;
                var isOne = end - from - prefix.Length >= least && (from == 0 || !char.IsAsciiLetterOrDigit(text[from - 1]));
                result ??= new StringBuilder();
                result.Append(text, position, from + prefix.Length - position).Append(isOne ? Mask : "");
                position = isOne ? end : from + prefix.Length;
            }
            if (result is not null)
                text = result.Append(text, position, text.Length - position).ToString();
        }
        return text;
    }

    // `password=…`, `"SecretAccessKey": "…"`, `Authorization: Bearer …`, `--password …`: the value goes when it looks like one, prose stays.
    private static string Named(string text)
    {
        StringBuilder? result = null;
        var position = 0;
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (!IsSeparator(text, i) || NameEnd(text, i) is not (> 0 and var nameEnd) || !IsName(text.AsSpan(0, nameEnd)))
                continue;
            var start = i + 1;
            while (start < text.Length && text[start] is ' ' or '=' or '>')
                start++;
            foreach (var scheme in Schemes)
            {
                if (text.AsSpan(start).StartsWith(scheme))
                    start += scheme.Length;
            }
            var (from, to) = ValueAt(text, start, IsAssignment(text, i));
            if (to <= from)
                continue;
            AppendMask((result ??= new StringBuilder()).Append(text, position, from - position), text.AsSpan(from, to - from));
            position = i = to;
        }
        return result is null ? text : result.Append(text, position, text.Length - position).ToString();
    }

    private static void AppendMask(StringBuilder result, ReadOnlySpan<char> secret) => result.Append(Mask).Append('\n', secret.Count('\n'));

    // A blank ends the name of an option only: `--password x`, not `the password x`.
    private static bool IsSeparator(string text, int at)
    {
        if (text[at] is '=' or ':')
            return true;
        if (text[at] != ' ' || !char.IsAsciiLetterOrDigit(text[at - 1]))
            return false;
        return NameBefore(text, at).StartsWith("--");
    }

    private static ReadOnlySpan<char> NameBefore(string text, int separator)
    {
        var start = separator;
        while (start > 0 && separator - start < LongestOption && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '_'))
            start--;
        return text.AsSpan(start, separator - start);
    }

    private static int NameEnd(string text, int separator)
    {
        var end = separator;
        while (end > 0 && text[end - 1] is ' ' or '"' or '\'' or '\\')
            end--;
        return end;
    }

    private static bool IsName(ReadOnlySpan<char> before)
    {
        foreach (var name in Names)
        {
            if (before.EndsWith(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    // `DB_PASSWORD=changeme`, `--password=changeme`, `--password changeme --engine x`: a word that stands there is the secret, whatever it looks like.
    private static bool IsAssignment(string text, int separator)
    {
        if (text[separator] == ' ')
            return IsLastWordOfOption(text, separator + 1);
        var name = NameBefore(text, separator);
        return text[separator] == '=' && text[separator + 1] != ' ' && name.Length > 0 && (name.StartsWith("--") || !name.ContainsAnyInRange('a', 'z'));
    }

    private static bool IsLastWordOfOption(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny(' ', '\n', '\r');
        return end < 0 || text[start + end] != ' ' || start + end + 1 < text.Length && text[start + end + 1] == '-';
    }

    // What was assigned may be any word; elsewhere it must look like a secret, for prose speaks of passwords too.
    private static (int From, int To) ValueAt(string text, int start, bool isAssigned)
    {
        while (start < text.Length && text[start] is '\\')
            start++;
        if (start >= text.Length)
            return (start, start);
        if (text[start] is '"' or '\'')
        {
            var limit = Math.Min(text.Length, start + LongestValue);
            var close = text.IndexOf(text[start], start + 1, limit - start - 1);
            close = close < 0 ? limit : close;
            return IsReference(text.AsSpan(start + 1, close - start - 1)) ? (start, start) : (start + 1, close);
        }
        var end = start;
        while (end < text.Length && text[end] is not (' ' or '\n' or '\r' or '\t' or ',' or ';' or '"' or '\'' or ')' or '}' or ']' or '&'))
            end++;
        var value = text.AsSpan(start, end - start);
        return (isAssigned || value.Length >= 6 && value.IndexOfAnyInRange('0', '9') >= 0) && !IsReference(value) ? (start, end) : (start, start);
    }

    // Names of values are no secrets: a reference, an ARN, what is masked already.
    private static bool IsReference(ReadOnlySpan<char> value) =>
        value.Length == 0 || value[0] is '$' or '{' or '!' or '*' or '<' or '[' or '(' || value.StartsWith("arn:") || value.StartsWith("var.")
        || value.StartsWith("AWS::") || value.StartsWith("{{resolve:");

    private static bool IsTokenUnit(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '_' or '-' or '.' or '+' or '/' or '=';
}

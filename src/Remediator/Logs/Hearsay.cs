using System.Text;

namespace Remediator.Logs;

/// <summary>
/// Sentences about errors: a page, a change log or a comment quotes a whole message and goes on, <c>"…" is what the service answers when …</c>.
/// A tool that quotes one ends there or names the place (<c>"…" at line 3</c>), or says outside of the quotation that something failed.
/// </summary>
internal static class Hearsay
{
    // A shorter quotation is a name or a code.
    private const int LeastWords = 4;

    private static readonly string[] BeforePlace = ["at", "in", "on", "for", "from"];

    /// <summary>Whether only what a sentence quotes tells of an error.</summary>
    /// <param name="text">The statement in one line.</param>
    /// <param name="tells">Whether a text has the mark of an error or the literal of a signature.</param>
    public static bool Is(string text, Func<string, bool> tells)
    {
        var outside = new StringBuilder();
        var from = 0;
        for (var open = Next(text, 0); open >= 0;)
        {
            var close = Next(text, open + 1);
            if (close < 0)
                break;
            var quoted = text[(open + 1)..close];
            if (quoted.AsSpan().Count(' ') + 1 >= LeastWords && SentenceGoesOn(text, close + 1) && tells(quoted))
            {
                outside.Append(text, from, open - from);
                from = close + 1;
            }
            open = Next(text, close + 1);
        }
        return from > 0 && !tells(outside.Append(text, from, text.Length - from).ToString());
    }

    private static int Next(string text, int from) =>
        from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny('"', '\u201C', '\u201D') is var at and >= 0 ? from + at : -1;

    // A small letter follows, and it begins neither a place nor a field of a logger: `"…" resourceType=…`.
    private static bool SentenceGoesOn(string text, int at)
    {
        if (at < text.Length && text[at] == ',')
            at++;
        if (at + 1 >= text.Length || text[at] != ' ' || !char.IsAsciiLetterLower(text[at + 1]))
            return false;
        var rest = text.AsSpan(at + 1);
        var end = rest.IndexOfAny(' ', '=');
        var word = end < 0 ? rest : rest[..end];
        if (end >= 0 && rest[end] == '=')
            return false;
        foreach (var place in BeforePlace)
        {
            if (word.SequenceEqual(place))
                return false;
        }
        return true;
    }
}

namespace Remediator.Logs;

/// <summary>Quotation marks that a web page, a chat or a word processor gave another form than the tool printed.</summary>
internal static class Quotes
{
    private static readonly (string From, string To)[] Entities =
    [
        ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&apos;", "'"),
    ];

    /// <summary>The text without the entities of HTML that stand for quotation marks.</summary>
    public static string Unescaped(string text)
    {
        if (!text.Contains('&'))
            return text;
        foreach (var (from, to) in Entities)
            text = text.Replace(from, to, StringComparison.Ordinal);
        return text;
    }

    /// <summary>
    /// The text with straight marks in the place of typographic ones and of Markdown's back-ticks, and with negations in full, as most
    /// services write them: who retells a message shortens them.
    /// </summary>
    public static string Retold(string text)
    {
        text = Straight(text).Replace('`', '\'');
        return !text.Contains("n't", StringComparison.Ordinal)
            ? text
            : text.Replace("can't", "cannot", StringComparison.Ordinal).Replace("won't", "will not", StringComparison.Ordinal).Replace("n't", " not", StringComparison.Ordinal);
    }

    /// <summary>The text with straight marks in the place of typographic ones; some services print those themselves.</summary>
    public static string Straight(string text) =>
        text.AsSpan().IndexOfAny("\u2018\u2019\u201C\u201D") < 0 ? text : text.Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\u201C', '"').Replace('\u201D', '"');
}

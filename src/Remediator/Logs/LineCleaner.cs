namespace Remediator.Logs;

/// <summary>
/// Takes off everything that terminals and CI systems put around a tool's line. One raw line may give several:
/// a carriage return and the <c>\n</c> of a structured logger end lines too.
/// </summary>
internal static class LineCleaner
{
    /// <summary>Cleans one raw line and feeds the result to <paramref name="feed"/>.</summary>
    public static void Clean(int number, string raw, bool continues, Action<LogLine> feed)
    {
        var text = AnsiEscapes.Remove(raw);
        if (continues)
        {
            feed(new LogLine(number, text) { Continues = true });
            return;
        }
        if (!text.Contains('\r'))
        {
            CleanOne(number, text, feed);
            return;
        }
        foreach (var part in text.TrimEnd('\r').Split('\r'))
            CleanOne(number, part, feed);
    }

    private static void CleanOne(int number, string text, Action<LogLine> feed)
    {
        var marked = false;
        text = Quotes.Unescaped(CiPrefix.Remove(text, ref marked));
        if (marked && text.Contains("%0A", StringComparison.Ordinal))
        {
            // GitHub's commands are a line each: what they say has its line ends escaped.
            foreach (var part in text.Split("%0A"))
                Emit(number, part, marked, feed);
            return;
        }
        var isQuiet = false;
        if (StructuredLog.Message(text, ref marked, ref isQuiet) is { } message)
        {
            foreach (var part in message.Split('\n'))
                Emit(number, part, marked, feed, isQuiet);
            return;
        }
        if (text.Contains('╷') && text.Contains(" │ ", StringComparison.Ordinal))
        {
            // A box whose line ends were lost when it was pasted into a chat.
            foreach (var part in text.Replace(" │ ", "\n│ ").Replace("╷", "\n").Replace("╵", "\n╵\n").Split('\n'))
                Emit(number, part, marked, feed);
            return;
        }
        Emit(number, text, marked, feed);
    }

    private static void Emit(int number, string text, bool marked, Action<LogLine> feed, bool isQuiet = false)
    {
        var body = WithoutBox(text, out var boxed, out var edge);
        body = body.TrimEnd();
        if (body.Contains("\\*\\*\\*", StringComparison.Ordinal))
            body = body.Replace("\\*\\*\\*", "***");
        feed(new LogLine(number, body) { MarkedAsError = marked, IsQuiet = isQuiet, Boxed = boxed, BoxEdge = edge });
    }

    private static string WithoutBox(string text, out bool boxed, out bool edge)
    {
        boxed = edge = false;
        var at = text.AsSpan().IndexOfAny('│', '╷', '╵');
        if (at < 0 || !IsLabel(text.AsSpan(0, at)))
            return text;
        if (text[at] == '│')
        {
            boxed = true;
            var from = at + 1;
            return from < text.Length && text[from] == ' ' ? text[(from + 1)..] : text[from..];
        }
        edge = text.AsSpan(at + 1).IsWhiteSpace();
        return edge ? "" : text;
    }

    // `TapStack  │`: cdktf and terragrunt put a name before each line of the box.
    private static bool IsLabel(ReadOnlySpan<char> before)
    {
        before = before.Trim();
        return before.Length <= 80 && !before.ContainsAny(' ', '\t') && !before.ContainsAny("─├└");
    }
}

namespace Remediator.Logs;

/// <summary>
/// What a logger says of its own line. A line that is called information or less tells how things go, also where it quotes an error that
/// was looked for, caught or tried again.
/// </summary>
internal static class LineLevel
{
    private const int MostWordsBefore = 4;

    private const string Information = "INFO";

    private static readonly string[] Finer = ["DEBUG", "TRACE"];

    /// <summary>Whether the line is no failure by its level: <c>[DEBUG] …</c>, <c>INFO:root:…</c>, <c>[main] INFO app.Main - …</c>.</summary>
    public static bool IsQuiet(string line)
    {
        var rest = line.AsSpan().TrimStart();
        for (var i = 0; i <= MostWordsBefore && !rest.IsEmpty; i++)
        {
            var end = rest.IndexOfAny(' ', '\t');
            var word = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[end..].TrimStart();
            if (IsLevel(word, out var isFiner, out var tail))
                return isFiner || !BeginsFrame(tail.IsEmpty ? rest : tail);
            if (!MayStandBefore(word))
                return false;
        }
        return false;
    }

    /// <summary>Whether a logger's word for a level is no more than information.</summary>
    public static bool IsQuietWord(string? level) =>
        level is not null && (level.Equals(Information, StringComparison.OrdinalIgnoreCase) || Finer.Contains(level, StringComparer.OrdinalIgnoreCase));

    // `INFO`, `[INFO]`, `INFO:`, `DEBUG:botocore.hooks:Event …`
    private static bool IsLevel(ReadOnlySpan<char> word, out bool isFiner, out ReadOnlySpan<char> tail)
    {
        isFiner = false;
        tail = [];
        var name = word.TrimStart('[');
        var end = name.IndexOfAny(":]");
        if (end >= 0)
        {
            tail = name[end] == ':' ? name[(end + 1)..] : [];
            name = name[..end];
        }
        if (name.SequenceEqual(Information))
            return true;
        foreach (var finer in Finer)
            isFiner |= name.SequenceEqual(finer);
        return isFiner;
    }

    // A thread or process in brackets, the name of a logger, a number, a dash, the id of a request.
    private static bool MayStandBefore(ReadOnlySpan<char> word) =>
        word[0] is '[' or '{' or '(' && !ErrorMarkers.AreIn(word) || word is "-" or "|" || !word.ContainsAnyExceptInRange('0', '9')
        || Guid.TryParse(word, out _) || word.Contains('.') && word[^1] is not (':' or '.') && char.IsAsciiLetter(word[0]);

    // Runners print what they run at their own level: `INFO - Error: creating …`
    private static bool BeginsFrame(ReadOnlySpan<char> body)
    {
        body = body.TrimStart("-|: \t");
        return body.StartsWith("│") || body.StartsWith("╷") || new LogLine(0, body.ToString()).StartsFrame;
    }
}

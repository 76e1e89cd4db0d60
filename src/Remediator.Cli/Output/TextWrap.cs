namespace Remediator.Cli.Output;

/// <summary>Breaks prose for a terminal. Commands and code stay on one line, so that they can be copied as they stand.</summary>
internal static class TextWrap
{
    /// <summary>The lines of a text, none wider than asked for where its words allow.</summary>
    /// <param name="width">In cells of the terminal; null leaves the lines as they are.</param>
    public static IEnumerable<string> Lines(string text, int? width)
    {
        foreach (var line in text.Split('\n'))
        {
            foreach (var part in width is { } limit && !IsCommand(line) ? Words(line, limit) : [line])
                yield return part;
        }
    }

    /// <summary>The lines of one line that is no command, none wider than asked for where its words allow.</summary>
    public static IEnumerable<string> Words(string line, int width)
    {
        var start = 0;
        while (Cells.WidthOf(line[start..]) > width)
        {
            var end = BreakBefore(line, start, width);
            yield return line[start..end];
            start = end;
            while (start < line.Length && line[start] == ' ')
                start++;
        }
        if (start < line.Length || line.Length == 0)
            yield return line[start..];
    }

    // In advice, what is indented or has options.
    private static bool IsCommand(string line) => line.StartsWith(' ') || line.Contains(" --", StringComparison.Ordinal);

    // The last blank outside of `code` that fits; failing that, the first blank after the limit; failing that, the end.
    private static int BreakBefore(string line, int start, int limit)
    {
        var isCode = false;
        var last = -1;
        for (var i = start; i < line.Length; i++)
        {
            if (line[i] == '`')
            {
                isCode = !isCode;
            }
            else if (line[i] == ' ' && !isCode && i > start)
            {
                if (Cells.WidthOf(line[start..i]) > limit)
                    return last >= 0 ? last : i;
                last = i;
            }
        }
        return last >= 0 ? last : line.Length;
    }
}

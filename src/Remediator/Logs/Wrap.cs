using System.Text;

namespace Remediator.Logs;

/// <summary>Whether a text breaks off in the middle of a sentence, as wrapped lines do.</summary>
internal static class Wrap
{
    /// <summary>No terminal is narrower.</summary>
    public const int LeastWidth = 60;

    /// <summary>Whether the next line belongs to the text for certain: it ends in a comma or colon, or inside a quotation or parenthesis.</summary>
    public static bool GoesOn(StringBuilder text)
    {
        var last = text.Length - 1;
        while (last >= 0 && text[last] == ' ')
            last--;
        return last >= 0 && text[last] is ',' or ':' || IsOpen(text) || AwaitsCode(text);
    }

    // `Error: creating Metric Alarm`, `operation error RDS: CreateDBCluster … api error`: the code is still to come.
    private static bool AwaitsCode(StringBuilder text)
    {
        if (text.Length > 2_000)
            return false;
        var line = text.ToString().Trim();
        return line.EndsWith("api error", StringComparison.Ordinal)
            || line.StartsWith("Error: ", StringComparison.Ordinal) && line.Contains("ing ", StringComparison.Ordinal) && ErrorCode.LastInChain(line) < 0
            && !line.EndsWith('.') && line.IndexOf(": ", 7, StringComparison.Ordinal) < 0;
    }

    /// <summary>Appends the next line with a space between, or none where the line before was cut or its end fell into an ARN.</summary>
    public static void Append(StringBuilder text, string line, bool isCut = false)
    {
        if (text.Length >= ErrorText.MostCharacters)
            return;
        line = isCut ? line.TrimEnd() : line.Trim();
        if (text.Length > 0 && !isCut && !(BreaksOffInArn(text) && line.Length > 0 && !char.IsAsciiLetterUpper(line[0])))
            text.Append(' ');
        text.Append(line);
    }

    /// <summary>
    /// The width at which a program cut its lines without regard to words: two of them, of which none is the last, are as long as the
    /// longest. Null where lines end between words, or are too few to tell.
    /// </summary>
    public static int? WidthOf(IReadOnlyList<string> lines)
    {
        var width = 0;
        var count = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length > width)
                (width, count) = (lines[i].Length, 0);
            if (lines[i].Length == width && i < lines.Count - 1)
                count++;
        }
        return width >= LeastWidth && count >= 2 ? width : null;
    }

    private static bool BreaksOffInArn(StringBuilder text)
    {
        if (text[^1] is not (':' or '/'))
            return false;
        var from = Math.Max(0, text.Length - 200);
        var tail = text.ToString(from, text.Length - from);
        return tail[(tail.LastIndexOf(' ') + 1)..].Contains("arn:aws", StringComparison.Ordinal);
    }

    /// <summary>Whether the text ends inside a quotation or a parenthesis.</summary>
    public static bool IsOpen(StringBuilder text)
    {
        var quotes = 0;
        var depth = 0;
        foreach (var chunk in text.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                if (c == '"')
                    quotes++;
                else if (c is '(' or '[')
                    depth++;
                else if (c is ')' or ']')
                    depth = Math.Max(0, depth - 1);
            }
        }
        return depth > 0 || quotes % 2 == 1;
    }
}

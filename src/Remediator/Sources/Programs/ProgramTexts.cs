using System.Text;

namespace Remediator.Sources.Programs;

/// <summary>Writes texts as literals that TypeScript, Python and Go read alike.</summary>
public static class ProgramTexts
{
    /// <summary>The text in quotes.</summary>
    /// <param name="quote"><c>'</c> or <c>"</c>; the other one where the text holds it.</param>
    public static string Quote(string text, string quote)
    {
        var mark = quote == "'" && !text.Contains('\'', StringComparison.Ordinal) ? '\'' : '"';
        var result = new StringBuilder(text.Length + 2).Append(mark);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => result.Append(@"\\"),
                '\n' => result.Append(@"\n"),
                '\r' => result.Append(@"\r"),
                '\t' => result.Append(@"\t"),
                _ when c == mark => result.Append('\\').Append(c),
                _ when char.IsControl(c) => result.Append($"\\u{(int)c:x4}"),
                _ => result.Append(c),
            };
        }
        return result.Append(mark).ToString();
    }

    /// <summary>A key of an object literal, in quotes where it is no name, or where all are.</summary>
    public static string Key(string name, string quote, bool always) =>
        !always && name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : Quote(name, quote);

    /// <summary>A piece of a text that takes in values.</summary>
    /// <param name="quote"><c>`</c> for a template literal, else the quotes of an f-string.</param>
    public static string Escape(string text, string quote) => quote == "`"
        ? text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal).Replace("${", "\\${", StringComparison.Ordinal)
        : Quote(text, quote)[1..^1].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>Entries one below the other with their values in one column, as gofmt puts runs of those that stand on one line.</summary>
    public static string Align(string entries)
    {
        var lines = entries.Split('\n');
        var start = 0;
        while (start < lines.Length)
        {
            var end = start;
            while (end < lines.Length && IsEntry(lines, end))
                end++;
            var width = 0;
            for (var i = start; i < end; i++)
                width = Math.Max(width, KeyLength(lines[i]));
            for (var i = start; i < end; i++)
                lines[i] = lines[i][..KeyLength(lines[i])].PadRight(width) + lines[i][KeyLength(lines[i])..];
            start = Math.Max(end, start + 1);
        }
        return string.Join('\n', lines);
    }

    private static bool IsEntry(string[] lines, int index) => lines[index].Length > 0 && lines[index][0] is not (' ' or '}' or ')') && lines[index].EndsWith(',') && KeyLength(lines[index]) > 0;

    // The key with its colon.
    private static int KeyLength(string line) => line.IndexOf(": ", StringComparison.Ordinal) + 1;
}

using System.Globalization;
using System.Text;

namespace Remediator.Patching;

/// <summary>
/// Writes the change of one file as <c>git diff</c> does, so that <c>git apply</c> takes it without fuzz: three lines of context,
/// line terminators kept as they are, a missing final newline marked, unusual paths quoted.
/// Source: https://git-scm.com/docs/diff-format
/// </summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff of one file; empty when nothing differs.</summary>
    /// <param name="path">The path below the folder where the patch will be applied, with forward slashes.</param>
    /// <param name="before">The old text; null for a file that the patch makes.</param>
    /// <param name="after">The new text.</param>
    public static string Write(string path, string? before, string after)
    {
        if (before == after)
            return "";
        var result = new StringBuilder();
        var a = Quote("a/" + path);
        var b = Quote("b/" + path);
        result.Append("diff --git ").Append(a).Append(' ').Append(b).Append('\n');
        if (before is null)
            result.Append("new file mode 100644\n--- /dev/null\n");
        else
            result.Append("--- ").Append(a).Append(Tab(path)).Append('\n');
        result.Append("+++ ").Append(b).Append(Tab(path)).Append('\n');
        var oldLines = Lines(before ?? "");
        var newLines = Lines(after);
        var changes = LineDiff.Compare(oldLines, newLines);
        for (var first = 0; first < changes.Count;)
        {
            var last = first;
            while (last + 1 < changes.Count && changes[last + 1].OldStart - changes[last].OldEnd <= 2 * Context)
                last++;
            Hunk(result, oldLines, newLines, changes, first, last);
            first = last + 1;
        }
        return result.ToString();
    }

    private static void Hunk(
        StringBuilder result, List<string> oldLines, List<string> newLines, IReadOnlyList<LineChange> changes, int first, int last)
    {
        var oldStart = Math.Max(0, changes[first].OldStart - Context);
        var newStart = changes[first].NewStart - (changes[first].OldStart - oldStart);
        var oldEnd = Math.Min(oldLines.Count, changes[last].OldEnd + Context);
        var newEnd = changes[last].NewEnd + (oldEnd - changes[last].OldEnd);
        result.Append(CultureInfo.InvariantCulture, $"@@ -{Range(oldStart, oldEnd)} +{Range(newStart, newEnd)} @@\n");
        var at = oldStart;
        for (var i = first; i <= last; i++)
        {
            for (; at < changes[i].OldStart; at++)
                Line(result, ' ', oldLines[at]);
            for (; at < changes[i].OldEnd; at++)
                Line(result, '-', oldLines[at]);
            for (var j = changes[i].NewStart; j < changes[i].NewEnd; j++)
                Line(result, '+', newLines[j]);
        }
        for (; at < oldEnd; at++)
            Line(result, ' ', oldLines[at]);
    }

    private static string Range(int start, int end)
    {
        var count = end - start;
        var line = count == 0 ? start : start + 1;
        return count == 1 ? line.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{line},{count}");
    }

    private static void Line(StringBuilder result, char mark, string line)
    {
        result.Append(mark).Append(line);
        if (!line.EndsWith('\n'))
            result.Append("\n\\ No newline at end of file\n");
    }

    // Only \n ends a line for git; a \r before it belongs to the line.
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }

    // git ends the name with a tab when it holds a blank, so that other tools find its end.
    private static string Tab(string path) => path.Contains(' ') ? "\t" : "";

    private static string Quote(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        var isPlain = true;
        foreach (var b in bytes)
            isPlain &= b is >= 0x20 and < 0x7F and not (byte)'"' and not (byte)'\\';
        if (isPlain)
            return path;
        var result = new StringBuilder("\"");
        foreach (var b in bytes)
        {
            _ = b switch
            {
                (byte)'"' => result.Append("\\\""),
                (byte)'\\' => result.Append(@"\\"),
                (byte)'\n' => result.Append("\\n"),
                (byte)'\t' => result.Append("\\t"),
                < 0x20 or >= 0x7F => result.Append('\\').Append(Convert.ToString(b, 8).PadLeft(3, '0')),
                _ => result.Append((char)b),
            };
        }
        return result.Append('"').ToString();
    }
}

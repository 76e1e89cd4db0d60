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
        foreach (var hunk in DiffHunk.Between(before ?? "", after))
            Write(result, hunk);
        return result.ToString();
    }

    private static void Write(StringBuilder result, DiffHunk hunk)
    {
        result.Append(CultureInfo.InvariantCulture, $"@@ -{Range(hunk.OldStart, hunk.OldCount)} +{Range(hunk.NewStart, hunk.NewCount)} @@\n");
        foreach (var line in hunk.Lines)
        {
            result.Append((char)line.Kind).Append(line.Text);
            if (!line.Text.EndsWith('\n'))
                result.Append("\n\\ No newline at end of file\n");
        }
    }

    private static string Range(int start, int count)
    {
        var line = count == 0 ? start : start + 1;
        return count == 1 ? line.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{line},{count}");
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

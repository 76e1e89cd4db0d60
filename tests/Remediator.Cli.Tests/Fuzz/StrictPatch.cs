using System.Globalization;

namespace Remediator.Cli.Tests.Fuzz;

/// <summary>
/// Applies a unified diff as <c>git apply</c> does without fuzz: every context and removed line must be where the hunk says, byte for byte.
/// </summary>
internal static class StrictPatch
{
    /// <summary>The text after the patch of one file.</summary>
    public static string Apply(string before, string diff)
    {
        var old = Split(before);
        var lines = Split(diff);
        var result = new List<string>();
        var position = 0;
        for (var i = 0; i < lines.Count;)
        {
            if (!lines[i].StartsWith("@@ -", StringComparison.Ordinal))
            {
                i++;
                continue;
            }
            var header = lines[i++].Split(' ');
            var (start, count) = Range(header[1]);
            var from = count == 0 ? start : start - 1;
            result.AddRange(old[position..from]);
            position = from;
            while (i < lines.Count && lines[i].Length > 0 && lines[i][0] is ' ' or '-' or '+' && !lines[i].StartsWith("diff --git", StringComparison.Ordinal))
            {
                var line = lines[i++];
                var text = line[1..];
                if (i < lines.Count && lines[i].StartsWith("\\ No newline", StringComparison.Ordinal))
                {
                    text = text[..^1];
                    i++;
                }
                if (line[0] != '+' && old[position++] != text)
                    throw new InvalidOperationException($"the patch expects `{text}` at line {position}, where `{old[position - 1]}` stands");
                if (line[0] != '-')
                    result.Add(text);
            }
        }
        result.AddRange(old[position..]);
        return string.Concat(result);
    }

    private static (int Start, int Count) Range(string text)
    {
        var parts = text.TrimStart('-', '+').Split(',');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
    }

    private static List<string> Split(string text)
    {
        var lines = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }
}

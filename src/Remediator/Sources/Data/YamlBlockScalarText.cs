using System.Text;

namespace Remediator.Sources.Data;

/// <summary>Writes a value as a block scalar (YAML 1.2 § 8.1) where such a scalar can hold it.</summary>
internal static class YamlBlockScalarText
{
    /// <summary>
    /// Header and lines, without the last line's terminator; null when quotes are wanted instead.
    /// A folded scalar that cannot hold the value becomes a literal one.
    /// </summary>
    /// <param name="afterHeader">What follows the header on its line: a comment.</param>
    public static string? Write(string value, ScalarStyle style, string indent, string afterHeader, string newLine)
    {
        var body = value.EndsWith('\n') ? value[..^1] : value;
        var lines = body.Split('\n');
        if (!CanHold(body, lines))
            return null;
        var isFolded = style == ScalarStyle.Folded && CanFold(lines);
        var result = new StringBuilder(value.Length + 16).Append(isFolded ? '>' : '|');
        if (body.Length == value.Length)
            result.Append('-');
        result.Append(afterHeader);
        for (var i = 0; i < lines.Length; i++)
        {
            // One break in a folded scalar reads as a blank, two read as one break.
            if (isFolded && i > 0)
                result.Append(newLine);
            result.Append(newLine);
            if (lines[i].Length > 0)
                result.Append(indent).Append(lines[i]);
        }
        return result.ToString();
    }

    private static bool CanHold(string body, string[] lines)
    {
        if (body.Length == 0 || char.IsWhiteSpace(body[0]) || lines[^1].Length == 0)
            return false;
        if (lines.Any(line => line.Length > 0 && string.IsNullOrWhiteSpace(line)))
            return false;
        return !body.Any(unit => (char.IsControl(unit) && unit is not ('\n' or '\t')) || unit is '\u2028' or '\u2029' or '\uFEFF');
    }

    private static bool CanFold(string[] lines) => lines.All(line => line.Length > 0 && !char.IsWhiteSpace(line[0]));
}

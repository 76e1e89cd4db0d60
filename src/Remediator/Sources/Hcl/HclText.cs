using System.Globalization;
using System.Text;

namespace Remediator.Sources.Hcl;

/// <summary>Writes texts as HCL.</summary>
public static class HclText
{
    /// <summary>The text in double quotes; nothing in it is interpolated.</summary>
    public static string Quote(string text) => $"\"{Escape(text)}\"";

    /// <summary>The text as it stands between double quotes.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"' or '\\': result.Append('\\').Append(c); break;
                case '\n': result.Append("\\n"); break;
                case '\r': result.Append("\\r"); break;
                case '\t': result.Append("\\t"); break;
                case '$' or '%' when i + 1 < text.Length && text[i + 1] == '{': result.Append(c).Append(c); break;
                case < ' ': result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
                default: result.Append(c); break;
            }
        }
        return result.ToString();
    }

    /// <summary>The text as a key of an object: bare where it is an identifier.</summary>
    public static string Key(string name) => name.Length > 0 && HclScanner.IsNameStart(name[0]) && name.All(HclScanner.IsNamePart) ? name : Quote(name);

    /// <summary>The lines without the blanks at their ends.</summary>
    public static string WithoutTrailingBlanks(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd(' ')));

    /// <summary>A block of arguments, with their equals signs below each other.</summary>
    /// <param name="head">Type and labels, as they are written.</param>
    /// <param name="arguments">Names and values; a value's further lines stay as they are.</param>
    public static string Block(string head, IReadOnlyList<(string Name, string Value)> arguments)
    {
        if (arguments.Count == 0)
            return head + " {}";
        var width = arguments.Max(argument => argument.Name.Length);
        return string.Join('\n', [head + " {", .. arguments.Select(argument => $"  {argument.Name.PadRight(width)} = {argument.Value}"), "}"]);
    }

    /// <summary>
    /// Puts the equals signs of neighbouring one-line entries below each other, as <c>terraform fmt</c> does. Only lines that begin in
    /// the first column are entries; the others belong to a value.
    /// </summary>
    public static string Align(string entries)
    {
        var lines = entries.Split('\n');
        for (var start = 0; start < lines.Length;)
        {
            var end = start;
            var width = 0;
            while (end < lines.Length && KeyLength(lines[end]) is > 0 and var length)
            {
                width = Math.Max(width, length);
                end++;
            }
            for (var i = start; i < end; i++)
            {
                var key = KeyLength(lines[i]);
                lines[i] = lines[i][..key].PadRight(width) + lines[i][key..];
            }
            start = Math.Max(end, start + 1);
        }
        return string.Join('\n', lines);
    }

    // The key of an entry that begins and ends on this line; 0 for any other line.
    private static int KeyLength(string line)
    {
        if (line.Length == 0 || line[0] is ' ' or '}' or ']' || line[^1] is '{' or '[' or '(')
            return 0;
        var equals = line.IndexOf(" = ", line[0] == '"' ? Math.Max(1, line.IndexOf('"', 1)) : 0, StringComparison.Ordinal);
        return equals < 0 ? 0 : equals;
    }

    /// <summary>A template's text as it stands between quotes: interpolations stay as they are, all else is escaped.</summary>
    public static string EscapeAround(string text)
    {
        var result = new System.Text.StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '$' or '%' && i + 1 < text.Length && text[i + 1] == '{')
            {
                var end = InterpolationEnd(text, i + 2);
                result.Append(text, i, end - i);
                i = end - 1;
                continue;
            }
            _ = text[i] switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                var other => result.Append(other),
            };
        }
        return result.ToString();
    }

    private static int InterpolationEnd(string text, int position)
    {
        var depth = 1;
        var isQuoted = false;
        for (; position < text.Length && depth > 0; position++)
        {
            if (text[position] == '"' && text[position - 1] != '\\')
                isQuoted = !isQuoted;
            else if (!isQuoted)
                depth += text[position] switch { '{' => 1, '}' => -1, _ => 0 };
        }
        return position;
    }
}

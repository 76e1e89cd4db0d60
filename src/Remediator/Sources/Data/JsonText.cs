using System.Globalization;
using System.Text;

namespace Remediator.Sources.Data;

/// <summary>How values are written in JSON.</summary>
public static class JsonText
{
    /// <summary>The string as JSON writes it, quotes included. Only what must be escaped is escaped.</summary>
    public static string Quote(string value)
    {
        var result = new StringBuilder(value.Length + 2).Append('"');
        foreach (var unit in value)
        {
            _ = unit switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                < ' ' => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => result.Append(unit),
            };
        }
        return result.Append('"').ToString();
    }

    /// <summary>Whether the text is a number as JSON writes it (RFC 8259 § 6).</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        var position = text.StartsWith('-') ? 1 : 0;
        var integerStart = position;
        if (!SkipDigits(text, ref position) || (text[integerStart] == '0' && position > integerStart + 1))
            return false;
        if (position < text.Length && text[position] == '.')
        {
            position++;
            if (!SkipDigits(text, ref position))
                return false;
        }
        if (position < text.Length && text[position] is 'e' or 'E')
        {
            position++;
            if (position < text.Length && text[position] is '+' or '-')
                position++;
            if (!SkipDigits(text, ref position))
                return false;
        }
        return position == text.Length;
    }

    /// <summary>The same JSON text on one line. A JSON string holds no line breaks, so every one lies between tokens.</summary>
    internal static string OnOneLine(string text)
    {
        if (!text.Contains('\n'))
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n'))
        {
            var token = line.Trim();
            if (token.Length == 0)
                continue;
            if (result.Length > 0)
                result.Append(' ');
            result.Append(token);
        }
        return result.ToString();
    }

    private static bool SkipDigits(ReadOnlySpan<char> text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
            position++;
        return position > start;
    }
}

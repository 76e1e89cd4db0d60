using System.Globalization;
using System.Text;
using Remediator.Text;

namespace Remediator.Sources.Programs.Go;

/// <summary>Resolves what stands between the quotes of Go's texts.</summary>
internal static class GoText
{
    /// <summary>The characters of a raw text: carriage returns do not count.</summary>
    public static string Raw(string content) => content.Replace("\r", "", StringComparison.Ordinal);

    /// <summary>
    /// The characters of an interpreted text or rune. An escape that Go does not know stays as it is written;
    /// <paramref name="unknown"/> is where the first one stands.
    /// </summary>
    /// <remarks>Source: https://go.dev/ref/spec#Rune_literals</remarks>
    public static string Interpret(ReadOnlySpan<char> content, out TextSpan? unknown)
    {
        unknown = null;
        if (!content.Contains('\\'))
            return content.ToString();
        var result = new StringBuilder(content.Length);
        var bytes = new List<byte>();
        for (var i = 0; i < content.Length;)
        {
            if (content[i] != '\\')
            {
                Flush(bytes, result);
                result.Append(content[i++]);
                continue;
            }
            var length = EscapeLength(content[i..]);
            var escape = content.Slice(i, length);
            if (IsByte(escape, out var value))
            {
                bytes.Add(value);
            }
            else
            {
                Flush(bytes, result);
                if (Character(escape) is { } text)
                {
                    result.Append(text);
                }
                else
                {
                    unknown ??= new TextSpan(i, i + length);
                    result.Append(escape);
                }
            }
            i += length;
        }
        Flush(bytes, result);
        return result.ToString();
    }

    private static int EscapeLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return text.Length;
        var length = text[1] switch
        {
            'x' => 4,
            'u' => 6,
            'U' => 10,
            >= '0' and <= '7' => 4,
            _ => 2,
        };
        return Math.Min(length, text.Length);
    }

    // `\xe4` and `\344` are bytes; several of them make one character.
    private static bool IsByte(ReadOnlySpan<char> escape, out byte value)
    {
        value = 0;
        if (escape.Length != 4)
            return false;
        if (escape[1] == 'x')
            return byte.TryParse(escape[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        var number = 0;
        foreach (var c in escape[1..])
        {
            if (c is < '0' or > '7')
                return false;
            number = (number * 8) + c - '0';
        }
        value = (byte)number;
        return number <= byte.MaxValue;
    }

    private static string? Character(ReadOnlySpan<char> escape)
    {
        if (escape.Length is 6 or 10)
        {
            return int.TryParse(escape[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && Rune.IsValid(number)
                ? new Rune(number).ToString()
                : null;
        }
        return escape.Length != 2 ? null : escape[1] switch
        {
            'a' => "\a",
            'b' => "\b",
            'f' => "\f",
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'v' => "\v",
            '\\' => "\\",
            '\'' => "'",
            '"' => "\"",
            _ => null,
        };
    }

    private static void Flush(List<byte> bytes, StringBuilder result)
    {
        if (bytes.Count == 0)
            return;
        result.Append(Encoding.UTF8.GetString([.. bytes]));
        bytes.Clear();
    }
}

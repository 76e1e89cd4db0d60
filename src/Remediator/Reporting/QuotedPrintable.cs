using System.Globalization;
using System.Text;

namespace Remediator.Reporting;

/// <summary>
/// The encoding of mails in which most text stays readable and every byte arrives, carriage returns too.
/// Source: RFC 2045 §6.7.
/// </summary>
internal static class QuotedPrintable
{
    private const int MaxLine = 76;

    /// <summary>The text as UTF-8, encoded; its lines end in <c>\n</c>.</summary>
    public static string Encode(string text)
    {
        var result = new StringBuilder();
        var column = 0;
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b == '\n')
            {
                result.Append('\n');
                column = 0;
                continue;
            }
            // A blank at the end of a line gets lost.
            var isPlain = b is >= (byte)' ' and < 0x7F and not (byte)'=' && (b != ' ' || i + 1 < bytes.Length && bytes[i + 1] != '\n');
            var length = isPlain ? 1 : 3;
            if (column + length >= MaxLine)
            {
                result.Append("=\n");
                column = 0;
            }
            _ = isPlain ? result.Append((char)b) : result.Append(CultureInfo.InvariantCulture, $"={b:X2}");
            column += length;
        }
        return result.ToString();
    }
}

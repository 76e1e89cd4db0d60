using System.Globalization;
using System.Text;

namespace Remediator.Sources.Programs.TypeScript;

/// <summary>What the characters of a string or template literal stand for.</summary>
internal static class TypeScriptEscapes
{
    /// <summary>The text with its escapes resolved; one that has no meaning stays as it is written.</summary>
    public static string Resolve(ReadOnlySpan<char> written)
    {
        if (written.IndexOfAny('\\', '\r') < 0)
            return written.ToString();
        var text = new StringBuilder(written.Length);
        var i = 0;
        while (i < written.Length)
        {
            if (written[i] == '\\' && i + 1 < written.Length)
            {
                i += ResolveOne(written[i..], text);
            }
            else if (written[i] == '\r')
            {
                // Templates know one line end only.
                text.Append('\n');
                i += i + 1 < written.Length && written[i + 1] == '\n' ? 2 : 1;
            }
            else
            {
                text.Append(written[i++]);
            }
        }
        return text.ToString();
    }

    // The length of the escape that begins the text.
    private static int ResolveOne(ReadOnlySpan<char> written, StringBuilder text)
    {
        switch (written[1])
        {
            case 'n':
                text.Append('\n');
                return 2;
            case 't':
                text.Append('\t');
                return 2;
            case 'r':
                text.Append('\r');
                return 2;
            case 'b':
                text.Append('\b');
                return 2;
            case 'f':
                text.Append('\f');
                return 2;
            case 'v':
                text.Append('\v');
                return 2;
            case '0' when written.Length == 2 || !char.IsAsciiDigit(written[2]):
                text.Append('\0');
                return 2;
            case '\r':
                return written.Length > 2 && written[2] == '\n' ? 3 : 2;
            case '\n' or '\u2028' or '\u2029':
                return 2;
            case 'x':
                return ResolveCode(written, 2, 2, 4, text);
            case 'u' when written.Length > 2 && written[2] == '{' && written.IndexOf('}') is var close and > 3:
                return ResolveCode(written, 3, close - 3, close + 1, text);
            case 'u':
                return ResolveCode(written, 2, 4, 6, text);
            default:
                text.Append(written[1]);
                return 2;
        }
    }

    private static int ResolveCode(ReadOnlySpan<char> written, int start, int length, int end, StringBuilder text)
    {
        if (end > written.Length
            || !int.TryParse(written.Slice(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is < 0 or > 0x10FFFF)
        {
            text.Append(written[..2]);
            return 2;
        }
        if (code > char.MaxValue)
            text.Append(char.ConvertFromUtf32(code));
        else
            text.Append((char)code);
        return end;
    }
}

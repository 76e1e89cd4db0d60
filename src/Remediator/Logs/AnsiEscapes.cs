using System.Text;

namespace Remediator.Logs;

/// <summary>Terminal control sequences (ECMA-48), taken out of text wherever they stand, inside words too.</summary>
internal static class AnsiEscapes
{
    private const char Escape = '\x1B';
    private const char Bell = '\a';

    public static string Remove(string text)
    {
        if (text.AsSpan().IndexOfAny(Escape, '\b', '\0') < 0 && !text.Contains("[0m", StringComparison.Ordinal))
            return text;
        var clean = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var length = SequenceLength(text.AsSpan(at));
            if (length > 0)
                at += length;
            else
                clean.Append(text[at++]);
        }
        return clean.ToString();
    }

    private static int SequenceLength(ReadOnlySpan<char> text)
    {
        if (text[0] is '\b' or '\0')
            return 1;
        if (text[0] == '[')
            return LostColourLength(text);
        if (text[0] != Escape)
            return 0;
        if (text.Length == 1)
            return 1;
        return text[1] switch
        {
            '[' => ControlSequenceLength(text),
            ']' => OperatingSystemCommandLength(text),
            _ => 2,
        };
    }

    // CSI: parameter and intermediate characters up to a final one in @..~
    private static int ControlSequenceLength(ReadOnlySpan<char> text)
    {
        var at = 2;
        while (at < text.Length && text[at] is >= ' ' and <= '?')
            at++;
        return Math.Min(at + 1, text.Length);
    }

    // OSC (window titles, links): up to BEL or ESC \
    private static int OperatingSystemCommandLength(ReadOnlySpan<char> text)
    {
        var at = 2;
        while (at < text.Length && text[at] is not (Bell or Escape))
            at++;
        if (at < text.Length && text[at] == Escape)
            at++;
        return Math.Min(at + 1, text.Length);
    }

    // Copying from a web page loses the escape character and leaves `[31m`.
    private static int LostColourLength(ReadOnlySpan<char> text)
    {
        var at = 1;
        while (at < text.Length && at <= 6 && (char.IsAsciiDigit(text[at]) || text[at] == ';'))
            at++;
        return at > 1 && at < text.Length && text[at] == 'm' ? at + 1 : 0;
    }
}

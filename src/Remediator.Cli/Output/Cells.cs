using System.Globalization;
using System.Text;

namespace Remediator.Cli.Output;

/// <summary>
/// Text as a terminal shows it: how many cells it takes, and nothing in it that moves the cursor, changes the direction of
/// writing or rings the bell.
/// </summary>
internal static class Cells
{
    private const string Tab = "    ";

    // Ranges of first and last characters that take two cells. Source: Unicode 16, EastAsianWidth.txt (W and F), adjoining blocks joined.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3), (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653),
        (0x267F, 0x267F), (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5), (0x26CE, 0x26CE), (0x26D4, 0x26D4),
        (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5), (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728),
        (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797), (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C),
        (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19),
        (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x18DFF), (0x1AFF0, 0x1B2FF), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF),
        (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A), (0x1F1E6, 0x1F202), (0x1F210, 0x1F23B), (0x1F240, 0x1F251), (0x1F260, 0x1F265), (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF), (0x1F7E0, 0x1F7F0), (0x1F90C, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>A piece of a text that a terminal moves over as one.</summary>
    /// <param name="Length">Its length in the text.</param>
    /// <param name="Shown">It as it is shown.</param>
    /// <param name="Width">Its number of cells.</param>
    public sealed record Cell(int Length, string Shown, int Width);

    /// <summary>The text in pieces.</summary>
    public static IEnumerable<Cell> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var element = text.Substring(at, length);
            var shown = Shown(element);
            yield return new Cell(length, shown, ReferenceEquals(shown, element) ? WidthOfElement(element) : shown.Length);
            at += length;
        }
    }

    /// <summary>The number of cells of a text.</summary>
    public static int WidthOf(string text)
    {
        if (IsPlain(text))
            return text.Length;
        var width = 0;
        foreach (var element in Of(text))
            width += element.Width;
        return width;
    }

    /// <summary>The text with what a terminal would obey made visible; line breaks stay.</summary>
    public static string Visible(string text)
    {
        if (IsPlain(text))
            return text;
        var result = new StringBuilder();
        foreach (var c in text)
            result.Append(c == '\n' ? "\n" : Shown(c.ToString()));
        return result.ToString();
    }

    /// <summary>Whether each character of the text is one that takes one cell.</summary>
    public static bool IsPlain(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;

    private static string Shown(string element) => element[0] switch
    {
        '\t' => Tab,
        // The pictures of the control characters.
        var c and < ' ' => ((char)(0x2400 + c)).ToString(),
        '\u007F' => "\u2421",
        (>= '\u0080' and < '\u00A0') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' => "\uFFFD",
        _ => element,
    };

    // A picture of several characters takes the cells of its first.
    private static int WidthOfElement(string element)
    {
        foreach (var rune in element.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
                continue;
            return IsWide(rune.Value) || element.Contains('\uFE0F') ? 2 : 1;
        }
        return 0;
    }

    private static bool IsWide(int value)
    {
        foreach (var (first, last) in Wide)
        {
            if (value <= last)
                return value >= first;
        }
        return false;
    }
}

namespace Remediator.Text;

/// <summary>One change of one text: the units of <paramref name="Span"/> become <paramref name="NewText"/>.</summary>
/// <param name="Span">What is replaced; empty to insert.</param>
/// <param name="NewText">What stands there afterwards; empty to delete.</param>
/// <param name="Order">
/// Order among inserts at one offset, lower first. Two inserts at one offset with the same order are a conflict
/// unless they insert the same text.
/// </param>
public sealed record TextEdit(TextSpan Span, string NewText, int Order = 0)
{
    public static TextEdit Insert(int offset, string text, int order = 0) => new(TextSpan.At(offset), text, order);

    public static TextEdit Replace(TextSpan span, string text) => new(span, text);

    public static TextEdit Delete(TextSpan span) => new(span, "");

    /// <summary>
    /// Takes whole lines out with the break before them, and not the one behind, so that something may still be put in at the end of the last.
    /// </summary>
    /// <param name="lines">From the beginning of a line to that of another.</param>
    public static TextEdit DeleteLines(SourceText source, TextSpan lines)
    {
        var text = source.Text;
        if (lines.Start == 0 || lines.IsEmpty || text[lines.Start - 1] != '\n' || text[lines.End - 1] != '\n')
            return Delete(lines);
        return Delete(new TextSpan(lines.Start - BreakBefore(lines.Start), lines.End - BreakBefore(lines.End)));

        int BreakBefore(int offset) => offset > 1 && text[offset - 2] == '\r' ? 2 : 1;
    }
}

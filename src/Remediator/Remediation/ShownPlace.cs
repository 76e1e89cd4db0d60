using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation;

/// <summary>A place in a source that a fault has to do with.</summary>
/// <param name="Span">The smallest text that shows it; people see its first line.</param>
/// <param name="Label">What the place is, when it is not the fault itself; null for that.</param>
public sealed record ShownPlace(SourceText Source, TextSpan Span, string? Label = null)
{
    /// <summary>The place as <c>path:line:column</c>.</summary>
    public string Location => $"{Source.Path}:{Source.PositionOf(Span.Start).ToString()}";

    /// <summary>The place of a value or declaration.</summary>
    public static ShownPlace Of(Origin origin, string? label = null) => new(origin.Source, Widen(origin.Source, Tighten(origin.Source, origin.Span)), label);

    // A lone bracket shows nothing: the text before it on its line says what it opens.
    private static TextSpan Widen(SourceText source, TextSpan span)
    {
        if (span.Length > 2 || span.IsEmpty || source.Text[span.Start] is not ('{' or '[' or '('))
            return span;
        var start = source.Lines.LineStart(span.Start);
        while (start < span.Start && source.Text[start] is ' ' or '\t')
            start++;
        return new TextSpan(start, span.End);
    }

    /// <summary>The first line of a span without the blanks, commas and quotes of its neighbours.</summary>
    public static TextSpan Tighten(SourceText source, TextSpan span)
    {
        var (start, end) = (Math.Clamp(span.Start, 0, source.Length), Math.Clamp(span.End, 0, source.Length));
        while (start < end && source.Text[start] is ' ' or '\t' or '\r' or '\n' or ',')
            start++;
        var line = source.Text.AsSpan(start, end - start).IndexOfAny('\r', '\n');
        if (line >= 0)
            end = start + line;
        while (end > start && source.Text[end - 1] is ' ' or '\t' or ',')
            end--;
        return new TextSpan(start, end);
    }
}

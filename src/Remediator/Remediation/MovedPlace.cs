using Remediator.Catalogue;
using Remediator.Logs;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation;

/// <summary>
/// Where a place that a log names lies once edits are made: the log speaks of the file as it was, and every cure before this one may
/// have moved its lines.
/// </summary>
internal static class MovedPlace
{
    /// <summary>The diagnosis with the place of its failure as it is after the edits of one change.</summary>
    public static Diagnosis Follow(Diagnosis diagnosis, Project before, Project after, EditSet edits)
    {
        if (diagnosis.Failure.Location is not { Line: > 0 } place || before.FindFile(place.Path) is not { } source
            || OffsetOf(source, place) is not { } offset
            || after.Files.FirstOrDefault(file => file.Path == source.Path) is not { } moved)
        {
            return diagnosis;
        }
        var position = moved.PositionOf(Follow(offset, edits.EditsOf(source)));
        return diagnosis with { Failure = diagnosis.Failure with { Location = place with { Line = position.Line, Column = place.Column > 0 ? position.Column : 0 } } };
    }

    // Of a place that is a line only, its first character that is not space: an edit at the line's beginning moves it.
    private static int? OffsetOf(SourceText source, SourceLocation place)
    {
        if (place.Column > 0)
            return source.Lines.OffsetOf(new LinePosition(place.Line, place.Column));
        var offset = source.Lines.OffsetOf(new LinePosition(place.Line, 1));
        while (offset < source.Length && source.Text[offset.Value] is ' ' or '\t')
            offset++;
        return offset;
    }

    /// <summary>Where an offset lies after edits; one inside deleted or replaced text goes to where that text began.</summary>
    public static int Follow(int offset, IReadOnlyList<TextEdit> edits)
    {
        var shift = 0;
        foreach (var edit in edits)
        {
            if (edit.Span.Start > offset || (edit.Span.Start == offset && !edit.Span.IsEmpty))
                break;
            if (edit.Span.End > offset)
                return edit.Span.Start + shift;
            shift += edit.NewText.Length - edit.Span.Length;
        }
        return offset + shift;
    }
}

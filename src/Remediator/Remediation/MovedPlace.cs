using Remediator.Catalogue;
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
        if (diagnosis.Failure.Location is not { Column: > 0 } place || before.FindFile(place.Path) is not { } source
            || source.Lines.OffsetOf(new LinePosition(place.Line, place.Column)) is not { } offset
            || after.Files.FirstOrDefault(file => file.Path == source.Path) is not { } moved)
        {
            return diagnosis;
        }
        var position = moved.PositionOf(Follow(offset, edits.EditsOf(source)));
        return diagnosis with { Failure = diagnosis.Failure with { Location = place with { Line = position.Line, Column = position.Column } } };
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

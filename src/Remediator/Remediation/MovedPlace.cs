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
        var position = moved.PositionOf(Moved(source, offset, edits.EditsOf(source)) ?? Follow(offset, edits.EditsOf(source)));
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

    // A block that is taken out in one place and put in at another takes its places along; of a line alone, the old place tells that it left.
    private static int? Moved(SourceText source, int offset, IReadOnlyList<TextEdit> edits)
    {
        if (edits.FirstOrDefault(edit => edit.Span.Start <= offset && offset < edit.Span.End && edit.NewText.Length == 0) is not { } taken)
            return null;
        foreach (var put in edits.Where(edit => edit.Span.IsEmpty && edit.NewText.Length > 0))
        {
            var written = put.NewText.Trim();
            var at = source.Text.IndexOf(written, taken.Span.Start, taken.Span.Length, StringComparison.Ordinal);
            if (!written.Contains('\n', StringComparison.Ordinal) || at < 0 || offset < at || offset >= at + written.Length)
                continue;
            var lead = put.NewText.IndexOf(written, StringComparison.Ordinal);
            return Follow(put.Span.Start, edits) - put.NewText.Length + lead + offset - at;
        }
        return null;
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

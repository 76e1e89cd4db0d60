using Remediator.Text;

namespace Remediator.Remediation;

/// <summary>Leads places in texts that cures have changed back to the texts as they were given: people look those up.</summary>
internal static class OriginalPlaces
{
    /// <param name="made">The edits that were made, in their order.</param>
    /// <param name="originals">The given texts by path.</param>
    /// <returns>The places in the given texts; what an earlier cure wrote has none.</returns>
    public static IReadOnlyList<ShownPlace> Of(IReadOnlyList<ShownPlace> places, IReadOnlyList<EditSet> made, IReadOnlyDictionary<string, SourceText> originals)
    {
        var found = new List<ShownPlace>();
        foreach (var place in places)
        {
            var span = place.Span;
            foreach (var edits in made.Reverse())
            {
                if (edits.Sources.FirstOrDefault(source => source.Path == place.Source.Path) is { } source)
                    span = Before(span, edits.EditsOf(source));
            }
            if (!span.IsEmpty && originals.TryGetValue(place.Source.Path, out var original))
                found.Add(place with { Source = original, Span = span });
        }
        return found;
    }

    private static TextSpan Before(TextSpan span, IReadOnlyList<TextEdit> edits)
    {
        var start = Before(span.Start, edits);
        return new TextSpan(start, Math.Max(start, Before(span.End, edits)));
    }

    private static int Before(int position, IReadOnlyList<TextEdit> edits)
    {
        var shift = 0;
        foreach (var edit in edits)
        {
            var start = edit.Span.Start + shift;
            if (position < start)
                break;
            if (position < start + edit.NewText.Length)
                return edit.Span.Start;
            shift += edit.NewText.Length - edit.Span.Length;
        }
        return position - shift;
    }
}

using System.Text;

namespace Remediator.Text;

/// <summary>Two edits that cannot both be made, and who asked for them.</summary>
public sealed record EditConflict(SourceText Source, TextEdit First, string FirstOwner, TextEdit Second, string SecondOwner)
{
    /// <summary>The conflict in words, naming both owners.</summary>
    public string Message =>
        $"`{FirstOwner}` and `{SecondOwner}` both change {Source.Path}:{Source.PositionOf(Math.Max(First.Span.Start, Second.Span.Start))}";
}

/// <summary>
/// The edits of any number of files. It applies whole or not at all: an edit that overlaps another is refused as a conflict
/// that names both owners. The same edit asked for twice counts once. The order of adding does not matter.
/// </summary>
public sealed class EditSet
{
    private readonly Dictionary<SourceText, List<OwnedEdit>> _files = [];

    public bool IsEmpty => _files.Count == 0;

    /// <summary>The files with at least one edit, ordered by path.</summary>
    public IEnumerable<SourceText> Sources => _files.Keys.OrderBy(source => source.Path, StringComparer.Ordinal);

    /// <summary>Adds edits, all or none.</summary>
    /// <returns>The first conflict with what is already here, or null when all were added.</returns>
    public EditConflict? TryAdd(SourceText source, IReadOnlyList<TextEdit> edits, string owner)
    {
        var present = _files.GetValueOrDefault(source) ?? [];
        var added = new List<OwnedEdit>(present);
        foreach (var edit in edits)
        {
            if (edit.Span.Start < 0 || edit.Span.End > source.Length || edit.Span.Length < 0)
                throw new ArgumentOutOfRangeException(nameof(edits), $"{edit.Span} does not lie in {source.Path}");
            if (added.Any(other => other.Edit == edit))
                continue;
            foreach (var (other, otherOwner) in added)
            {
                if (Collide(other, edit))
                    return new EditConflict(source, other, otherOwner, edit, owner);
            }
            added.Add(new OwnedEdit(edit, owner));
        }
        if (added.Count > 0)
            _files[source] = added;
        return null;
    }

    /// <summary>The edits of one file in the order in which they stand.</summary>
    public IReadOnlyList<TextEdit> EditsOf(SourceText source) =>
        _files.TryGetValue(source, out var edits)
            ? [.. edits.Select(e => e.Edit).OrderBy(e => e.Span.Start).ThenBy(e => e.Span.IsEmpty ? 0 : 1).ThenBy(e => e.Order)]
            : [];

    /// <summary>The text of a file after its edits.</summary>
    public string Apply(SourceText source)
    {
        var result = new StringBuilder(source.Length + 256);
        var position = 0;
        foreach (var edit in EditsOf(source))
        {
            result.Append(source.Text, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }
        return result.Append(source.Text, position, source.Length - position).ToString();
    }

    /// <summary>A copy, to try more edits without touching this set.</summary>
    public EditSet Clone()
    {
        var copy = new EditSet();
        foreach (var (source, edits) in _files)
            copy._files[source] = [.. edits];
        return copy;
    }

    private static bool Collide(TextEdit a, TextEdit b)
    {
        if (a.Span.IsEmpty && b.Span.IsEmpty)
            return a.Span.Start == b.Span.Start && a.Order == b.Order;
        if (a.Span.IsEmpty)
            return b.Span.Start < a.Span.Start && a.Span.Start < b.Span.End;
        if (b.Span.IsEmpty)
            return a.Span.Start < b.Span.Start && b.Span.Start < a.Span.End;
        return a.Span.Overlaps(b.Span);
    }

    private sealed record OwnedEdit(TextEdit Edit, string Owner);
}

namespace Remediator.Patching;

/// <summary>A row of a diff that shows both texts beside each other.</summary>
/// <param name="OldNumber">The line in the old text, from 1; null where it has none.</param>
/// <param name="NewNumber">The line in the new text, from 1; null where it has none.</param>
internal readonly record struct SideBySideRow(int? OldNumber, string OldText, int? NewNumber, string NewText)
{
    /// <summary>Whether the two sides are the same line.</summary>
    public bool IsCommon { get; init; }
}

/// <summary>Lays hunks out in two columns: removed lines stand beside the added ones that take their place.</summary>
internal static class SideBySide
{
    public static IReadOnlyList<SideBySideRow> Rows(DiffHunk hunk)
    {
        var rows = new List<SideBySideRow>();
        var (oldNumber, newNumber) = (hunk.OldStart, hunk.NewStart);
        var removed = new List<string>();
        var added = new List<string>();
        foreach (var line in hunk.Lines)
        {
            var text = line.Text.TrimEnd('\r', '\n');
            switch (line.Kind)
            {
                case DiffLineKind.Removed:
                    removed.Add(text);
                    break;
                case DiffLineKind.Added:
                    added.Add(text);
                    break;
                default:
                    Pair();
                    rows.Add(new SideBySideRow(++oldNumber, text, ++newNumber, text) { IsCommon = true });
                    break;
            }
        }
        Pair();
        return rows;

        void Pair()
        {
            for (var i = 0; i < Math.Max(removed.Count, added.Count); i++)
            {
                rows.Add(new SideBySideRow(
                    i < removed.Count ? ++oldNumber : null,
                    i < removed.Count ? removed[i] : "",
                    i < added.Count ? ++newNumber : null,
                    i < added.Count ? added[i] : ""));
            }
            removed.Clear();
            added.Clear();
        }
    }
}

namespace Remediator.Knowledge.Facts;

/// <summary>What AWS calls values that people call otherwise: <c>PAY_PER_REQUEST</c> for <c>ON_DEMAND</c>.</summary>
public static class ValueWords
{
    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("value-words.tsv", "written", "allowed"));

    private static readonly Lazy<ILookup<string, string>> Rows = new(() => Table.Value.Rows.ToLookup(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase));

    /// <summary>Where the facts are from.</summary>
    public static Provenance Provenance => Table.Value.Provenance;

    /// <summary>The one of the allowed values that a word means; null when none does, or several.</summary>
    public static string? Find(string written, IEnumerable<string> allowed) =>
        allowed.Intersect(Rows.Value[written]).ToArray() is [var only] ? only : null;
}

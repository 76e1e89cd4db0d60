namespace Remediator.Knowledge.Facts;

/// <summary>Properties whose texts are code of another language.</summary>
public static class CodeProperties
{
    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("code-properties.tsv", "property"));

    /// <summary>Whether a property, wherever it stands, holds code.</summary>
    public static bool IsOne(string property) => Table.Value.Rows.Any(row => row[0] == property);

    public static Provenance Provenance => Table.Value.Provenance;
}

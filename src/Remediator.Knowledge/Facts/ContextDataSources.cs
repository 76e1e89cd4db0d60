namespace Remediator.Knowledge.Facts;

/// <summary>Data sources of Terraform's AWS provider that an empty block declares in full: <c>data "aws_region" "current" {}</c>.</summary>
public static class ContextDataSources
{
    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("terraform-context-data.tsv", "type"));

    /// <summary>Where the facts are from.</summary>
    public static Provenance Provenance => Table.Value.Provenance;

    /// <summary>Whether a type is one of them.</summary>
    public static bool Contains(string type) => Array.Exists(Table.Value.Rows, row => row[0] == type);
}

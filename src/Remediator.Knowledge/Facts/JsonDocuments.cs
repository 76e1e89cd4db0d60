namespace Remediator.Knowledge.Facts;

/// <summary>Arguments of Terraform's AWS provider that take a document as JSON text.</summary>
public static class JsonDocuments
{
    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("terraform-json-arguments.tsv", "resource", "argument", "keys"));

    /// <summary>Where the facts are from.</summary>
    public static Provenance Provenance => Table.Value.Provenance;

    /// <summary>The keys that a document may have at its top; null when the argument takes none that is known.</summary>
    public static IReadOnlyList<string>? KeysOf(string resourceType, string argument) =>
        Array.Find(Table.Value.Rows, row => row[0] == resourceType && row[1] == argument) is { } found ? FactTable.ParseList(found[2]) : null;
}

namespace Remediator.Knowledge.Facts;

/// <summary>Under which ids <c>terraform import</c> takes in resources that are there already.</summary>
public static class ImportIds
{
    private const string Name = "{name}";

    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("terraform-import-ids.tsv", "type", "id"));

    /// <summary>The id as an argument in a shell; null where it is not known how it is made.</summary>
    /// <param name="resourceType">Terraform's type, e.g. <c>aws_sqs_queue</c>.</param>
    /// <param name="name">The name that AWS knows the resource by, without white space or quotes.</param>
    public static string? Of(string resourceType, string name) =>
        Array.Find(Table.Value.Rows, row => row[0] == resourceType)?[1].Replace(Name, name, StringComparison.Ordinal);

    public static Provenance Provenance => Table.Value.Provenance;
}

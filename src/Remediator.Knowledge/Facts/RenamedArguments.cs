namespace Remediator.Knowledge.Facts;

/// <summary>Arguments of Terraform's AWS provider that have another name than people write, or that a resource does not have.</summary>
public static class RenamedArguments
{
    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("terraform-renamed-arguments.tsv", "resource", "argument", "name"));

    /// <summary>The right name of an argument; empty when the resource has none of that meaning, null when nothing is known.</summary>
    /// <param name="resourceType">Terraform's type, e.g. <c>aws_flow_log</c>.</param>
    /// <param name="argument">The name that was refused.</param>
    public static string? Find(string resourceType, string argument)
    {
        foreach (var row in Table.Value.Rows)
        {
            if (row[0] == resourceType && row[1] == argument)
                return row[2];
        }
        return null;
    }

    public static Provenance Provenance => Table.Value.Provenance;
}

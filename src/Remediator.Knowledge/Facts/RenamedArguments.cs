namespace Remediator.Knowledge.Facts;

/// <summary>Arguments and properties that have another name than people write, or that a resource does not have, of one template language.</summary>
public sealed class RenamedArguments
{
    private const string AnyType = "*";

    private readonly Lazy<FactTable> _table;

    private RenamedArguments(string fileName) => _table = new(() => FactTable.Read(fileName, "resource", "argument", "name"));

    /// <summary>Those of Terraform's AWS provider.</summary>
    public static RenamedArguments Terraform { get; } = new("terraform-renamed-arguments.tsv");

    /// <summary>Those of CloudFormation's resource types.</summary>
    public static RenamedArguments CloudFormation { get; } = new("cloudformation-renamed-properties.tsv");

    public Provenance Provenance => _table.Value.Provenance;

    /// <summary>The right name of an argument; empty when the resource has none of that meaning, null when nothing is known.</summary>
    /// <param name="resourceType">The type, e.g. <c>aws_flow_log</c>.</param>
    /// <param name="argument">The name that was refused.</param>
    public string? Find(string resourceType, string argument) => All(resourceType, argument).FirstOrDefault();

    /// <summary>All names that an argument may have where it is expected under another one: those of the type, then those of any.</summary>
    public IEnumerable<string> All(string resourceType, string argument) =>
        _table.Value.Rows.Where(row => row[1] == argument && (row[0] == resourceType || row[0] == AnyType)).OrderBy(row => row[0] == AnyType).Select(row => row[2]);
}

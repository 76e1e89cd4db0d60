namespace Remediator.Knowledge.Facts;

/// <summary>The ids that EC2 makes for its resources: <c>vpc-0a1b2c3d</c>.</summary>
public static class ResourceIds
{
    private static readonly Lazy<ResourceIdKind[]> Loaded = new(() => Array.ConvertAll(
        FactTable.Read("resource-ids.tsv", "prefix", "types", "attribute", "parameter", "input").Rows, row => new ResourceIdKind(row[0], FactTable.ParseList(row[1]), row[2], row[3], row[4])));

    /// <summary>What kind of id a text is, by how it begins; null when it is none that is known.</summary>
    public static ResourceIdKind? KindOf(string id) => Array.Find(Loaded.Value, kind => id.StartsWith(kind.Prefix, StringComparison.Ordinal));

    /// <summary>The kind of id that a property of a name holds; null when its name tells none.</summary>
    public static ResourceIdKind? AskedBy(string property) => Array.Find(Loaded.Value, kind => kind.Input == property);
}

/// <summary>One kind of id.</summary>
/// <param name="Prefix">How such ids begin.</param>
/// <param name="Types">The types of the resource that has it, as the model names them; empty when templates make none.</param>
/// <param name="Attribute">The attribute of the resource that gives the id; empty when the plain reference does.</param>
/// <param name="ParameterType">CloudFormation's type of a parameter that takes one.</param>
/// <param name="Input">What to call an input that takes one.</param>
public sealed record ResourceIdKind(string Prefix, IReadOnlyList<string> Types, string Attribute, string ParameterType, string Input);

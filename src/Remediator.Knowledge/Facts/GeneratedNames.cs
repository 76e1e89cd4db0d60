namespace Remediator.Knowledge.Facts;

/// <summary>Properties for which CloudFormation makes a name when none is given, where the type's schema does not tell.</summary>
public static class GeneratedNames
{
    private static readonly Lazy<Dictionary<string, string>> Loaded = new(() =>
        FactTable.Read("generated-names.tsv", "type", "property").Rows.ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    /// <summary>The property that names a resource of a type; null when none is known, empty when the name is what the resource is for.</summary>
    public static string? Of(string type) => Loaded.Value.GetValueOrDefault(type);
}

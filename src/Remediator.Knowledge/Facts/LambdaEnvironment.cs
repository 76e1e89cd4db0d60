namespace Remediator.Knowledge.Facts;

/// <summary>The environment of Lambda functions.</summary>
public static class LambdaEnvironment
{
    private static readonly Lazy<(HashSet<string> Keys, Provenance Provenance)> Loaded = new(Load);

    /// <summary>The keys that the runtime sets itself and a function may not set.</summary>
    public static IReadOnlySet<string> ReservedKeys => Loaded.Value.Keys;

    public static Provenance Provenance => Loaded.Value.Provenance;

    private static (HashSet<string> Keys, Provenance Provenance) Load()
    {
        var table = FactTable.Read("lambda-reserved-environment.tsv", "key");
        return (new HashSet<string>(table.Rows.Select(row => row[0]), StringComparer.Ordinal), table.Provenance);
    }
}

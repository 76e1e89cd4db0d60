namespace Remediator.Knowledge.Facts;

/// <summary>The environment of Lambda functions.</summary>
public static class LambdaEnvironment
{
    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("lambda-reserved-environment.tsv", "key"));
    private static readonly Lazy<HashSet<string>> Keys =
        new(() => new HashSet<string>(Array.ConvertAll(Table.Value.Rows, row => row[0]), StringComparer.Ordinal));

    /// <summary>The keys that the runtime sets itself and a function may not set.</summary>
    public static IReadOnlySet<string> ReservedKeys => Keys.Value;

    public static Provenance Provenance => Table.Value.Provenance;
}

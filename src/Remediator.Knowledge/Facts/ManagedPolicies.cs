namespace Remediator.Knowledge.Facts;

/// <summary>
/// AWS's managed policies by path: what follows `arn:&lt;partition&gt;:iam::aws:policy/`, such as `ReadOnlyAccess` or
/// `service-role/AWSLambdaBasicExecutionRole`.
/// </summary>
public static class ManagedPolicies
{
    // Only the service itself can attach these.
    private const string ServiceLinkedPrefix = "aws-service-role/";

    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("managed-policies.tsv", "path"));
    private static readonly Lazy<string[]> AllPaths = new(() => Array.ConvertAll(Table.Value.Rows, row => row[0]));
    private static readonly Lazy<Dictionary<string, ManagedPolicyCorrection>> Mistakes = new(LoadMistakes);

    /// <summary>The paths of all policies, sorted. The place to look for near misses of a name.</summary>
    public static IReadOnlyList<string> Paths => AllPaths.Value;

    public static Provenance Provenance => Table.Value.Provenance;

    /// <summary>The paths at which a policy of this name is found; letter case and a path in front of the name do not matter.</summary>
    public static IReadOnlyList<string> Find(string nameOrPath)
    {
        var name = NameOf(nameOrPath).ToString();
        return Array.FindAll(AllPaths.Value, path => NameOf(path).Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The policy that was meant by a path that IAM refuses: one of another path or letter case, or the one that has taken
    /// its place. Null when the path is right, or nothing is known about it.
    /// </summary>
    public static ManagedPolicyCorrection? Correct(string path)
    {
        if (Mistakes.Value.TryGetValue(NameOf(path).ToString(), out var mistake))
            return mistake;
        string? meant = null;
        foreach (var found in Find(path))
        {
            if (found == path)
                return null;
            if (!found.StartsWith(ServiceLinkedPrefix, StringComparison.Ordinal))
                meant = found;
        }
        return meant is null ? null : new ManagedPolicyCorrection(meant, $"the policy is found as `{meant}`", null);
    }

    private static ReadOnlySpan<char> NameOf(string path) => path.AsSpan(path.LastIndexOf('/') + 1);

    private static Dictionary<string, ManagedPolicyCorrection> LoadMistakes()
    {
        var mistakes = new Dictionary<string, ManagedPolicyCorrection>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in FactTable.Read("managed-policy-mistakes.tsv", "wrong", "right", "reason", "reference").Rows)
            mistakes.Add(row[0], new ManagedPolicyCorrection(row[1].Length == 0 ? null : row[1], row[2], row[3]));
        return mistakes;
    }
}

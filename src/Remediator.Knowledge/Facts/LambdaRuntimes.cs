namespace Remediator.Knowledge.Facts;

/// <summary>The runtimes that Lambda has or had, and what replaces them.</summary>
public static class LambdaRuntimes
{
    private static readonly Lazy<FactTable> Table =
        new(() => FactTable.Read("lambda-runtimes.tsv", "id", "language", "deprecated", "create-blocked", "update-blocked"));

    private static readonly Lazy<LambdaRuntime[]> Runtimes = new(() => Array.ConvertAll(Table.Value.Rows, row => new LambdaRuntime(
        row[0], row[1], FactTable.ParseDate(row[2]), FactTable.ParseDate(row[3]), FactTable.ParseDate(row[4]))));

    private static readonly Lazy<LambdaSuccessor[]> Successors = new(() => Array.ConvertAll(
        FactTable.Read("lambda-successors.tsv", "language", "runtime", "reason").Rows,
        row => new LambdaSuccessor(row[0], row[1], row[2])));

    /// <summary>All runtimes, by language and version.</summary>
    public static IReadOnlyList<LambdaRuntime> All => Runtimes.Value;

    public static Provenance Provenance => Table.Value.Provenance;

    public static LambdaRuntime? Find(string id) => Array.Find(Runtimes.Value, runtime => runtime.Id == id);

    /// <summary>
    /// The runtime to move to, in the same language where AWS still has one. Null when the given runtime lives at least as long,
    /// or when its language is not known. A runtime that AWS never had (`python3.5`) has a successor too.
    /// </summary>
    public static LambdaSuccessor? SuccessorOf(string id)
    {
        var successor = FindSuccessor(id);
        if (successor is null || Find(id) is not { } given || Find(successor.Runtime) is not { } next)
            return successor;
        return EndOf(given) < EndOf(next) ? successor : null;
    }

    private static LambdaSuccessor? FindSuccessor(string id)
    {
        var language = Find(id)?.Language;
        return Array.Find(Successors.Value, candidate =>
            language is null ? id.StartsWith(candidate.Language, StringComparison.Ordinal) : candidate.Language == language);
    }

    // The newest runtimes have no date yet.
    private static DateOnly EndOf(LambdaRuntime runtime) => runtime.Deprecated ?? DateOnly.MaxValue;
}

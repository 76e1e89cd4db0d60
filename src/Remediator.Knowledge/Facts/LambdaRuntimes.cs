namespace Remediator.Knowledge.Facts;

/// <summary>The runtimes that Lambda has or had, and what replaces them.</summary>
public static class LambdaRuntimes
{
    private static readonly Lazy<(LambdaRuntime[] Runtimes, Provenance Provenance)> Loaded = new(LoadRuntimes);
    private static readonly Lazy<LambdaSuccessor[]> Successors = new(LoadSuccessors);

    /// <summary>All runtimes, by language and version.</summary>
    public static IReadOnlyList<LambdaRuntime> All => Loaded.Value.Runtimes;

    public static Provenance Provenance => Loaded.Value.Provenance;

    public static LambdaRuntime? Find(string id) => Array.Find(Loaded.Value.Runtimes, runtime => runtime.Id == id);

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

    private static (LambdaRuntime[] Runtimes, Provenance Provenance) LoadRuntimes()
    {
        var table = FactTable.Read("lambda-runtimes.tsv", "id", "language", "deprecated", "create-blocked", "update-blocked");
        var runtimes = table.Rows.Select(row => new LambdaRuntime(
            row[0], row[1], FactTable.ParseDate(row[2]), FactTable.ParseDate(row[3]), FactTable.ParseDate(row[4])));
        return ([.. runtimes], table.Provenance);
    }

    private static LambdaSuccessor[] LoadSuccessors() =>
        [.. FactTable.Read("lambda-successors.tsv", "language", "runtime", "reason").Rows
            .Select(row => new LambdaSuccessor(row[0], row[1], row[2]))];
}

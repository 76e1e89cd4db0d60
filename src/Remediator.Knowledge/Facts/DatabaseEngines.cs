namespace Remediator.Knowledge.Facts;

/// <summary>
/// The engine versions of RDS, Aurora, DocumentDB and Neptune that can be created. AWS withdraws versions all the time and
/// regions differ, so a version taken from here is a proposal to review.
/// </summary>
public static class DatabaseEngines
{
    // What the packages know, and what only AWS's pages say.
    private static readonly string[] Files = ["database-engine-versions.tsv", "database-engine-versions-documented.tsv"];

    private static readonly Lazy<EngineFamily[]> Loaded = new(Load);

    /// <summary>All families, by engine and version.</summary>
    public static IReadOnlyList<EngineFamily> Families => Loaded.Value;

    /// <summary>The family a version belongs to. Null when the engine is unknown or AWS has no version of that major version left.</summary>
    public static EngineFamily? FamilyOf(string engine, string version) =>
        Array.Find(Loaded.Value, family => family.Engine == engine && family.Covers(version));

    /// <summary>The available version nearest to one that is not: see <see cref="EngineFamily.Nearest"/>.</summary>
    public static string? Nearest(string engine, string version) => FamilyOf(engine, version)?.Nearest(version);

    private static EngineFamily[] Load()
    {
        var families = new List<EngineFamily>();
        foreach (var file in Files)
        {
            var table = FactTable.Read(file, "engine", "family", "versions");
            var provenance = table.Provenance;
            foreach (var row in table.Rows)
                families.Add(new EngineFamily(row[0], row[1], FactTable.ParseList(row[2]), provenance));
        }
        return [.. families];
    }
}

namespace Remediator.Templating.Tests.Conformance;

/// <summary>The measurements, where they are at hand: <c>scriban/conformance.jsonl</c> under <c>REMEDIATE_SHARED</c>, by default <c>../shared</c>.</summary>
public static class VectorFile
{
    private static readonly Lazy<IReadOnlyDictionary<string, Vector>> Loaded = new(Load);

    public static string? Path { get; } = Find();

    public static IReadOnlyDictionary<string, Vector> Vectors => Loaded.Value;

    private static Dictionary<string, Vector> Load() =>
        Path is null ? [] : File.ReadLines(Path).Select(Vector.Parse).ToDictionary(v => v.Id);

    private static string? Find()
    {
        var folder = Environment.GetEnvironmentVariable("REMEDIATE_SHARED") ?? System.IO.Path.Combine(Root(), "..", "shared");
        var path = System.IO.Path.Combine(folder, "scriban", "conformance.jsonl");
        return File.Exists(path) ? path : null;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "Remediator.sln")))
            folder = System.IO.Path.GetDirectoryName(folder);
        return folder ?? AppContext.BaseDirectory;
    }
}

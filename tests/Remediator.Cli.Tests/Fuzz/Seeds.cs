namespace Remediator.Cli.Tests.Fuzz;

/// <summary>The files of one example: path below its folder → bytes, and its log.</summary>
internal sealed record Seed(string Name, IReadOnlyList<(string Path, byte[] Bytes)> Files, byte[] Log)
{
    /// <summary>Every example of every rule, in the order of their names.</summary>
    public static IReadOnlyList<Seed> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Templates, "error.log", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(log => Read(Path.GetDirectoryName(log)!, log)),
    ];

    private static Seed Read(string folder, string log) => new(
        Path.GetRelativePath(Repository.Templates, folder).Replace('\\', '/'),
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => file != log)
                .Order(StringComparer.Ordinal)
                .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file))),
        ],
        File.ReadAllBytes(log));
}

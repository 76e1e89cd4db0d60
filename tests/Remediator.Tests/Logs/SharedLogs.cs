namespace Remediator.Tests.Logs;

/// <summary>The error logs of the shared cases, with what their texts say of themselves.</summary>
internal static class SharedLogs
{
    public static string? Folder { get; } = Find();

    public static IEnumerable<string> Files(string flavourPrefix = "") =>
        Directory.EnumerateFiles(Path.Combine(Folder!, "cases"), "error.log", SearchOption.AllDirectories)
            .Where(file => Flavour(file).StartsWith(flavourPrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static string Flavour(string file) => Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)!)!);

    private static string? Find()
    {
        var folder = Environment.GetEnvironmentVariable("REMEDIATE_SHARED");
        if (folder is null)
        {
            var root = new DirectoryInfo(AppContext.BaseDirectory);
            while (root is not null && !File.Exists(Path.Combine(root.FullName, "Remediator.sln")))
                root = root.Parent;
            folder = root is null ? null : Path.Combine(root.FullName, "..", "shared");
        }
        return folder is not null && Directory.Exists(Path.Combine(folder, "cases")) ? folder : null;
    }
}

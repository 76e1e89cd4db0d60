namespace Remediator.Cli.Tests;

/// <summary>Folders of this repository, and of the material beside it.</summary>
internal static class Repository
{
    /// <summary>The repository's root: the folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The rule folders.</summary>
    public static string Templates => Path.Combine(Root, "templates");

    /// <summary>The reviewed outputs.</summary>
    public static string Snapshots => Path.Combine(Root, "snapshots");

    /// <summary>Cases and catalogues that are not part of the repository; null when they are not there.</summary>
    public static string? Shared
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("REMEDIATE_SHARED") ?? Path.Combine(Root, "..", "shared");
            return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
        }
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Remediator.sln")))
                return folder;
        }
        throw new InvalidOperationException("the tests must run below the repository");
    }
}

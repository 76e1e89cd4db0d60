namespace Remediator.Cli.Input;

/// <summary>
/// The folder that paths in a patch are relative to: the root of the git work tree that the template lies in, else the current folder
/// when the template lies below it, else the template's own folder.
/// </summary>
internal static class WorkTree
{
    public static string RootOf(string templatePath, string currentFolder)
    {
        var folder = Directory.Exists(templatePath) ? templatePath : Path.GetDirectoryName(templatePath)!;
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            // A linked work tree has a file of that name.
            if (Path.Exists(Path.Combine(at, ".git")))
                return at;
        }
        return IsBelow(folder, currentFolder) ? currentFolder : folder;
    }

    /// <summary>The path below the root, with forward slashes.</summary>
    public static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static bool IsBelow(string path, string folder) =>
        path == folder || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

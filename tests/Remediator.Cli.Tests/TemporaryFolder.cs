namespace Remediator.Cli.Tests;

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("remediate-").FullName;

    public string Path { get; }

    /// <summary>A git work tree with a copy of some files.</summary>
    public static TemporaryFolder WorkTreeOf(string folder, Func<string, bool>? isWanted = null)
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(isWanted ?? (_ => true)))
        {
            var target = System.IO.Path.Combine(copy.Path, System.IO.Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        // Without the sample hooks, which are most of what git would copy.
        Git.Run(copy.Path, "init", "-q", "--template=", ".").ExitCode.ShouldBe(0);
        return copy;
    }

    /// <summary>Writes a file below the folder.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

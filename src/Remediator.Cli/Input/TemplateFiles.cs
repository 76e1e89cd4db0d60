using Remediator.Model.Programs;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Cli.Input;

/// <summary>A template file that was read: its text, and where it lies on disk.</summary>
internal sealed record TemplateFile(SourceText Source, string FullPath, bool IsNamed);

/// <summary>Finds and reads the files that <c>--template</c> names. Symbolic links are not followed out of the named folder.</summary>
/// <param name="fixedRoot">What the paths in a patch are relative to; null to find it by the first named path.</param>
internal sealed class TemplateFiles(string currentFolder, string? fixedRoot = null)
{
    /// <summary>A template is never this large; CloudFormation takes 1 MB.</summary>
    private const long MaxFileBytes = 64L << 20;

    private const int MaxFiles = 20_000;

    private static readonly HashSet<string> SkippedFolders = new(StringComparer.Ordinal)
    {
        ".git", ".terraform", ".aws-sam", ".serverless", "node_modules", "cdk.out", "cdktf.out", ".venv", "venv", "__pycache__", "bin", "obj", "dist",
    };

    // What Terraform reads of a folder by itself.
    private static readonly string[] ModulePatterns = ["*.tf", "*.tf.json", "terraform.tfvars", "*.auto.tfvars"];

    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase) { ".json", ".yaml", ".yml", ".template", ".tf" };

    /// <summary>Reads the files.</summary>
    /// <param name="warnings">Takes what was left out of a folder and why.</param>
    /// <exception cref="TroubleException">A named path cannot be read.</exception>
    public IReadOnlyList<TemplateFile> Read(IEnumerable<string> paths, ICollection<Problem> warnings)
    {
        var files = new Dictionary<string, TemplateFile>(StringComparer.Ordinal);
        var root = fixedRoot;
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path, currentFolder);
            root ??= WorkTree.RootOf(full, currentFolder);
            if (Directory.Exists(full))
            {
                foreach (var file in Walk(full, root, warnings).Order(StringComparer.Ordinal))
                {
                    if (files.ContainsKey(file))
                        continue;
                    if (TryRead(file, root, isNamed: false, out var problem) is { } read)
                        files.Add(file, read);
                    else if (problem is not null)
                        warnings.Add(problem);
                }
            }
            else if (File.Exists(full))
            {
                files[full] = TryRead(full, root, isNamed: true, out var problem) ?? throw new TroubleException([problem!]);
                AddModule(full, root, files, warnings);
            }
            else
            {
                throw new TroubleException($"there is no template `{path}`", "give `--template` a file or a folder that exists");
            }
        }
        return [.. files.Values.OrderBy(file => file.Source.Path, StringComparer.Ordinal)];
    }

    // Terraform reads a folder as one module, so one file of it means all.
    private static void AddModule(string file, string root, Dictionary<string, TemplateFile> files, ICollection<Problem> warnings)
    {
        if (!file.EndsWith(".tf", StringComparison.OrdinalIgnoreCase) && !TerraformJsonReader.IsJson(file))
            return;
        var folder = Path.GetDirectoryName(file)!;
        foreach (var sibling in ModulePatterns.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern)))
        {
            if (files.ContainsKey(sibling))
                continue;
            if (new FileInfo(sibling) is { LinkTarget: not null } link)
                TellLink(link, root, warnings);
            else if (TryRead(sibling, root, isNamed: false, out _) is { } read)
                files.Add(sibling, read);
        }
    }

    // Other .tfvars files count only where a command line names them.
    private static bool IsValues(string name) => name == "terraform.tfvars" || name.EndsWith(".auto.tfvars", StringComparison.Ordinal);

    private static TemplateFile? TryRead(string full, string root, bool isNamed, out Problem? problem)
    {
        var display = WorkTree.Relative(root, full);
        problem = null;
        try
        {
            var length = new FileInfo(full).Length;
            if (length > MaxFileBytes)
                problem = Problem.InFile(display, $"the file has {length >> 20} MB; templates are at most {MaxFileBytes >> 20} MB");
            else if (length == 0 && isNamed)
                problem = Problem.InFile(display, "the template is empty");
            if (problem is not null)
                return null;
            // A pipe or a device in a folder has no length, and to read it could take forever.
            return SourceText.FromBytes(length == 0 ? [] : File.ReadAllBytes(full), display, out problem) is { } source ? new TemplateFile(source, full, isNamed) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = Problem.InFile(display, $"the file cannot be read: {e.Message}");
            return null;
        }
    }

    private static IEnumerable<string> Walk(string folderPath, string root, ICollection<Problem> warnings)
    {
        var folders = new Queue<string>([folderPath]);
        var count = 0;
        while (folders.Count > 0)
        {
            var folder = new DirectoryInfo(folders.Dequeue());
            foreach (var entry in Entries(folder, root, warnings))
            {
                if (entry.LinkTarget is not null)
                {
                    TellLink(entry, root, warnings);
                    continue;
                }
                if (entry is DirectoryInfo child)
                {
                    if (!SkippedFolders.Contains(child.Name))
                        folders.Enqueue(child.FullName);
                }
                else if ((Extensions.Contains(entry.Extension) || IsValues(entry.Name) || ProgramProject.IsProgram(entry.Name)) && count++ < MaxFiles)
                {
                    yield return entry.FullName;
                }
            }
        }
    }

    // Terraform follows links. A patch cannot: what git keeps of a link is where it leads.
    private static void TellLink(FileSystemInfo link, string root, ICollection<Problem> warnings)
    {
        var display = WorkTree.Relative(root, link.FullName);
        if (link is FileInfo file && (file.Extension == ".tf" || TerraformJsonReader.IsJson(file.Name) || IsValues(file.Name)))
            warnings.Add(Problem.InFile(display, $"a symbolic link is not followed: what `{link.LinkTarget}` declares is missed here, and what only it declares looks undeclared"));
        else if (link is DirectoryInfo { Exists: true } folder && HoldsModule(folder))
            warnings.Add(Problem.InFile(display, $"a symbolic link is not followed: the module in `{link.LinkTarget}` is not read; give its own folder to --template"));
    }

    private static bool HoldsModule(DirectoryInfo folder)
    {
        try
        {
            return folder.EnumerateFiles("*.tf").Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // A folder that may not be read, or whose name is no text: .NET cannot name it to the system again.
    private static FileSystemInfo[] Entries(DirectoryInfo folder, string root, ICollection<Problem> warnings)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            warnings.Add(Problem.InFile(WorkTree.Relative(root, folder.FullName), $"the folder cannot be read: {e.Message}"));
            return [];
        }
    }
}

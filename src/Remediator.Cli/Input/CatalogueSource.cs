using Remediator.Catalogue;
using Remediator.Remediation.Verbs;
using Remediator.Text;

namespace Remediator.Cli.Input;

/// <summary>The built-in catalogue, which the build compiled into the program, and the user's own rules.</summary>
internal static class CatalogueSource
{
    private const string Resource = "catalogue.bin";

    /// <exception cref="TroubleException">A rule of the user's is not valid.</exception>
    public static CatalogueSet Load(IEnumerable<string> ruleFolders, string currentFolder)
    {
        using var stream = typeof(CatalogueSource).Assembly.GetManifestResourceStream(Resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var catalogue = CatalogueBinary.Read(bytes);
        foreach (var folder in ruleFolders)
            catalogue = Add(catalogue, folder, currentFolder);
        return catalogue;
    }

    private static CatalogueSet Add(CatalogueSet catalogue, string folder, string currentFolder)
    {
        var problems = new List<Problem>();
        var (rules, templates) = ReadFolder(folder, currentFolder, problems);
        if (problems.Count > 0)
            throw new TroubleException(problems);
        if (rules.Count == 0)
            throw new TroubleException($"the folder `{folder}` holds no `rule.yaml`");
        return catalogue.With(rules, templates);
    }

    /// <summary>Reads the rules of a folder: a rule folder, or a tree of them.</summary>
    /// <param name="problems">Takes what is wrong with them; a rule that cannot be read is left out.</param>
    /// <exception cref="TroubleException">There is no such folder.</exception>
    public static (IReadOnlyList<Rule> Rules, IReadOnlyDictionary<string, string> Templates) ReadFolder(
        string folder, string currentFolder, List<Problem> problems)
    {
        var full = Path.GetFullPath(folder, currentFolder);
        if (!Directory.Exists(full))
            throw new TroubleException($"there is no folder of rules `{folder}`");
        // A whole catalogue has its own shared templates; they are known by their path below it.
        var root = Directory.Exists(Path.Combine(full, "_shared")) ? full : Path.GetDirectoryName(full) ?? full;
        var files = new List<CatalogueFile>();
        foreach (var path in Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories))
        {
            var relative = WorkTree.Relative(root, path);
            if (relative.Contains("/examples/", StringComparison.Ordinal) || (Path.GetFileName(path) != "rule.yaml" && Path.GetExtension(path) != ".sbn"))
                continue;
            if (SourceText.FromBytes(File.ReadAllBytes(path), WorkTree.Relative(currentFolder, path), out var problem) is { } source)
                files.Add(new CatalogueFile(relative, source));
            else
                problems.Add(problem!);
        }
        var (rules, templates) = CatalogueFolder.Read(files, problems);
        problems.AddRange(rules.SelectMany(rule => RuleChecks.Check(rule).Select(message => Problem.InFile(rule.Path, message))));
        return (rules, templates);
    }
}

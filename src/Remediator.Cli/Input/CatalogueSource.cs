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
        var full = Path.GetFullPath(folder, currentFolder);
        if (!Directory.Exists(full))
            throw new TroubleException($"there is no folder of rules `{folder}`");
        var problems = new List<Problem>();
        var files = new List<CatalogueFile>();
        foreach (var path in Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(path) != "rule.yaml" && Path.GetExtension(path) != ".sbn")
                continue;
            var relative = WorkTree.Relative(Path.GetDirectoryName(full) ?? full, path);
            if (SourceText.FromBytes(File.ReadAllBytes(path), WorkTree.Relative(currentFolder, path), out var problem) is { } source)
                files.Add(new CatalogueFile(relative, source));
            else
                problems.Add(problem!);
        }
        var (rules, templates) = CatalogueFolder.Read(files, problems);
        problems.AddRange(rules.SelectMany(rule => RuleChecks.Check(rule).Select(message => Problem.InFile(rule.Path, message))));
        if (problems.Count > 0)
            throw new TroubleException(problems);
        if (rules.Count == 0)
            throw new TroubleException($"the folder `{folder}` holds no `rule.yaml`");
        return catalogue.With(rules, templates);
    }
}

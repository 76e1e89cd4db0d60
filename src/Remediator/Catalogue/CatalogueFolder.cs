using Remediator.Text;

namespace Remediator.Catalogue;

/// <summary>A file of a catalogue folder: its path below the folder with forward slashes, and its text.</summary>
public sealed record CatalogueFile(string Path, SourceText Source);

/// <summary>
/// Reads the files of a catalogue folder: <c>family/rule-id/rule.yaml</c>, and templates (<c>*.sbn</c>) beside rules
/// and under <c>_shared</c>. The caller reads the disk.
/// </summary>
public static class CatalogueFolder
{
    /// <summary>Reads rules and templates.</summary>
    /// <param name="problems">Takes what is wrong; a rule with problems is left out.</param>
    public static (IReadOnlyList<Rule> Rules, IReadOnlyDictionary<string, string> Templates) Read(
        IEnumerable<CatalogueFile> files, ICollection<Problem> problems)
    {
        var rules = new List<Rule>();
        var templates = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var parts = file.Path.Split('/');
            if (parts[^1].EndsWith(".sbn", StringComparison.Ordinal))
            {
                templates[file.Path] = file.Source.Text;
            }
            else if (parts[^1] == "rule.yaml")
            {
                // A single rule folder, given by itself, has no family above it.
                var family = parts.Length >= 3 ? parts[^3] : "own";
                var folder = parts.Length >= 2 ? parts[^2] : "";
                if (RuleReader.Read(file.Source, family, folder, problems) is { } rule)
                    rules.Add(rule);
            }
        }
        foreach (var twice in rules.GroupBy(rule => rule.Id).Where(group => group.Count() > 1))
            problems.Add(Problem.InFile(twice.Last().Path, $"the rule id `{twice.Key}` stands twice; the other is {twice.First().Path}"));
        return (rules, templates);
    }
}

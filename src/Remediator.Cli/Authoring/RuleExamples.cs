namespace Remediator.Cli.Authoring;

/// <summary>What lies in a rule's folder beside <c>rule.yaml</c>; paths on disk, ordered.</summary>
internal sealed class RuleExamples(string folder)
{
    /// <summary>The rule's folder.</summary>
    public string Folder => folder;

    /// <summary>Logs that the rule must recognise, without a template.</summary>
    public IReadOnlyList<string> Texts => Logs("texts");

    /// <summary>Logs that look alike and are another failure.</summary>
    public IReadOnlyList<string> NearMisses => Logs("near-miss");

    /// <summary>Folders <c>flavour/name</c> with a failing template and its <c>error.log</c>.</summary>
    public IReadOnlyList<RuleExample> WithTemplates
    {
        get
        {
            var root = Path.Combine(folder, "examples");
            if (!Directory.Exists(root))
                return [];
            return [.. Directory.EnumerateFiles(root, "error.log", SearchOption.AllDirectories)
                .Select(log => Path.GetDirectoryName(log)!)
                .Where(example => Path.GetDirectoryName(Path.GetDirectoryName(example)) == root)
                .Order(StringComparer.Ordinal)
                .Select(example => new RuleExample(example, Path.GetFileName(Path.GetDirectoryName(example)!), Path.GetFileName(example)))];
        }
    }

    private string[] Logs(string name)
    {
        var logs = Path.Combine(folder, "examples", name);
        return Directory.Exists(logs) ? [.. Directory.EnumerateFiles(logs, "*.log").Order(StringComparer.Ordinal)] : [];
    }
}

/// <summary>A failing template and its log.</summary>
/// <param name="Folder">Path on disk.</param>
/// <param name="Flavour">Id of the flavour.</param>
/// <param name="Name">The example's own name.</param>
internal sealed record RuleExample(string Folder, string Flavour, string Name)
{
    public string Log => Path.Combine(Folder, "error.log");

    /// <summary>The reviewed output: its path below the folder of snapshots.</summary>
    public string SnapshotOf(string rule, string kind) => Path.Combine(rule, $"{Flavour}.{Name}.verified.{kind}");
}

using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>The folders that local modules are called by, of which some are not there.</summary>
internal sealed class ModuleFolders(TerraformProject project)
{
    /// <summary>Leads calls to the one folder that is near the one that they name: by spelling, or of the same name elsewhere.</summary>
    /// <param name="call">The call that is meant; empty for all.</param>
    /// <param name="path">The folder that is not there, or one that it would lie in; empty for any.</param>
    public SourceChange Find(string call, string path)
    {
        // Messages count it from one folder or another, and end where the path does.
        var missing = NameOf(path.Replace('\\', '/').TrimEnd('/'));
        var changes = new List<SourceChange>();
        foreach (var module in project.Instances.Select(instance => instance.Module).Distinct())
        {
            foreach (var calls in CallsOfNothing(module).GroupBy(entry => module.FolderOf(entry.Block)!))
            {
                if (!calls.Any(entry => call.Length == 0 || entry.Block.Label(0) == call) || missing.Length > 0 && !$"/{calls.Key}/".Contains($"/{missing}/", StringComparison.Ordinal))
                    continue;
                // A call of what cannot be read would fail next.
                var others = project.Folders.Values.Where(other => other.Folder != module.Folder && other.Files.All(file => file.Problems.Count == 0))
                    .Select(other => other.Folder).ToArray();
                changes.Add((Nearest.FindOne(calls.Key, others) ?? OnlyNamesake(calls.Key, others)) is { } near
                    ? SourceChange.InOrder([.. calls.Select(entry => SourceChange.Of(entry.Source, [TextEdit.Replace(SourceOf(entry.Block)!.Content, Path(module.Folder, near))]))])
                    : SourceChange.Refused($"`{SourceOf(calls.First().Block)!.Literal}`, which {Names([.. calls.Select(entry => entry.Block.Label(0))])}, is no folder that holds .tf files: "
                        + (others.Length == 0 ? "there is no other" : $"those are {string.Join(", ", others.Select(other => $"`{Path(module.Folder, other)}`"))}")));
            }
        }
        return changes.Find(change => change.Refusal is not null) ?? SourceChange.InOrder(changes);
    }

    private IEnumerable<ModuleBlock> CallsOfNothing(TerraformModule module) => module.OfType("module")
        .Where(entry => module.FolderOf(entry.Block) is { } folder && !project.Folders.ContainsKey(folder) && SourceOf(entry.Block) is not null);

    private static HclTemplate? SourceOf(HclBlock call) => call.Body.Find("source")?.Value as HclTemplate;

    private static string Names(string[] calls) =>
        calls is [var only] ? $"module `{only}` names" : $"modules {string.Join(", ", calls.Select(name => $"`{name}`"))} name";

    private static string? OnlyNamesake(string folder, string[] others) =>
        Array.FindAll(others, other => NameOf(other).Equals(NameOf(folder), StringComparison.OrdinalIgnoreCase)) is [var only] ? only : null;

    private static string NameOf(string folder) => folder[(folder.LastIndexOf('/') + 1)..];

    // As Terraform wants a local path: it begins with a dot.
    private static string Path(string from, string to)
    {
        var (start, end) = (from.Split('/', StringSplitOptions.RemoveEmptyEntries), to.Split('/', StringSplitOptions.RemoveEmptyEntries));
        var shared = start.Zip(end).TakeWhile(pair => pair.First == pair.Second).Count();
        var up = start.Length - shared;
        return (up == 0 ? "./" : string.Concat(Enumerable.Repeat("../", up))) + string.Join('/', end[shared..]);
    }
}

using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>The folders that local modules are called by, of which some are not there.</summary>
internal sealed class ModuleFolders(TerraformProject project)
{
    /// <summary>Leads calls to the one folder that is near the one that they name: by spelling, or of the same name elsewhere.</summary>
    /// <param name="call">The call that is meant; empty for all.</param>
    public SourceChange Find(string call)
    {
        var changes = new List<SourceChange>();
        foreach (var instance in project.Instances.DistinctBy(instance => instance.Module))
        {
            foreach (var (source, block) in instance.Module.OfType("module").Where(entry => call.Length == 0 || entry.Block.Label(0) == call))
            {
                if (instance.Module.FolderOf(block) is not { } folder || project.Folders.ContainsKey(folder) || block.Body.Find("source")?.Value is not HclTemplate written)
                    continue;
                // A call of what cannot be read would fail next.
                var others = project.Folders.Values.Where(other => other.Folder != instance.Module.Folder && other.Files.All(file => file.Problems.Count == 0))
                    .Select(other => other.Folder).ToArray();
                if ((Nearest.FindOne(folder, others) ?? OnlyNamesake(folder, others)) is not { } near)
                {
                    changes.Add(SourceChange.Refused($"`{written.Literal}`, which module `{block.Label(0)}` names, is no folder that holds .tf files: "
                        + (others.Length == 0 ? "there is no other" : $"those are {string.Join(", ", others.Select(other => $"`{Path(instance.Module.Folder, other)}`"))}")));
                    continue;
                }
                changes.Add(SourceChange.Of(source, [TextEdit.Replace(written.Content, Path(instance.Module.Folder, near))]));
            }
        }
        return changes.Find(change => change.Refusal is not null) ?? SourceChange.InOrder(changes);
    }

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

using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>A top-level block and the file in which it stands.</summary>
internal sealed record ModuleBlock(SourceText Source, HclBlock Block);

/// <summary>The files of one folder, which Terraform reads as one.</summary>
internal sealed class TerraformModule
{
    private readonly Dictionary<string, ModuleBlock> _named = new(StringComparer.Ordinal);

    public TerraformModule(string folder, IReadOnlyList<HclFile> files)
    {
        Folder = folder;
        Files = files;
        foreach (var file in files)
        {
            foreach (var block in file.Body.Blocks)
            {
                var entry = new ModuleBlock(file.Source, block);
                Blocks.Add(entry);
                switch (block.Type)
                {
                    case "resource" or "data" when block.Labels.Count == 2:
                        _named.TryAdd($"{block.Type}.{block.Label(0)}.{block.Label(1)}", entry);
                        break;
                    case "variable" or "output" or "module" or "provider" when block.Labels.Count == 1:
                        _named.TryAdd($"{block.Type}.{block.Label(0)}", entry);
                        break;
                    case "locals":
                        foreach (var local in block.Body.Attributes)
                            Locals.TryAdd(local.Name, (file.Source, local));
                        break;
                }
            }
        }
    }

    /// <summary>The folder, with forward slashes; empty for the current one.</summary>
    public string Folder { get; }

    public IReadOnlyList<HclFile> Files { get; }

    /// <summary>The top-level blocks in the order of the files.</summary>
    public List<ModuleBlock> Blocks { get; } = [];

    public Dictionary<string, (SourceText Source, HclAttribute Attribute)> Locals { get; } = new(StringComparer.Ordinal);

    /// <summary>A declaration by kind and labels, e.g. <c>data.aws_region.current</c>; null when there is none.</summary>
    public ModuleBlock? Find(string name) => _named.GetValueOrDefault(name);

    /// <summary>The blocks of a type, e.g. <c>resource</c>.</summary>
    public IEnumerable<ModuleBlock> OfType(string type) => Blocks.Where(entry => entry.Block.Type == type);

    /// <summary>The folder that a module call's local <c>source</c> names; null for a module from elsewhere.</summary>
    public string? FolderOf(HclBlock call)
    {
        if (call.Body.Find("source")?.Value is not HclTemplate { Literal: { } path } || !(path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal)))
            return null;
        var parts = Folder.Length == 0 ? [] : Folder.Split('/').ToList();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0 && parts[^1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add("..");
        }
        return string.Join('/', parts);
    }
}

using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>A top-level block and the file in which it stands.</summary>
internal sealed record ModuleBlock(SourceText Source, HclBlock Block);

/// <summary>The files of one folder, which Terraform reads as one.</summary>
internal sealed class TerraformModule
{
    private readonly Dictionary<string, ModuleBlock> _named = new(StringComparer.Ordinal);
    private ILookup<string, ModuleBlock>? _byType;
    private bool? _hasProviderAliases;

    public TerraformModule(string folder, IReadOnlyList<HclFile> files)
    {
        Folder = folder;
        Files = files;
        foreach (var file in files)
        {
            if (IsValues(file.Source.Path))
            {
                foreach (var value in file.Body.Attributes)
                    Values[value.Name] = (file.Source, value);
                continue;
            }
            var isOverride = IsOverride(file.Source.Path);
            foreach (var block in file.Body.Blocks)
            {
                var entry = new ModuleBlock(file.Source, block);
                if (isOverride && TryOverride(entry))
                    continue;
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

    /// <summary>Whether it configures the AWS provider under an alias.</summary>
    public bool HasProviderAliases => _hasProviderAliases ??= OfType("provider").Any(entry => entry.Block.Label(0) == "aws" && entry.Block.Body.Find("alias") is not null);

    /// <summary>Values that <c>.tfvars</c> files of the folder give to its variables; they count when it is a root module.</summary>
    public Dictionary<string, (SourceText Source, HclAttribute Attribute)> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Resource blocks of override files, by the block that they change, in the order in which they are merged.</summary>
    public Dictionary<ModuleBlock, List<ModuleBlock>> Overrides { get; } = [];

    /// <summary>Whether Terraform takes values of variables from the file by itself.</summary>
    public static bool IsValues(string path) => path.EndsWith(".tfvars", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the file's blocks are merged into those of the same name elsewhere.</summary>
    /// <remarks>https://developer.hashicorp.com/terraform/language/files/override</remarks>
    public static bool IsOverride(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name is "override.tf" or "override.tf.json" || name.EndsWith("_override.tf", StringComparison.Ordinal) || name.EndsWith("_override.tf.json", StringComparison.Ordinal);
    }

    /// <summary>Whether what the file says goes before what others say: overrides, and <c>*.auto.tfvars</c> before <c>terraform.tfvars</c>.</summary>
    public static bool ComesLate(string path) => IsOverride(path) || path.EndsWith(".auto.tfvars", StringComparison.OrdinalIgnoreCase);

    /// <summary>A declaration by kind and labels, e.g. <c>data.aws_region.current</c>; null when there is none.</summary>
    public ModuleBlock? Find(string name) => _named.GetValueOrDefault(name);

    /// <summary>The blocks of a type, e.g. <c>resource</c>.</summary>
    public IEnumerable<ModuleBlock> OfType(string type) => (_byType ??= Blocks.ToLookup(entry => entry.Block.Type))[type];

    private bool TryOverride(ModuleBlock entry)
    {
        if (entry.Block.Type == "locals")
        {
            foreach (var local in entry.Block.Body.Attributes)
                Locals[local.Name] = (entry.Source, local);
            return true;
        }
        if (entry.Block.Type is not ("resource" or "data") || Find($"{entry.Block.Type}.{entry.Block.Label(0)}.{entry.Block.Label(1)}") is not { } original)
            return false;
        if (!Overrides.TryGetValue(original, out var overrides))
            Overrides[original] = overrides = [];
        overrides.Add(entry);
        return true;
    }

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

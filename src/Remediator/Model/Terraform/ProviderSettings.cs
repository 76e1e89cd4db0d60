using System.Text;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>The file <c>provider.tf</c> of a root module that names no providers yet.</summary>
internal sealed class ProviderSettings(ModuleInstance root)
{
    // Versions from which on the arguments and attributes hold that are written here. https://registry.terraform.io, 2026-11
    internal static readonly (string Provider, string Version)[] Known =
        [("aws", ">= 5.0"), ("random", ">= 3.0"), ("archive", ">= 2.0"), ("null", ">= 3.0"), ("time", ">= 0.9"), ("tls", ">= 4.0"), ("local", ">= 2.0")];

    /// <summary>The new file; no edit when the module has provider settings, and a refusal when a provider of it is not known.</summary>
    public SourceChange Write(string? region)
    {
        var settings = root.Module.OfType("terraform").SelectMany(entry => entry.Block.Body.FindBlocks("required_providers")).ToArray();
        var isConfigured = root.Module.OfType("provider").Any(entry => entry.Block.Label(0) == "aws");
        if (settings.Length > 0 && isConfigured)
            return new SourceChange([]);
        var used = UsedProviders();
        if (used.Find(provider => !Array.Exists(Known, known => known.Provider == provider)) is { } unknown)
            return SourceChange.Refused($"where provider `{unknown}` comes from is not known: name its source in `required_providers`");
        var path = (root.Module.Folder.Length > 0 ? root.Module.Folder + "/" : "") + "provider.tf";
        if (root.Module.Files.Any(file => file.Source.Path == path))
            return SourceChange.Refused($"`{path}` is there and lacks some of the settings: add them there");
        var source = SourceText.FromString("", path);
        return SourceChange.Of(source, [TextEdit.Insert(0, Text(used, settings.Length == 0, !isConfigured && used.Contains("aws"), region))]);
    }

    private static string Text(List<string> used, bool requires, bool configures, string? region)
    {
        var text = new StringBuilder();
        if (requires)
        {
            text.Append("terraform {\n  required_version = \">= 1.4\"\n\n  required_providers {\n");
            foreach (var provider in used)
            {
                var version = Array.Find(Known, known => known.Provider == provider).Version;
                text.Append("    ").Append(provider).Append(" = {\n      source  = \"hashicorp/").Append(provider).Append("\"\n      version = \"").Append(version).Append("\"\n    }\n");
            }
            text.Append("  }\n}\n");
        }
        if (configures)
        {
            if (text.Length > 0)
                text.Append('\n');
            text.Append("provider \"aws\" {").Append(region is null ? "" : $"\n  region = {region}\n").Append("}\n");
        }
        return text.ToString();
    }

    // A resource's provider is the first word of its type.
    private List<string> UsedProviders()
    {
        var used = new List<string>();
        foreach (var (_, block) in root.Module.OfType("resource").Concat(root.Module.OfType("data")))
        {
            var type = block.Label(0);
            var provider = type.Contains('_') ? type[..type.IndexOf('_')] : type;
            if (provider != "terraform" && !used.Contains(provider))
                used.Add(provider);
        }
        used.Sort(StringComparer.Ordinal);
        return used;
    }
}

using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>The providers that a root module requires, by name and source.</summary>
internal sealed class RequiredProviders(ModuleInstance root)
{
    /// <summary>Adds a provider, or puts a source right that there is not; no edit when the provider is required as it should be.</summary>
    public SourceChange Require(string name)
    {
        var blocks = root.Module.OfType("terraform").SelectMany(entry => entry.Block.Body.FindBlocks("required_providers").Select(block => (entry.Source, Block: block))).ToArray();
        foreach (var (source, block) in blocks)
        {
            foreach (var written in block.Body.Attributes)
            {
                if (written.Value is HclObject held && held.Find("source")?.Value is HclTemplate { Literal: { } known } place && known == name)
                {
                    var parts = known.Split('/');
                    return Nearest.FindOne(parts[^1], ProviderSettings.Known.Select(provider => provider.Provider)) is { } near
                        ? SourceChange.Of(source, [TextEdit.Replace(place.Content, "hashicorp/" + near)])
                        : SourceChange.Refused($"no known provider is near `{known}`: look its source up at registry.terraform.io/browse/providers");
                }
            }
        }
        var plain = name[(name.LastIndexOf('/') + 1)..];
        if (name.Contains('/', StringComparison.Ordinal) || Array.Exists(blocks, entry => entry.Block.Body.Find(plain) is not null))
            return new SourceChange([]);
        if (Array.Find(ProviderSettings.Known, provider => provider.Provider == plain) is not { Provider: not null } release)
            return SourceChange.Refused($"where provider `{plain}` comes from is not known: name its source in `required_providers`");
        if (blocks.Length == 0 || TerraformJsonReader.IsJson(blocks[0].Source.Path))
            return SourceChange.Refused("the module has no `required_providers` in HCL to add it to");
        var (file, settings) = blocks[0];
        var text = $"{{\n  source  = \"hashicorp/{plain}\"\n  version = \"{release.Version}\"\n}}";
        return SourceChange.Of(file, new HclWriter(file).InsertAttribute(settings, plain, text, settings.Body.Attributes.LastOrDefault()));
    }
}

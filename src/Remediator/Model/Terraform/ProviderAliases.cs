using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>The aliases under which a root module configures its providers.</summary>
internal sealed class ProviderAliases(ModuleInstance root, TerraformEditor editor)
{
    // What people call the region in which CloudFront, its certificates and its web ACLs live.
    private static readonly string[] GlobalRegionWords = ["virginia", "n_virginia", "nvirginia", "north_virginia", "use1", "cloudfront", "global", "acm_us_east_1"];

    /// <summary>
    /// Leads references to the alias that is near; else configures it when its name is that of a region. Otherwise it is refused: without
    /// the argument the resource would be made in another region, and perhaps account, than was meant.
    /// </summary>
    public SourceChange Configure(string provider, string alias)
    {
        var blocks = root.Module.OfType("provider").Where(entry => entry.Block.Label(0) == provider).ToArray();
        var declared = blocks.Select(entry => (entry.Block.Body.Find("alias")?.Value as HclTemplate)?.Literal).OfType<string>().ToArray();
        if (declared.Contains(alias))
            return new SourceChange([]);
        // An earlier cure may have led all of them elsewhere.
        if (editor.RenameReferences($"{provider}.{alias}", $"{provider}.{alias}").Refusal is not null)
            return new SourceChange([]);
        if (Nearest.FindOne(alias, declared) is { } near)
            return editor.RenameReferences($"{provider}.{alias}", $"{provider}.{near}");
        if (RegionOf(alias) is not { } region || provider != "aws")
        {
            return SourceChange.Refused($"no block `provider \"{provider}\"` has the alias `{alias}`, and which region and account it means is not told: "
                + (declared.Length > 0 ? $"those of the module are {string.Join(", ", declared.Select(name => $"`{name}`"))}" : "the module has no alias at all")
                + $"; write it beside them: provider \"{provider}\" {{ alias = {HclText.Quote(alias)} … }}");
        }
        var plain = Array.Find(blocks, entry => entry.Block.Body.Find("alias") is null);
        if ((plain ?? blocks.FirstOrDefault()) is not { } model || TerraformJsonReader.IsJson(model.Source.Path))
            return SourceChange.Refused($"no provider block is written in HCL beside which one with the alias `{alias}` could stand");
        var newLine = model.Source.NewLine;
        return SourceChange.Of(model.Source, [TextEdit.Insert(model.Block.Span.End, newLine + newLine + Text(model, alias, region).Replace("\n", newLine, StringComparison.Ordinal))]);
    }

    // As the default provider, in another region: the same account, roles and tags.
    private static string Text(ModuleBlock model, string alias, string region)
    {
        var lines = new List<string> { $"provider \"aws\" {{", $"  alias  = {HclText.Quote(alias)}", $"  region = {HclText.Quote(region)}" };
        foreach (var item in model.Block.Body.Items)
        {
            if (item is HclAttribute { Name: "region" or "alias" })
                continue;
            if (item is HclBlock)
                lines.Add("");
            lines.Add("  " + model.Source.Slice(item.Span).Replace("\r\n", "\n", StringComparison.Ordinal));
        }
        lines.Add("}");
        return string.Join('\n', lines);
    }

    private static string? RegionOf(string alias)
    {
        if (GlobalRegionWords.Contains(alias))
            return "us-east-1";
        var parts = alias.Split('_', '-');
        return parts is [{ Length: 2 } area, { Length: >= 4 } place, [>= '1' and <= '9']] && area.All(char.IsAsciiLetterLower) && place.All(char.IsAsciiLetterLower) ? $"{area}-{place}-{parts[2]}" : null;
    }
}

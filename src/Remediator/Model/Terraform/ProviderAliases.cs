using Remediator.Knowledge.Facts;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>The aliases under which a root module configures its providers.</summary>
internal sealed class ProviderAliases(TerraformProject project)
{
    // What people call the region in which CloudFront, its certificates and its web ACLs live.
    private static readonly string[] GlobalRegionWords = ["virginia", "n_virginia", "nvirginia", "north_virginia", "use1", "cloudfront", "global", "acm_us_east_1"];

    // Every alias names a configuration, and most a region.
    private static readonly string[] FillerWords = ["region", "provider", "aws"];

    private readonly ModuleInstance _root = project.Instances[0];

    /// <summary>
    /// Leads references to the alias that is near; else configures it, as the default provider is, in the region that its name is; where
    /// the name is none, a variable asks for the region: without the argument the resource would be made in another than was meant.
    /// </summary>
    /// <returns>The change, and what of it is a choice.</returns>
    public (SourceChange Change, string Choice) Configure(string provider, string alias)
    {
        var blocks = _root.Module.OfType("provider").Where(entry => entry.Block.Label(0) == provider).ToArray();
        var declared = blocks.Select(entry => (entry.Block.Body.Find("alias")?.Value as HclTemplate)?.Literal).OfType<string>().ToArray();
        var readings = Readings(provider, alias).ToArray();
        // An earlier cure may have led all of them elsewhere.
        if (declared.Contains(alias) || readings.Length == 0)
            return (new SourceChange([]), "");
        if ((Nearest.FindOne(alias, declared) ?? (declared.Where(name => SaysTheSame(alias, name)).ToArray() is [var only] ? only : null)) is { } near)
        {
            return (SourceChange.InOrder([.. readings.Select(reading => SourceChange.Of(reading.Source, [TextEdit.Replace(reading.Name, near)]))]),
                $"no provider block has the alias `{alias}`: see that the account and the region of `{near}` are those that are meant");
        }
        if (Array.Find(declared, name => NameParts.Of(name).All(word => NameParts.Of(alias).Contains(word, StringComparer.OrdinalIgnoreCase))) is { } akin)
            return (SourceChange.Refused($"no block `provider \"{provider}\"` has the alias `{alias}`: `{provider}.{akin}` may be meant; write that, or a block of its own"), "");
        if (provider != "aws")
            return (SourceChange.Refused($"no block `provider \"{provider}\"` has the alias `{alias}`, and how it is configured is not told: write it: provider \"{provider}\" {{ alias = {HclText.Quote(alias)} … }}"), "");
        if (RegionOf(alias) is null && Array.Find(declared, name => !Readings(provider, name).Any()) is { } idle)
            return (SourceChange.Refused($"no block `provider \"{provider}\"` has the alias `{alias}`, and nothing uses `{provider}.{idle}`: write that where it is meant, else a block of its own: provider \"{provider}\" {{ alias = {HclText.Quote(alias)} … }}"), "");
        var model = Array.Find(blocks, entry => entry.Block.Body.Find("alias") is null) ?? blocks.FirstOrDefault();
        // The words of the model belong to its account where it is no default.
        if (model is not null && model.Block.Body.Find("alias") is not null && RegionOf(alias) is null)
        {
            return (SourceChange.Refused($"no block `provider \"aws\"` has the alias `{alias}`, and which region and account it means is not told: those of the module are "
                + $"{string.Join(", ", declared.Select(name => $"`{name}`"))}; write it beside them: provider \"aws\" {{ alias = {HclText.Quote(alias)} … }}"), "");
        }
        if ((model?.Source ?? Settings()) is not { } source || TerraformJsonReader.IsJson(source.Path))
            return (SourceChange.Refused($"no provider block is written in HCL beside which one with the alias `{alias}` could stand"), "");
        var variable = alias.Replace('-', '_') + "_region";
        var region = RegionOf(alias);
        var newLine = source.NewLine;
        var text = Text(model, alias, region is null ? "var." + variable : HclText.Quote(region)).Replace("\n", newLine, StringComparison.Ordinal);
        var block = SourceChange.Of(source, [model is not null
            ? TextEdit.Insert(model.Block.Span.End, newLine + newLine + text)
            : TextEdit.Insert(source.Length, (source.Text.EndsWith('\n') ? "" : newLine) + newLine + text + newLine)]);
        return region is not null
            ? (block, $"no provider block has the alias `{alias}`, which is the name of {region}: see that the account of the new one is the one that is meant")
            : (SourceChange.InOrder([block, new ModuleInputs(project, _root).Add([new ModuleInputs.Input(variable, "string") { Description = $"The region of the provider aws.{alias}" }])]),
                $"no provider block has the alias `{alias}`, and no region is named so: `var.{variable}` asks for it; see that the account of the new one is the one that is meant");
    }

    // `replica_region` for `replica`; `disaster_recovery` for `dr`.
    private static bool SaysTheSame(string alias, string declared)
    {
        string[] words = [.. NameParts.Of(alias).Where(word => !FillerWords.Contains(word, StringComparer.OrdinalIgnoreCase))];
        return words.SequenceEqual(NameParts.Of(declared).Where(word => !FillerWords.Contains(word, StringComparer.OrdinalIgnoreCase)), StringComparer.OrdinalIgnoreCase)
            || words.Length > 1 && string.Concat(words.Select(word => word[0])).Equals(declared, StringComparison.OrdinalIgnoreCase);
    }

    // The file in which people look for providers.
    private SourceText? Settings()
    {
        var files = _root.Module.Files.Select(file => file.Source).Where(file => !TerraformModule.IsValues(file.Path)).ToArray();
        return _root.Module.OfType("terraform").Select(entry => entry.Source).FirstOrDefault()
            ?? Array.Find(files, file => file.Path == "main.tf" || file.Path.EndsWith("/main.tf", StringComparison.Ordinal)) ?? files.FirstOrDefault();
    }

    // Where blocks name the alias; quotes around it are of Terraform 0.11, and still read.
    private IEnumerable<(SourceText Source, TextSpan Name)> Readings(string provider, string alias)
    {
        foreach (var file in project.Instances.SelectMany(instance => instance.Module.Files).Distinct())
        {
            foreach (var node in HclWalker.Nodes(file.Body))
            {
                if (node is HclTraversal { Steps: [{ IsIndex: false } step] } traversal && traversal.Root == provider && step.Name == alias)
                    yield return (file.Source, new TextSpan(step.Span.End - alias.Length, step.Span.End));
                else if (node is HclAttribute { Name: "provider", Value: HclTemplate { Literal: { } text } template } && text == $"{provider}.{alias}")
                    yield return (file.Source, new TextSpan(template.Content.End - alias.Length, template.Content.End));
            }
        }
    }

    // As the default provider, in another region: the same account, roles and tags.
    private static string Text(ModuleBlock? model, string alias, string region)
    {
        var lines = new List<string> { $"provider \"aws\" {{", $"  alias  = {HclText.Quote(alias)}", $"  region = {region}" };
        foreach (var item in model?.Block.Body.Items ?? [])
        {
            if (item is HclAttribute { Name: "region" or "alias" })
                continue;
            if (item is HclBlock)
                lines.Add("");
            lines.Add("  " + model!.Source.Slice(item.Span).Replace("\r\n", "\n", StringComparison.Ordinal));
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

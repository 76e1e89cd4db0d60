using Remediator.Sources.Hcl;

namespace Remediator.Model.Terraform;

/// <summary>Which configuration of the AWS provider the blocks of a module use: its alias, its Region, its account.</summary>
internal static class ProviderUse
{
    /// <summary>The alias that a block names; null for the default configuration.</summary>
    public static string? AliasOf(HclBlock block) => block.Body.Find("provider")?.Value is HclTraversal { Root: "aws", Steps: [{ Name: { } alias }] } ? alias : null;

    /// <summary>
    /// The alias that what is written at a place goes to AWS with: that of its resource; for a local value or a data source, that of the
    /// resources that read it, when they agree.
    /// </summary>
    public static string? AliasAt(ModuleInstance instance, Origin place)
    {
        var around = instance.Module.Blocks.Find(entry => entry.Source == place.Source && entry.Block.Span.Start <= place.Span.Start && place.Span.End <= entry.Block.Span.End);
        if (around is null || around.Block.Type == "resource")
            return around is null ? null : AliasOf(around.Block);
        string[] path = around.Block.Type switch
        {
            "data" => ["data", around.Block.Label(0), around.Block.Label(1)],
            "locals" when around.Block.Body.Attributes.FirstOrDefault(local => local.Span.Start <= place.Span.Start && place.Span.End <= local.Span.End) is { } local => ["local", local.Name],
            _ => [],
        };
        if (path.Length == 0)
            return null;
        var readers = instance.Module.OfType("resource").Where(entry => HclWalker.Traversals(entry.Block.Body).Any(traversal => traversal.BeginsWith(path)))
            .Select(entry => AliasOf(entry.Block)).Distinct().ToArray();
        return readers is [var only] ? only : null;
    }

    /// <summary>The Region of a configuration, where it is written as a text; null otherwise.</summary>
    /// <param name="alias">The alias in the module's words; null for the default configuration.</param>
    public static string? RegionOf(ModuleInstance instance, string? alias)
    {
        if (instance is { Caller: { } caller, Call: { } call })
        {
            var name = alias is null ? "aws" : "aws." + alias;
            var given = (call.Block.Body.Find("providers")?.Value as HclObject)?.Items.FirstOrDefault(item => call.Source.Slice(item.Key.Span).Trim('"') == name);
            return given?.Value switch
            {
                null => alias is null ? RegionOf(caller, null) : null,
                HclTraversal { Root: "aws", Steps: [] } => RegionOf(caller, null),
                HclTraversal { Root: "aws", Steps: [{ Name: { } outer }] } => RegionOf(caller, outer),
                _ => null,
            };
        }
        return Configuration(instance, alias)?.Body.Find("region") is { } region ? (instance.Behind(region.Value) as HclTemplate)?.Literal : null;
    }

    /// <summary>Whether a configuration is certainly in the account of the default one: it differs in the Region and in tags only.</summary>
    public static bool IsInDefaultAccount(ModuleInstance instance, string? alias) => alias is null
        || Configuration(instance, alias) is { } block && block.Body.Items.All(item => item is HclAttribute { Name: "alias" or "region" } or HclBlock { Type: "default_tags" });

    /// <summary>Whether there are several configurations, so that a Region is not simply that of the deployment.</summary>
    public static bool HasSeveral(ModuleInstance instance)
    {
        while (instance.Caller is { } caller)
            instance = caller;
        return instance.Module.HasProviderAliases;
    }

    /// <summary>The keys of the default tags of the configuration that a resource uses; empty where they are computed or another module's.</summary>
    public static IReadOnlyList<string> DefaultTagsOf(ModuleInstance instance, HclBlock resource)
    {
        if (Configuration(instance, AliasOf(resource))?.Body.FindBlocks("default_tags").FirstOrDefault()?.Body.Find("tags") is not { } tags
            || instance.Behind(tags.Value) is not HclObject written)
        {
            return [];
        }
        return [.. written.Items.Select(item => item.Key switch { HclTemplate { Literal: { } text } => text, HclTraversal { Root: { } name, Steps.Count: 0 } => name, _ => "" }).Where(key => key.Length > 0)];
    }

    private static HclBlock? Configuration(ModuleInstance instance, string? alias) => instance.Module.OfType("provider")
        .FirstOrDefault(entry => entry.Block.Label(0) == "aws" && (entry.Block.Body.Find("alias")?.Value as HclTemplate)?.Literal == alias)?.Block;
}

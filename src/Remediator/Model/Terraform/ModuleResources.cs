using Remediator.Sources.Hcl;

namespace Remediator.Model.Terraform;

/// <summary>Binds the resource blocks of modules.</summary>
internal static class ModuleResources
{
    /// <summary>The resources of one instance of a module.</summary>
    public static IEnumerable<Resource> Of(ModuleInstance instance)
    {
        foreach (var (source, block) in instance.Module.OfType("resource").Where(entry => entry.Block.Labels.Count == 2))
        {
            var type = block.Label(0);
            yield return new Resource(
                $"{instance.Prefix}{type}.{block.Label(1)}",
                TerraformNames.TypeOf(type),
                new Origin(source, block.Span, block, instance),
                () => PropertiesOf(instance, new ModuleBlock(source, block), type))
            {
                Repetition = RepetitionOf(instance, block, type + "." + block.Label(1)),
                DependsOn = [.. DependenciesOf(block).Select(name => instance.Prefix + name)],
            };
        }
    }

    // By its own block, or by that of a module around it.
    private static string? RepetitionOf(ModuleInstance instance, HclBlock block, string name) =>
        (block.Body.Find("for_each") ?? block.Body.Find("count")) is { } meta && !IsAtMostOne(meta) ? $"`{meta.Name}` of `{instance.Prefix}{name}`"
        : instance is { Caller: { } caller, Call.Block: { } call } ? RepetitionOf(caller, call, "module." + call.Label(0))
        : null;

    private static bool IsAtMostOne(HclAttribute meta) => meta.Name == "count" && meta.Value is HclLiteral { Text: "0" or "1" }
        or HclConditional { WhenTrue: HclLiteral { Text: "0" or "1" }, WhenFalse: HclLiteral { Text: "0" or "1" } };

    // What an override file says goes before what the block itself says; each value is edited where it stands.
    private static MapValue PropertiesOf(ModuleInstance instance, ModuleBlock entry, string type)
    {
        var properties = new BodyBinder(instance, entry.Source).Bind(entry.Block, type);
        foreach (var (source, block) in instance.Module.Overrides.GetValueOrDefault(entry) ?? [])
        {
            var changed = new BodyBinder(instance, source).Bind(block, type);
            properties = new MapValue([.. properties.Entries.Where(own => changed.Find(own.Name) is null), .. changed.Entries]) { Origin = properties.Origin };
        }
        return properties;
    }

    private static IEnumerable<string> DependenciesOf(HclBlock block) =>
        block.Body.Find("depends_on")?.Value is HclTuple tuple
            ? tuple.Items.OfType<HclTraversal>().Where(item => item.Root is not null && item.Steps is [{ Name: not null }, ..]).Select(item => $"{item.Root}.{item.Steps[0].Name}")
            : [];
}

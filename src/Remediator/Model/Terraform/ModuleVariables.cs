using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>Binds the variables of modules: what they are given, else their defaults.</summary>
internal static class ModuleVariables
{
    /// <summary>The variables of all instances by their addresses, and the Region where the provider says it.</summary>
    public static Dictionary<string, Declaration> Of(IEnumerable<ModuleInstance> instances)
    {
        var declarations = new Dictionary<string, Declaration>(StringComparer.Ordinal);
        foreach (var instance in instances)
        {
            foreach (var (source, block) in instance.Module.OfType("variable"))
            {
                var name = block.Label(0);
                var address = $"{instance.Prefix}var.{name}";
                declarations.TryAdd(address, new Declaration(address, DefaultOf(instance, source, block, name, declarations), ModuleInstance.OriginOf(source, block))
                {
                    Allowed = AllowedBy(instance, source, block),
                    Type = block.Body.Find("type") is { } type ? source.Slice(type.Value.Span) : null,
                    IsSecret = block.Body.Find("sensitive")?.Value is HclLiteral { Text: "true" },
                });
            }
            if (instance.Caller is null && RegionOf(instance) is { } region)
                declarations.TryAdd(DeploymentFact.Region, new Declaration(DeploymentFact.Region, region.Value, region.Origin!));
        }
        return declarations;
    }

    // `contains([…], var.name)` is how a module says it.
    private static ListValue? AllowedBy(ModuleInstance instance, SourceText source, HclBlock variable) => variable.Body.FindBlocks("validation")
        .Select(validation => validation.Body.Find("condition")).OfType<HclAttribute>().Select(condition => new ExpressionBinder(instance, source).Bind(condition.Value, variable.Body))
        .OfType<CallValue>().Where(call => call is { Function: "contains", Arguments: [ListValue, ReferenceValue] }).Select(call => (ListValue)call.Arguments[0]).FirstOrDefault();

    // The variable that the provider takes its region from is the deployment's region: what the log says goes before its default.
    private static Value? DefaultOf(ModuleInstance instance, SourceText source, HclBlock block, string name, Dictionary<string, Declaration> declarations)
    {
        if (instance is { Caller: { } caller, Call: { } call } && call.Block.Body.Find(name) is { } input)
            return new ExpressionBinder(caller, call.Source).Bind(input.Value, call.Block.Body);
        var written = instance.Caller is null && instance.Module.Values.TryGetValue(name, out var given)
            ? new ExpressionBinder(instance, given.Source).Bind(given.Attribute.Value, null)
            : block.Body.Find("default") is { } byDefault ? new ExpressionBinder(instance, source).Bind(byDefault.Value, block.Body) : null;
        if (name == RegionVariableOf(instance))
        {
            if (written is not null)
                declarations.TryAdd(DeploymentFact.Region, new Declaration(DeploymentFact.Region, written, ModuleInstance.OriginOf(source, block)));
            return new ReferenceValue(DeploymentFact.Region);
        }
        return written ?? (name is "account_id" or "aws_account_id" ? new ReferenceValue(DeploymentFact.Account) : null);
    }

    /// <summary>
    /// The variable that holds the region: the one that the provider uses, else one with the usual name. Where the provider's region is a
    /// text, no variable decides it.
    /// </summary>
    public static string? RegionVariableOf(ModuleInstance instance)
    {
        if (ProviderRegion(instance) is { Block: var provider })
        {
            if (instance.Behind(provider.Body.Find("region")!.Value) is HclTraversal { Root: "var", Steps: [{ Name: { } name }] })
                return name;
            if (ProviderUse.RegionOf(instance, null) is not null)
                return null;
        }
        return instance.Find("variable.aws_region") is not null ? "aws_region" : instance.Find("variable.region") is not null ? "region" : null;
    }

    private static ModuleBlock? ProviderRegion(ModuleInstance instance) => instance.Module.OfType("provider")
        .FirstOrDefault(entry => entry.Block.Label(0) == "aws" && entry.Block.Body.Find("alias") is null && entry.Block.Body.Find("region") is not null);

    private static (Value Value, Origin? Origin)? RegionOf(ModuleInstance instance)
    {
        if (ProviderRegion(instance) is not { } provider || provider.Block.Body.Find("region")!.Value is not HclTemplate literal)
            return null;
        var value = new ExpressionBinder(instance, provider.Source).Bind(literal, provider.Block.Body);
        return (value, value.Origin);
    }
}

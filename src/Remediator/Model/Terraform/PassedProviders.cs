using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>The configurations of providers that a call passes to its module.</summary>
internal static class PassedProviders
{
    private const string Argument = "providers";

    /// <summary>Passes a configuration (<c>aws.east</c>) under its own name to the module that is called at a line; refused where the caller has none of the name.</summary>
    /// <returns>The change, and what of it is a choice.</returns>
    public static (SourceChange Change, string Choice) Pass(TerraformProject project, SourceText source, int line, string configuration)
    {
        if (project.BlockAt(source, line) is not ({ } caller, { Type: "module" } call))
            return (SourceChange.Refused($"no module is called at {source.Path}:{line}"), "");
        var passed = call.Body.Find(Argument)?.Value;
        if (passed is HclObject written && written.Items.Any(item => source.Slice(item.Key.Span) == configuration))
            return (new SourceChange([]), "");
        if (!IsConfigured(caller, configuration))
        {
            return (SourceChange.Refused($"`module.{call.Label(0)}` asks for `{configuration}`, and its caller has no configuration of that name: choose which one it shall use, "
                + $"providers = {{ {configuration} = … }}"), "");
        }
        var choice = $"`module.{call.Label(0)}` asks for `{configuration}`, and its caller has one of that name: see that it is the account and region that are meant";
        var writer = new HclWriter(source);
        return passed switch
        {
            null => (SourceChange.Of(source, writer.InsertAttribute(call, Argument, $"{{\n  {configuration} = {configuration}\n}}", call.Body.Attributes.LastOrDefault(), isApart: true)), choice),
            HclObject map => (SourceChange.Of(source, writer.InsertItem(map, map.Items.LastOrDefault(), configuration, configuration)), choice),
            _ => (SourceChange.Refused($"the `{Argument}` of `module.{call.Label(0)}` are no map: pass `{configuration}` by hand"), ""),
        };
    }

    // By a block with the alias, or by asking its own caller for it.
    private static bool IsConfigured(ModuleInstance caller, string configuration)
    {
        if (configuration.Split('.') is not [var provider, var alias])
            return false;
        return caller.Module.OfType("provider").Any(entry => entry.Block.Label(0) == provider && (entry.Block.Body.Find("alias")?.Value as HclTemplate)?.Literal == alias)
            || caller.Module.OfType("terraform").SelectMany(entry => HclWalker.Nodes(entry.Block)).OfType<HclObjectItem>().Where(item => item.Name == "configuration_aliases")
                .SelectMany(item => HclWalker.Traversals(item.Value)).Any(traversal => traversal is { Steps: [{ Name: { } name }] } && traversal.Root == provider && name == alias);
    }
}

using Remediator.Knowledge.Terraform;
using Remediator.Sources.Hcl;

namespace Remediator.Model.Terraform;

/// <summary>What the modules of a project refer to and do not declare: in resources, local values, calls of modules, outputs, wherever.</summary>
internal static class UndeclaredReferences
{
    // They name what was, or will be, declared; a check declares data sources of its own.
    private static readonly string[] Others = ["moved", "removed", "import", "check"];

    /// <summary>The first reference to each name in each module.</summary>
    public static IEnumerable<ReferenceValue> In(TerraformProject project)
    {
        foreach (var instance in project.Instances.DistinctBy(instance => instance.Module))
        {
            var told = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (source, block) in instance.Module.Blocks.Where(entry => !Others.Contains(entry.Block.Type)))
            {
                foreach (var traversal in HclWalker.Traversals(block))
                {
                    if (NameOf(traversal) is { } name && !IsDeclared(instance, name) && told.Add(name))
                        yield return new ReferenceValue(name) { Origin = ModuleInstance.OriginOf(source, traversal, instance) };
                }
            }
        }
    }

    // Null for what is no reference to a declaration, such as the variable of a `for` or the name of an argument.
    private static string? NameOf(HclTraversal traversal) => traversal switch
    {
        { Root: "var" or "local" or "module", Steps: [{ IsIndex: false, Name: { } name }, ..] } => $"{traversal.Root}.{name}",
        { Root: "data", Steps: [{ IsIndex: false, Name: { } type }, { IsIndex: false, Name: { } name }, ..] } => $"data.{type}.{name}",
        { Root: { } type, Steps: [{ IsIndex: false, Name: { } name }, ..] } when type.StartsWith("aws_", StringComparison.Ordinal) && ProviderSchema.Aws.FindResource(type) is not null => $"{type}.{name}",
        _ => null,
    };

    private static bool IsDeclared(ModuleInstance instance, string name) => name.Split('.') switch
    {
        ["var", var own] => instance.Find("variable." + own) is not null,
        ["local", var own] => instance.Module.Locals.ContainsKey(own),
        ["module" or "data", ..] => instance.Find(name) is not null,
        _ => instance.Find("resource." + name) is not null,
    };
}

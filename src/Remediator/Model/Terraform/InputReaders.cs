using Remediator.Sources.Hcl;

namespace Remediator.Model.Terraform;

/// <summary>What reads the inputs and local values of a module.</summary>
internal static class InputReaders
{
    /// <summary>Every reading of an input outside of variables, with the argument whose whole value it is; empty for any other place.</summary>
    public static ILookup<string, string> In(ModuleInstance instance)
    {
        var readers = new List<(string Name, string Argument)>();
        foreach (var file in instance.Module.Files.Where(file => !TerraformModule.IsValues(file.Source.Path)))
        {
            foreach (var block in file.Body.Blocks.Where(block => block.Type != "variable"))
            {
                var whole = HclWalker.Nodes(block).OfType<HclAttribute>().Where(attribute => attribute.Value is HclTraversal { Root: "var" }).ToLookup(attribute => attribute.Value, attribute => attribute.Name);
                readers.AddRange(HclWalker.Traversals(block).Where(traversal => traversal is { Root: "var", Steps: [{ Name: not null }, ..] })
                    .Select(traversal => (traversal.Steps[0].Name!, traversal.Steps.Count == 1 ? whole[traversal].FirstOrDefault() ?? "" : "")));
            }
        }
        return readers.ToLookup(reader => reader.Name, reader => reader.Argument);
    }

    /// <summary>The arguments of resources that an input is the whole value of.</summary>
    public static IEnumerable<Taker> Takers(ModuleInstance instance, string input)
    {
        return instance.Module.OfType("resource").SelectMany(entry => In(entry.Block.Body, entry.Block, []));

        IEnumerable<Taker> In(HclBody body, HclBlock owner, IReadOnlyList<string> path) =>
            body.Attributes.Where(attribute => attribute.Value is HclTraversal { Root: "var", Steps: [{ Name: { } name }] } && name == input).Select(attribute => new Taker(instance, owner, path, attribute.Name))
                .Concat(body.Blocks.SelectMany(block => In(block.Body, owner, [.. path, block.Type])));
    }

    /// <summary>The local values that nothing reads.</summary>
    public static IEnumerable<string> UnreadLocals(ModuleInstance instance)
    {
        var read = instance.Module.Files.SelectMany(file => HclWalker.Traversals(file.Body)).Where(traversal => traversal is { Root: "local", Steps: [{ Name: not null }, ..] })
            .Select(traversal => traversal.Steps[0].Name!).ToHashSet(StringComparer.Ordinal);
        return instance.Module.Locals.Keys.Where(name => !read.Contains(name));
    }

    /// <summary>The declared inputs that nothing reads.</summary>
    public static IEnumerable<ModuleBlock> Unread(ModuleInstance instance)
    {
        var readers = In(instance);
        return instance.Module.OfType("variable").Where(variable => !readers.Contains(variable.Block.Label(0)));
    }
}

/// <summary>An argument of a resource and what stands around it.</summary>
/// <param name="Instance">The module in which the resource is.</param>
/// <param name="Owner">The resource.</param>
/// <param name="Path">The blocks around the argument, outermost first.</param>
/// <param name="Argument">Its name.</param>
internal sealed record Taker(ModuleInstance Instance, HclBlock Owner, IReadOnlyList<string> Path, string Argument);

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

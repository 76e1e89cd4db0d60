using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>Takes out declarations that stand twice in a module and say the same, or one of them all that the other says.</summary>
internal static class DuplicateBlocks
{
    // Blocks that declare a name; others may stand any number of times.
    private static readonly string[] Declarations = ["resource", "data", "variable", "output", "module", "provider"];

    /// <summary>Takes out the one that begins on a line; no edit when there is no second one, a refusal when the two differ.</summary>
    /// <returns>The change, and what of it is a choice.</returns>
    public static (SourceChange Change, string Choice) Remove(TerraformProject project, SourceText source, int line)
    {
        var blocks = project.Instances.SelectMany(instance => instance.Module.Blocks).Distinct().ToArray();
        if (Array.Find(blocks, entry => entry.Source == source && source.PositionOf(entry.Block.Span.Start).Line == line && Declarations.Contains(entry.Block.Type)) is not { } second)
            return (RemoveSetting(project, source, line, blocks), "");
        var name = NameOf(second.Block);
        var others = Array.FindAll(blocks, entry => entry != second && NameOf(entry.Block) == name && FolderOf(entry.Source) == FolderOf(source));
        if (others.Length == 0)
            return (new SourceChange([]), "");
        if (Array.Exists(others, other => TextOf(other) == TextOf(second)))
            return (SourceChange.Of(source, new HclWriter(source).RemoveNode(second.Block)), "");
        if (second.Block is { Type: "resource", Labels: [var type, var own] } && OtherName(project.InstanceOf(source), type.Text, own.Text) is { } free)
        {
            return (SourceChange.Of(source, [TextEdit.Replace(own.Span, HclText.Quote(free))]),
                $"the second {type.Text}.{own.Text} differs from the first and gets the name `{free}`: see that both are meant");
        }
        if (second.Block is { Type: "variable", Labels: [var label] } && Undeclared(project.InstanceOf(source), label.Text) is { } read)
            return (SourceChange.Of(source, [TextEdit.Replace(label.Span, HclText.Quote(read))]), $"the second of two variables `{label.Text}` gets the name `{read}`, which is read and not declared");
        if (second.Block.Type is "variable" or "output" && others is [var first])
        {
            if (Holds(first, second))
                return (SourceChange.Of(source, new HclWriter(source).RemoveNode(second.Block)), $"the other {name} says all that this one says, and stays");
            if (Holds(second, first))
                return (SourceChange.Of(first.Source, new HclWriter(first.Source).RemoveNode(first.Block)), $"the second {name} says all that the first says, and stays");
        }
        return (SourceChange.Refused($"{name} at {source.Path}:{line} and at {others[0].Source.Path}:{others[0].Source.PositionOf(others[0].Block.Span.Start).Line} differ: give one another name, or merge them by hand"), "");
    }

    // Whether a block says all that another one does, up to its description, which only people read.
    private static bool Holds(ModuleBlock whole, ModuleBlock part) => part.Block.Body.Items.All(item => item switch
    {
        HclAttribute { Name: "description" } => whole.Block.Body.Find("description") is not null,
        HclAttribute attribute => whole.Block.Body.Find(attribute.Name) is { } same && HclWalker.Signature(whole.Source, same) == HclWalker.Signature(part.Source, attribute),
        HclBlock block => whole.Block.Body.FindBlocks(block.Type).Any(same => HclWalker.Signature(whole.Source, same) == HclWalker.Signature(part.Source, block)),
        _ => false,
    });

    // The one input that is read and not declared, where its name is near.
    private static string? Undeclared(ModuleInstance instance, string own)
    {
        var read = instance.Module.Files.SelectMany(file => HclWalker.Traversals(file.Body)).Where(traversal => traversal is { Root: "var", Steps: [{ Name: not null }, ..] })
            .Select(traversal => traversal.Steps[0].Name!).Where(name => instance.Find("variable." + name) is null).Distinct().ToArray();
        return read is [var only] && Nearest.FindOne(only, [own]) is not null ? only : null;
    }

    // The one name that is referred to and that no resource of the type has; a free one where nothing refers to either of the two.
    private static string? OtherName(ModuleInstance instance, string type, string own)
    {
        var declared = instance.Module.OfType("resource").Where(entry => entry.Block.Label(0) == type).Select(entry => entry.Block.Label(1)).ToHashSet(StringComparer.Ordinal);
        var read = instance.Module.Files.SelectMany(file => HclWalker.Traversals(file.Body)).Where(traversal => traversal.Root == type && traversal.Steps is [{ IsIndex: false, Name: not null }, ..])
            .Select(traversal => traversal.Steps[0].Name!).ToHashSet(StringComparer.Ordinal);
        if (read.Except(declared).ToArray() is [var missing])
            return missing;
        if (read.Contains(own))
            return null;
        var name = own + "_2";
        for (var n = 3; declared.Contains(name); n++)
            name = $"{own}_{n}";
        return name;
    }

    /// <summary>Blocks whose name another one of their module has already, and arguments that their body has already.</summary>
    public static IEnumerable<Duplicate> Find(TerraformProject project)
    {
        var first = new Dictionary<(string Folder, string Name), ModuleBlock>();
        foreach (var entry in project.Instances.SelectMany(instance => instance.Module.Blocks).Distinct())
        {
            if (!Declarations.Contains(entry.Block.Type) || first.TryAdd((FolderOf(entry.Source), NameOf(entry.Block)), entry))
                continue;
            var earlier = first[(FolderOf(entry.Source), NameOf(entry.Block))];
            yield return new Duplicate(entry.Block.Type, NameOf(entry.Block), ModuleInstance.OriginOf(earlier.Source, earlier.Block), ModuleInstance.OriginOf(entry.Source, entry.Block));
        }
        foreach (var (earlier, second) in DoubleLocals(project.Instances.Select(instance => instance.Module).Distinct()))
            yield return new Duplicate("local", second.Attribute.Name, ModuleInstance.OriginOf(earlier.Source, earlier.Attribute), ModuleInstance.OriginOf(second.Source, second.Attribute));
        foreach (var (source, block) in first.Values.Concat(project.Instances.SelectMany(instance => instance.Module.OfType("locals"))).Distinct().Where(entry => !TerraformJsonReader.IsJson(entry.Source.Path)))
        {
            foreach (var (earlier, second) in DoubleArguments(block))
                yield return new Duplicate("argument", second.Name, ModuleInstance.OriginOf(source, earlier), ModuleInstance.OriginOf(source, second));
        }
    }

    // Values of one name in two blocks; those in one block are double arguments.
    private static IEnumerable<(LocalValue First, LocalValue Second)> DoubleLocals(IEnumerable<TerraformModule> modules) => modules
        .SelectMany(module => module.OfType("locals").SelectMany(entry => entry.Block.Body.Attributes.DistinctBy(attribute => attribute.Name).Select(attribute => new LocalValue(entry.Source, entry.Block, attribute)))
            .GroupBy(local => local.Attribute.Name).SelectMany(same => same.Skip(1).Select(second => (same.First(), second))));

    private static IEnumerable<(HclAttribute First, HclAttribute Second)> DoubleArguments(HclBlock block) => HclWalker.Nodes(block).OfType<HclBody>()
        .SelectMany(body => body.Attributes.GroupBy(attribute => attribute.Name)).SelectMany(same => same.Skip(1).Select(second => (same.First(), second)));

    // `required_providers` may stand once in a module: what another block says in the same words can go.
    private static SourceChange RemoveSetting(TerraformProject project, SourceText source, int line, ModuleBlock[] blocks)
    {
        if ((RemoveArgument(source, line, blocks) ?? RemoveLocal(project, source, line)) is { } change)
            return change;
        var owners = Array.FindAll(blocks, entry => entry.Block.Type == "terraform" && FolderOf(entry.Source) == FolderOf(source));
        if (Array.Find(owners, entry => entry.Source == source && entry.Block.Body.Blocks.Any(IsMeant)) is not { } owner)
            return new SourceChange([]);
        var doubled = owner.Block.Body.Blocks.First(IsMeant);
        foreach (var other in owners)
        {
            if (other.Block.Body.Blocks.FirstOrDefault(block => block.Type == doubled.Type && block != doubled) is not { } kept)
                continue;
            if (!doubled.Body.Attributes.All(attribute => kept.Body.Find(attribute.Name) is { } same
                && HclWalker.Signature(other.Source, same) == HclWalker.Signature(source, attribute)))
            {
                return SourceChange.Refused($"`{doubled.Type}` at {source.Path}:{line} and at {other.Source.Path}:{other.Source.PositionOf(kept.Span.Start).Line} differ: merge them by hand");
            }
            return SourceChange.Of(source, new HclWriter(source).RemoveNode(owner.Block.Body.Items.Count == 1 ? owner.Block : doubled));
        }
        return new SourceChange([]);

        bool IsMeant(HclBlock block) => source.PositionOf(block.Span.Start).Line == line;
    }

    // The argument that begins on a line and whose body has one of that name before; null when none does.
    private static SourceChange? RemoveArgument(SourceText source, int line, ModuleBlock[] blocks)
    {
        foreach (var (first, second) in blocks.Where(entry => entry.Source == source).SelectMany(entry => DoubleArguments(entry.Block)))
        {
            if (source.PositionOf(second.Span.Start).Line != line)
                continue;
            return HclWalker.Signature(source, first) == HclWalker.Signature(source, second)
                ? SourceChange.Of(source, new HclWriter(source).RemoveNode(second))
                : SourceChange.Refused($"`{second.Name}` at {source.Path}:{line} and at {source.Path}:{source.PositionOf(first.Span.Start).Line} differ: which of the two is meant cannot be told");
        }
        return null;
    }

    // The local value that begins on a line and that another block has; null when none does.
    private static SourceChange? RemoveLocal(TerraformProject project, SourceText source, int line)
    {
        foreach (var (first, second) in DoubleLocals([project.InstanceOf(source).Module]))
        {
            if (second.Source != source || source.PositionOf(second.Attribute.Span.Start).Line != line)
                continue;
            return HclWalker.Signature(first.Source, first.Attribute) == HclWalker.Signature(source, second.Attribute)
                ? SourceChange.Of(source, new HclWriter(source).RemoveNode(second.Block.Body.Items.Count == 1 ? second.Block : second.Attribute))
                : SourceChange.Refused($"`local.{second.Attribute.Name}` at {source.Path}:{line} and at {first.Source.Path}:{first.Source.PositionOf(first.Attribute.Span.Start).Line} differ: which of the two is meant cannot be told");
        }
        return null;
    }

    private static string NameOf(HclBlock block) => $"{block.Type} {string.Join('.', block.Labels.Select(label => label.Text))} {(block.Body.Find("alias")?.Value as HclTemplate)?.Literal}".Trim();

    private static string FolderOf(SourceText source) => source.Path[..(source.Path.LastIndexOf('/') + 1)];

    // Blanks and comments make no difference.
    private static string TextOf(ModuleBlock entry) => HclWalker.Signature(entry.Source, entry.Block);

    private sealed record LocalValue(SourceText Source, HclBlock Block, HclAttribute Attribute);
}

using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>Makes blocks of a module exist only where a new variable asks for them, and those that tell of them follow.</summary>
internal sealed class OptionalBlocks(ModuleInstance instance, string variable)
{
    /// <summary>The change; no edit when all of them are counted already.</summary>
    public SourceChange Make(IReadOnlyList<Resource> resources)
    {
        var blocks = resources.Select(resource => (HclBlock)resource.Origin.Syntax).Distinct().ToArray();
        var counted = blocks.Where(block => (block.Body.Find("count") ?? block.Body.Find("for_each")) is not null).ToArray();
        if (counted.Length == blocks.Length && resources.All(resource => IsAsked(resource.Origin.Source, (HclBlock)resource.Origin.Syntax)))
            return new SourceChange([]);
        if (counted.Length > 0)
        {
            return SourceChange.Refused($"`{AddressOf(counted[0])}` is counted already: "
                + (counted.Length == blocks.Length ? "give what it is counted by a value that makes none here" : "let the others be counted alike"));
        }
        if (instance.Module.OfType("variable").Any(entry => entry.Block.Label(0) == variable))
            return SourceChange.Refused($"the module has a variable `{variable}` already: see whether it decides over `{AddressOf(blocks[0])}`");
        var changes = new List<SourceChange>();
        foreach (var entry in instance.Module.Blocks)
        {
            foreach (var traversal in HclWalker.Traversals(entry.Block).Where(traversal => Array.Exists(blocks, block => IsOf(traversal, block))))
            {
                if (entry.Block.Body.Find("depends_on") is { } waits && waits.Span.Contains(traversal.Span.Start))
                    continue;
                if (EditOf(traversal, entry.Block, blocks, entry.Source) is not { } edit)
                    return SourceChange.Refused($"`{AddressOf(entry.Block)}` refers to `{entry.Source.Slice(traversal.Span)}`, which would not always be there");
                changes.Add(SourceChange.Of(entry.Source, [edit]));
            }
        }
        changes.AddRange(resources.Select(resource => SourceChange.Of(resource.Origin.Source, Counted(resource.Origin.Source, (HclBlock)resource.Origin.Syntax))));
        changes.Add(Declared(resources[0].Origin.Source));
        return SourceChange.InOrder(changes);
    }

    private bool IsAsked(SourceText source, HclBlock block) => block.Body.Find("count") is { } count && source.Slice(count.Value.Span).Contains($"var.{variable}", StringComparison.Ordinal);

    private IReadOnlyList<TextEdit> Counted(SourceText source, HclBlock block)
    {
        var writer = new HclWriter(source);
        return writer.IsMultiLine(block.Body.Span) && block.Body.Items.Count > 0
            ? [TextEdit.Insert(block.Body.Span.Start, $"{source.NewLine}  count = var.{variable} ? 1 : 0{source.NewLine}")]
            : writer.InsertAttribute(block, "count", $"var.{variable} ? 1 : 0", null);
    }

    // Variables stand together, in the file of the block where it has some.
    private SourceChange Declared(SourceText near)
    {
        var variables = instance.Module.OfType("variable").Where(entry => !entry.Source.Path.EndsWith(".json", StringComparison.Ordinal)).ToArray();
        var (source, last) = variables.LastOrDefault(entry => entry.Source == near) is { Block: { } sibling } ? (near, sibling)
            : variables.LastOrDefault() is { Block: { } other, Source: var elsewhere } ? (elsewhere, other)
            : (near, instance.Module.Blocks.Last(entry => entry.Source == near).Block);
        var line = source.NewLine;
        return SourceChange.Of(source, [TextEdit.Insert(last.Span.End, $"{line}{line}variable \"{variable}\" {{{line}  type    = bool{line}  default = false{line}}}")]);
    }

    // What is made with it has one of it; an output says null where there is none.
    private static TextEdit? EditOf(HclTraversal traversal, HclBlock reader, HclBlock[] blocks, SourceText source)
    {
        var end = traversal.Steps[0].Span.End;
        if (blocks.Contains(reader))
            return TextEdit.Insert(end, "[0]");
        return reader.Type == "output" && reader.Body.Find("value") is { } value && value.Value == traversal
            ? TextEdit.Replace(traversal.Span, $"one({source.Text[traversal.Span.Start..end]}[*]{source.Text[end..traversal.Span.End]})")
            : null;
    }

    private static bool IsOf(HclTraversal traversal, HclBlock block) => traversal.BeginsWith([block.Label(0), block.Label(1)]);

    private static string AddressOf(HclBlock block) => string.Join('.', (block.Type == "resource" ? [] : new[] { block.Type }).Concat(block.Labels.Select((_, i) => block.Label(i))));
}

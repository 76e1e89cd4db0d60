using System.Text;
using Remediator.Text;

namespace Remediator.Sources.Hcl;

/// <summary>Goes through a tree.</summary>
public static class HclWalker
{
    /// <summary>Every traversal below a node, in the order of the source.</summary>
    public static IEnumerable<HclTraversal> Traversals(HclNode node) => Nodes(node).OfType<HclTraversal>();

    /// <summary>The node and every node below it, in the order of the source.</summary>
    public static IEnumerable<HclNode> Nodes(HclNode node)
    {
        var open = new Stack<HclNode>();
        open.Push(node);
        while (open.TryPop(out var at))
        {
            yield return at;
            foreach (var child in ChildrenOf(at).Reverse())
                open.Push(child);
        }
    }

    /// <summary>The nodes that stand directly in a node, in the order of the source.</summary>
    public static IEnumerable<HclNode> ChildrenOf(HclNode node) => node switch
    {
        HclBody body => body.Items,
        HclBlock block => [block.Body],
        HclAttribute attribute => [attribute.Value],
        HclTemplate template => template.Parts.Where(part => part.Expression is not null).Select(part => part.Expression!),
        HclTuple tuple => tuple.Items,
        HclObject map => map.Items,
        HclObjectItem { Name: null } item => [item.Key, item.Value],
        HclObjectItem item => [item.Value],
        HclTraversal traversal => [.. traversal.Source is null ? Array.Empty<HclNode>() : [traversal.Source], .. traversal.Steps.Where(s => s.Index is not null).Select(s => s.Index!)],
        HclCall call => call.Arguments,
        HclConditional choice => [choice.Condition, choice.WhenTrue, choice.WhenFalse],
        HclCompound compound => compound.Parts,
        _ => [],
    };

    /// <summary>The text of a node without blanks and comments between its parts: equal for nodes that say the same.</summary>
    public static string Signature(SourceText source, HclNode node)
    {
        var result = new StringBuilder();
        foreach (var at in Nodes(node))
        {
            result.Append(at.GetType().Name).Append(' ');
            _ = at switch
            {
                HclBlock block => result.Append(block.Type).AppendJoin(' ', block.Labels.Select(label => label.Text)).Append(' ').Append(block.Body.Items.Count),
                HclAttribute attribute => result.Append(attribute.Name),
                HclObjectItem item => result.Append(item.Name),
                HclObject map => result.Append(map.Items.Count),
                HclTuple tuple => result.Append(tuple.Items.Count),
                HclCall call => result.Append(call.Name).Append(call.Arguments.Count),
                HclBody or HclConditional => result,
                _ => result.Append(source.Slice(at.Span)),
            };
            result.Append('\n');
        }
        return result.ToString();
    }
}

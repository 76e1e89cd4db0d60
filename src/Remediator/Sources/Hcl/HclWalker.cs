namespace Remediator.Sources.Hcl;

/// <summary>Goes through a tree.</summary>
public static class HclWalker
{
    /// <summary>Every traversal below a node, in the order of the source.</summary>
    public static IEnumerable<HclTraversal> Traversals(HclNode node)
    {
        var open = new Stack<HclNode>();
        open.Push(node);
        while (open.TryPop(out var at))
        {
            if (at is HclTraversal traversal)
                yield return traversal;
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
}

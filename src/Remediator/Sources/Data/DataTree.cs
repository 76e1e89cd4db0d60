using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>Ways through a tree. Nodes are compared by reference: equal nodes stand at many places.</summary>
public static class DataTree
{
    /// <summary>The children of a node: a mapping's values or a sequence's items. An alias has none.</summary>
    public static IEnumerable<DataNode> ChildrenOf(DataNode node) => node switch
    {
        DataMapping mapping => mapping.Members.Select(member => member.Value),
        DataSequence sequence => sequence.Items,
        _ => [],
    };

    /// <summary>
    /// The collections around <paramref name="node"/> (a value, an item or a key), the root first;
    /// empty for the root and for a node of another tree.
    /// </summary>
    public static IReadOnlyList<DataNode> AncestorsOf(DataNode? root, DataNode node)
    {
        var ancestors = new List<DataNode>();
        var current = root;
        while (current is not null && !ReferenceEquals(current, node))
        {
            ancestors.Add(current);
            if (Holds(current, node))
                return ancestors;
            current = ChildrenOf(current).FirstOrDefault(child => child.Span.Contains(node.Span));
        }
        return [];
    }

    /// <summary>The mapping or sequence that holds <paramref name="node"/>; null for the root.</summary>
    public static DataNode? ParentOf(DataNode? root, DataNode node) => AncestorsOf(root, node) is [.., var parent] ? parent : null;

    /// <summary>The node without children that ends the node's text.</summary>
    internal static DataNode LastLeafOf(DataNode node)
    {
        while (ChildrenOf(node).LastOrDefault() is { } last)
            node = last;
        return node;
    }

    /// <summary>The spans of a mapping's members or a sequence's items.</summary>
    internal static TextSpan[] ChildSpans(DataNode container)
    {
        switch (container)
        {
            case DataMapping mapping:
                var members = new TextSpan[mapping.Members.Count];
                for (var i = 0; i < members.Length; i++)
                    members[i] = mapping.Members[i].Span;
                return members;
            case DataSequence sequence:
                var items = new TextSpan[sequence.Items.Count];
                for (var i = 0; i < items.Length; i++)
                    items[i] = sequence.Items[i].Span;
                return items;
            default:
                return [];
        }
    }

    internal static int IndexOf(DataMapping mapping, DataMember member)
    {
        for (var i = 0; i < mapping.Members.Count; i++)
        {
            if (ReferenceEquals(mapping.Members[i], member))
                return i;
        }
        throw new ArgumentException($"`{member.Name}` is not a member of the mapping", nameof(member));
    }

    private static bool Holds(DataNode parent, DataNode node) => parent is DataMapping mapping
        ? mapping.Members.Any(member => ReferenceEquals(member.Value, node) || ReferenceEquals(member.Key, node))
        : ChildrenOf(parent).Any(child => ReferenceEquals(child, node));
}

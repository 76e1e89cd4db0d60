using System.Globalization;
using Remediator.Sources.Data;

namespace Remediator.Model.CloudFormation;

/// <summary>Finds the values of a template by offset and by path.</summary>
internal sealed class TemplatePlaces(DataNode root, IntrinsicBinder binder)
{
    // No real template nests deeper; a hostile one must not exhaust the stack.
    private const int MaxDepth = 100;

    // Whoever asks for one of thousands of resources asks for the next one too.
    private readonly Dictionary<DataNode, Holder> _holders = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The values whose key, or, in a list, whose own text begins at an offset, outermost first: <c>- Key: a</c> begins an item and
    /// its first property in one place.
    /// </summary>
    public IReadOnlyList<Place> At(int offset)
    {
        var found = new List<Place>();
        Search(root, [], offset, found, 0);
        return found;
    }

    /// <summary>The value at a path; null when the path leads nowhere.</summary>
    public Place? Of(IReadOnlyList<string> path)
    {
        var node = root;
        for (var i = 0; i < path.Count; i++)
        {
            if (path[i] == IntrinsicBinder.FunctionOf(node.Tag))
                continue;
            var child = node is DataMapping mapping
                ? mapping.Find(path[i]) is { } member ? ChildOf(member) : default
                : Children(node).FirstOrDefault(child => child.Step == path[i]);
            if (child.Node is null)
                return null;
            if (i == path.Count - 1)
                return Bind(node, child, path);
            node = child.Node;
        }
        return null;
    }

    private void Search(DataNode node, List<string> path, int offset, List<Place> found, int depth)
    {
        if (depth > MaxDepth)
            return;
        foreach (var child in ChildrenAt(node, offset))
        {
            path.Add(child.Step);
            if ((child.Member is { } member ? member.Key.Span.Start : child.Node.Span.Start) == offset)
                found.Add(Bind(node, child, [.. path]));
            // A function is a step, in its short form too.
            var function = IntrinsicBinder.FunctionOf(child.Node.Tag);
            if (function is not null)
                path.Add(function);
            if (child.Node.Span.Start <= offset && offset < child.Node.Span.End)
                Search(child.Node, path, offset, found, depth + 1);
            path.RemoveRange(path.Count - (function is null ? 1 : 2), function is null ? 1 : 2);
        }
    }

    private Place Bind(DataNode parent, (string Step, DataNode Node, DataMember? Member, int Index) child, IReadOnlyList<string> path)
    {
        if (!_holders.TryGetValue(parent, out var holder))
            _holders.Add(parent, holder = HolderOf(parent));
        return child.Member is { } member && holder.Entries.TryGetValue(member, out var entry)
            ? new Place(path, entry.Value, holder.Value, entry, -1)
            : new Place(path, binder.Bind(child.Node, parent), holder.Value, null, child.Index);
    }

    // The parent as plain data: its function, if it is one, is a step of the path.
    private Holder HolderOf(DataNode parent)
    {
        var value = parent switch
        {
            DataMapping mapping => (Value)binder.BindMap(mapping, null),
            DataSequence sequence => binder.Bind(sequence.Tag is null ? sequence : sequence with { Tag = null }, null),
            _ => binder.Bind(parent, null),
        };
        var entries = new Dictionary<object, MapEntry>(ReferenceEqualityComparer.Instance);
        foreach (var entry in (value as MapValue)?.Entries ?? [])
        {
            if (entry.Syntax is { } syntax)
                entries.TryAdd(syntax, entry);
        }
        return new Holder(value, entries);
    }

    // Members stand in the order of their keys, so that of thousands of resources one is looked at.
    private static IEnumerable<(string Step, DataNode Node, DataMember? Member, int Index)> ChildrenAt(DataNode node, int offset)
    {
        if (node is not DataMapping mapping)
            return Children(node);
        var (low, high) = (0, mapping.Members.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mapping.Members[middle].Key.Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }
        return low == 0 ? [] : [ChildOf(mapping.Members[low - 1])];
    }

    private static (string Step, DataNode Node, DataMember? Member, int Index) ChildOf(DataMember member) => (member.Name, member.Value, member, -1);

    private static IEnumerable<(string Step, DataNode Node, DataMember? Member, int Index)> Children(DataNode node) => node switch
    {
        DataMapping mapping => mapping.Members.Select(ChildOf),
        DataSequence sequence => sequence.Items.Select((item, index) => (index.ToString(CultureInfo.InvariantCulture), item, (DataMember?)null, index)),
        _ => [],
    };

    /// <summary>What holds a value, and its entries by their members.</summary>
    private sealed record Holder(Value Value, Dictionary<object, MapEntry> Entries);
}

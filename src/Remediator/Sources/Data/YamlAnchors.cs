using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>
/// The anchors of a document and what its aliases stand for. An alias never expands, but who follows aliases would;
/// so a document in which that comes to too many nodes, or to no end, is reported, and the alias that goes too far stands for nothing.
/// </summary>
internal sealed class YamlAnchors(SourceText source, DataLimits limits, List<Problem> problems)
{
    private readonly Dictionary<string, (DataNode Node, int Weight)> _defined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private int _expandedNodes;
    private int _aliases;

    /// <summary>Takes note of a node without children.</summary>
    public void Define(DataNode node, int weight)
    {
        _expandedNodes++;
        if (node.Anchor is not null)
            _defined[node.Anchor] = (node, weight);
    }

    /// <summary>A collection begins.</summary>
    /// <returns>What <see cref="Close"/> wants back.</returns>
    public int Open(string? anchor)
    {
        if (anchor is not null)
            _open.Add(anchor);
        return _expandedNodes++;
    }

    /// <summary>A collection has ended.</summary>
    public void Close(DataNode node, int openedAt)
    {
        if (node.Anchor is null)
            return;
        _open.Remove(node.Anchor);
        _defined[node.Anchor] = (node, _expandedNodes - openedAt);
    }

    /// <summary>The node of an alias.</summary>
    public DataAlias Resolve(TextSpan span, string name)
    {
        _aliases++;
        if (_open.Contains(name))
            return Refuse(span, name, $"alias `*{name}` stands inside the node that it names", "write the value out");
        if (!_defined.TryGetValue(name, out var target))
        {
            var near = Nearest.FindOne(name, _defined.Keys);
            return Refuse(span, name, $"no anchor `&{name}` stands before this alias", near is null ? "define the anchor" : $"write `*{near}`");
        }
        if (_aliases > limits.MaxAliases)
            return Refuse(span, name, $"the document has more than {limits.MaxAliases} aliases", "write values out");
        if (target.Weight > limits.MaxExpandedNodes - _expandedNodes)
            return Refuse(span, name, $"the aliases stand for more than {limits.MaxExpandedNodes} nodes", "write values out");
        _expandedNodes += target.Weight;
        return new DataAlias(span, name, target.Node);
    }

    private DataAlias Refuse(TextSpan span, string name, string message, string help)
    {
        problems.Add(Problem.At(source, span, message, help));
        return new DataAlias(span, name, null);
    }
}

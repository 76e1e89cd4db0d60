using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>A file in Terraform's JSON syntax, for edits: its nodes by the spans that the module's tree has.</summary>
internal sealed class ModuleJson
{
    private readonly DataDocument _document;
    private readonly Dictionary<TextSpan, DataNode> _nodes = [];

    public ModuleJson(SourceText source)
    {
        _document = JsonDocumentReader.Parse(source);
        Editor = new JsonEditor(_document);
        var open = new Stack<DataNode>();
        if (_document.Root is { } root)
            open.Push(root);
        while (open.TryPop(out var node))
        {
            _nodes.TryAdd(node.Span, node);
            foreach (var child in DataTree.ChildrenOf(node))
                open.Push(child);
        }
    }

    public JsonEditor Editor { get; }

    public DataMapping? Root => _document.Root as DataMapping;

    /// <summary>The node with this span; null for a span inside a text.</summary>
    public DataNode? At(TextSpan span) => _nodes.GetValueOrDefault(span);

    public DataNode? ParentOf(DataNode node) => DataTree.ParentOf(_document.Root, node);

    /// <summary>Takes out what an argument or block occupies: its member, or its item of a list of several.</summary>
    public IReadOnlyList<TextEdit>? Remove(TextSpan span)
    {
        if (At(span) is not { } node)
        {
            // The span of an argument reaches from its key to the end of its value.
            return _nodes.Values.OfType<DataMapping>().FirstOrDefault(mapping => mapping.Members.Any(member => member.Span == span)) is { } owner
                ? Editor.RemoveMember(owner, owner.Members.First(member => member.Span == span))
                : null;
        }
        return ParentOf(node) switch
        {
            DataMapping mapping => Editor.RemoveMember(mapping, mapping.Members.First(member => ReferenceEquals(member.Value, node))),
            DataSequence { Items.Count: > 1 } sequence => Editor.RemoveItem(sequence, sequence.Items.ToList().FindIndex(item => ReferenceEquals(item, node))),
            DataSequence only => Remove(only.Span),
            _ => null,
        };
    }

    /// <summary>Gives a mapping that has members further ones at its end.</summary>
    /// <param name="members">Keys and values as JSON text.</param>
    public IReadOnlyList<TextEdit> InsertText(DataMapping mapping, string members)
    {
        var colon = members.IndexOf(':', StringComparison.Ordinal);
        return Editor.InsertMember(mapping, mapping.Members[^1], members[..colon], members[(colon + 1)..].TrimStart(), false);
    }

    /// <summary>Gives a mapping a member at its end, or after the one with this span.</summary>
    public IReadOnlyList<TextEdit> Insert(DataMapping mapping, string name, string text, TextSpan? after = null)
    {
        var previous = after is { } span ? mapping.Members.FirstOrDefault(member => member.Span == span || member.Value.Span == span) : null;
        return Editor.InsertMember(mapping, previous ?? mapping.Members.LastOrDefault(), JsonText.Quote(name), text, false);
    }
}

using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>Edits JSON in the file's own style: its indent, its commas, and one line where a collection stands on one line.</summary>
public sealed class JsonEditor : IDataEditor
{
    private readonly SourceText _source;
    private readonly DataNode? _root;
    private readonly JsonLayout _layout;

    public JsonEditor(DataDocument document)
    {
        _source = document.Source;
        _root = document.Root;
        _layout = new JsonLayout(document);
    }

    /// <inheritdoc/>
    public bool WantsSingleLine(DataNode container)
    {
        if (DataTree.ChildSpans(container).Length > 0)
            return !_layout.HasBreak(container.Span);
        return DataTree.ParentOf(_root, container) is { } parent && WantsSingleLine(parent);
    }

    /// <inheritdoc/>
    public IReadOnlyList<TextEdit> InsertMember(DataMapping mapping, DataMember? after, string keyText, string valueText, bool valueIsBlock, int order = 0) =>
        Insert(mapping, after?.Span, keyText + _layout.Colon + valueText, order);

    /// <inheritdoc/>
    public IReadOnlyList<TextEdit> InsertWritten(DataMapping mapping, DataMember member)
    {
        var from = _source.IndentAt(member.Span.Start);
        var lines = _source.Text[member.Span.Start..member.Span.End].Split('\n');
        return Insert(mapping, mapping.Members[^1].Span, string.Join('\n', lines.Select((line, i) => i > 0 && line.StartsWith(from, StringComparison.Ordinal) ? line[from.Length..] : line)), 0);
    }

    /// <inheritdoc/>
    public IReadOnlyList<TextEdit> Wrap(DataMapping mapping, int first, int count, string key)
    {
        var start = mapping.Members[first].Span.Start;
        var end = mapping.Members[first + count - 1].Span.End;
        var indent = _source.IndentAt(start);
        if (!_source.Text.AsSpan(_source.Lines.LineStart(start), start - _source.Lines.LineStart(start)).IsWhiteSpace())
            return [];
        var edits = new List<TextEdit> { TextEdit.Insert(start, $"{JsonText.Quote(key)}: {{{_source.NewLine}{indent}{_layout.Indent}") };
        for (var line = _source.Text.IndexOf('\n', start) + 1; line > 0 && line < end; line = _source.Text.IndexOf('\n', line) + 1)
        {
            if (_source.Text[line] is not ('\r' or '\n'))
                edits.Add(TextEdit.Insert(line, _layout.Indent));
        }
        edits.Add(TextEdit.Insert(end, $"{_source.NewLine}{indent}}}"));
        return edits;
    }

    /// <inheritdoc/>
    public IReadOnlyList<TextEdit> RemoveMember(DataMapping mapping, DataMember member) =>
        Remove(mapping, DataTree.IndexOf(mapping, member));

    /// <inheritdoc/>
    public IReadOnlyList<TextEdit> InsertItem(DataSequence sequence, int after, string valueText, int order = 0) =>
        Insert(sequence, after < 0 ? null : sequence.Items[after].Span, valueText, order);

    /// <inheritdoc/>
    public IReadOnlyList<TextEdit> RemoveItem(DataSequence sequence, int index) =>
        Remove(sequence, index);

    /// <inheritdoc/>
    public IReadOnlyList<TextEdit> ReplaceValue(DataNode parent, DataNode node, string valueText, bool valueIsBlock) =>
        [TextEdit.Replace(node.Span, Fit(parent, node.Span.Start, valueText))];

    /// <inheritdoc/>
    public TextEdit RenameKey(DataMember member, string newName) => TextEdit.Replace(member.Key.Span, JsonText.Quote(newName));

    /// <inheritdoc/>
    public TextEdit ReplaceScalar(DataScalar scalar, string newValue)
    {
        var staysBare = scalar.Kind switch
        {
            ScalarKind.Number => JsonText.IsNumber(newValue),
            ScalarKind.Boolean => newValue is "true" or "false",
            ScalarKind.Null => newValue == "null",
            _ => false,
        };
        return TextEdit.Replace(scalar.Span, staysBare ? newValue : JsonText.Quote(newValue));
    }

    /// <summary>Adds a child after the sibling at <paramref name="after"/>, or in front of all.</summary>
    private TextEdit[] Insert(DataNode container, TextSpan? after, string text, int order)
    {
        var children = DataTree.ChildSpans(container);
        if (children.Length == 0)
            return [Fill(container, text)];
        var isOwnLine = _layout.HasBreak(new TextSpan(container.Span.Start, children[0].Start));
        var sibling = after?.Start ?? children[0].Start;
        var indent = _source.IndentAt(sibling);
        text = Fit(container, sibling, text);
        var separator = isOwnLine ? _source.NewLine + indent : BlankAfterComma(children);
        return after is { } previous
            ? [TextEdit.Insert(previous.End, "," + separator + text, order)]
            : [TextEdit.Insert(children[0].Start, text + "," + separator, order)];
    }

    /// <summary>Gives an empty collection its first child.</summary>
    private TextEdit Fill(DataNode container, string text)
    {
        var inside = new TextSpan(container.Span.Start + 1, container.Span.End - 1);
        text = text.Trim('\n');
        if (WantsSingleLine(container))
        {
            var padding = _layout.Colon.Length > 1 && container is DataMapping ? " " : "";
            return TextEdit.Replace(inside, padding + JsonText.OnOneLine(text) + padding);
        }
        var outer = _source.IndentAt(container.Span.Start);
        var inner = outer + _layout.Indent;
        return TextEdit.Replace(inside, _source.NewLine + inner + _layout.Reindent(text, inner) + _source.NewLine + outer);
    }

    private static TextEdit[] Remove(DataNode container, int index)
    {
        var children = DataTree.ChildSpans(container);
        if (children.Length == 1)
            return [TextEdit.Delete(new TextSpan(container.Span.Start + 1, container.Span.End - 1))];
        // The comma in front goes with its child, so the removal touches nothing after the child.
        return index == 0
            ? [TextEdit.Delete(new TextSpan(children[0].Start, children[1].Start))]
            : [TextEdit.Delete(new TextSpan(children[index - 1].End, children[index].End))];
    }

    private string Fit(DataNode container, int offset, string text)
    {
        text = text.Trim('\n');
        return WantsSingleLine(container) ? JsonText.OnOneLine(text) : _layout.Reindent(text, _source.IndentAt(offset));
    }

    /// <summary>The blank that the collection has after its commas; where it has none yet, what the file has after colons.</summary>
    private string BlankAfterComma(TextSpan[] children)
    {
        if (children.Length == 1)
            return _layout.Colon.EndsWith(' ') ? " " : "";
        return _source[children[1].Start - 1] == ',' ? "" : " ";
    }
}

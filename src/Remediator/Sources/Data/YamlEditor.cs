using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>
/// Edits YAML in the file's own style: its indent, its lists under or below their keys, its quotes, and comments that stay with their lines.
/// Block collections are edited by lines, flow collections by what stands between their commas.
/// Two inserts at the end of one line come out inner collection first, whatever their order, since no other order would be right.
/// </summary>
public sealed class YamlEditor : IDataEditor
{
    private readonly DataDocument _document;
    private readonly YamlBlockEditor _block;
    private readonly YamlFlowEditor _flow;

    public YamlEditor(DataDocument document)
    {
        _document = document;
        _block = new YamlBlockEditor(document);
        _flow = new YamlFlowEditor(document.Source);
    }

    /// <inheritdoc/>
    public bool WantsSingleLine(DataNode container) => IsFlow(container) && !BecomesBlock(container);

    /// <inheritdoc/>
    public IReadOnlyList<TextEdit> InsertMember(DataMapping mapping, DataMember? after, string keyText, string valueText, bool valueIsBlock, int order = 0)
    {
        var index = after is null ? -1 : DataTree.IndexOf(mapping, after);
        if (!mapping.IsFlow)
            return _block.InsertMember(mapping, index, keyText, valueText, valueIsBlock, order);
        if (BecomesBlock(mapping))
            return ReplaceEmpty(mapping, YamlFragment.CanonicalMember(keyText, valueText, valueIsBlock));
        return _flow.Insert(mapping, index, $"{keyText}: {YamlFlowText.OnOneLine(valueText)}", order);
    }

    /// <inheritdoc/>
    public IReadOnlyList<TextEdit> InsertWritten(DataMapping mapping, DataMember member) => mapping.IsFlow
        ? _flow.Insert(mapping, mapping.Members.Count - 1, _document.Source.Text[member.Span.Start..member.Span.End], 0)
        : _block.InsertWritten(mapping, member);

    /// <inheritdoc/>
    public IReadOnlyList<TextEdit> Wrap(DataMapping mapping, int first, int count, string key) =>
        mapping.IsFlow ? [] : _block.Wrap(mapping, first, count, key);

    /// <inheritdoc/>
    public IReadOnlyList<TextEdit> RemoveMember(DataMapping mapping, DataMember member)
    {
        var index = DataTree.IndexOf(mapping, member);
        return mapping.IsFlow ? _flow.Remove(mapping, index) : _block.Remove(mapping, index);
    }

    /// <inheritdoc/>
    public IReadOnlyList<TextEdit> InsertItem(DataSequence sequence, int after, string valueText, int order = 0)
    {
        if (!sequence.IsFlow)
            return _block.InsertItem(sequence, after, valueText, order);
        if (BecomesBlock(sequence))
            return ReplaceEmpty(sequence, YamlFragment.CanonicalItem(valueText));
        return _flow.Insert(sequence, after, YamlFlowText.OnOneLine(valueText), order);
    }

    /// <inheritdoc/>
    public IReadOnlyList<TextEdit> RemoveItem(DataSequence sequence, int index) =>
        sequence.IsFlow ? _flow.Remove(sequence, index) : _block.Remove(sequence, index);

    /// <inheritdoc/>
    public IReadOnlyList<TextEdit> ReplaceValue(DataNode parent, DataNode node, string valueText, bool valueIsBlock) =>
        IsFlow(parent) ? _flow.Replace(node, YamlFlowText.OnOneLine(valueText)) : _block.ReplaceValue(parent, node, valueText, valueIsBlock);

    /// <inheritdoc/>
    public TextEdit RenameKey(DataMember member, string newName)
    {
        var isFlow = DataTree.ParentOf(_document.Root, member.Key) is { } parent && IsFlow(parent);
        return TextEdit.Replace(member.Key.ContentSpan, Restyle(member.Key, newName, isFlow));
    }

    /// <inheritdoc/>
    public TextEdit ReplaceScalar(DataScalar scalar, string newValue)
    {
        var isFlow = DataTree.AncestorsOf(_document.Root, scalar).Any(IsFlow);
        var span = scalar.ContentSpan;
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
            return TextEdit.Replace(span, _block.BlockScalar(scalar, newValue) ?? YamlText.Quoted(newValue, ScalarStyle.DoubleQuoted));
        var text = Restyle(scalar, newValue, isFlow);
        return TextEdit.Replace(span, span.IsEmpty ? YamlSyntax.Introduction(_document.Source.Text, span.Start, isFlow) + text : text);
    }

    /// <summary>The value in the style of the scalar; plain only when it has the type the scalar has, or is text to every reader.</summary>
    private static string Restyle(DataScalar scalar, string value, bool inFlow)
    {
        if (scalar.Style != ScalarStyle.Plain)
            return YamlText.Quoted(value, scalar.Style);
        var isOfSameType = scalar.Kind == ScalarKind.Text
            ? YamlScalarKinds.LooksLikeDate(value) && YamlScalarKinds.LooksLikeDate(scalar.Value)
            : YamlScalarKinds.KindOf(value) == scalar.Kind;
        var staysPlain = isOfSameType && YamlText.CanBePlain(value, inFlow);
        return staysPlain ? value : YamlText.Scalar(value, ScalarStyle.SingleQuoted, inFlow);
    }

    private static bool IsFlow(DataNode container) => container is DataMapping { IsFlow: true } or DataSequence { IsFlow: true };

    /// <summary>Whether the collection is an empty <c>{}</c> or <c>[]</c> that may be written in block style once it has a child.</summary>
    private bool BecomesBlock(DataNode container) =>
        DataTree.ChildSpans(container).Length == 0 && container.Tag is null && container.Anchor is null
        && (DataTree.ParentOf(_document.Root, container) is not { } parent || !IsFlow(parent));

    private IReadOnlyList<TextEdit> ReplaceEmpty(DataNode container, string canonical) =>
        DataTree.ParentOf(_document.Root, container) is { } parent
            ? _block.ReplaceValue(parent, container, canonical, valueIsBlock: true)
            : [TextEdit.Replace(container.Span, _block.RootBlock(canonical))];
}

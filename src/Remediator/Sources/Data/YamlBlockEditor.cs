using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>Edits collections written by indent, and the values in them.</summary>
internal sealed class YamlBlockEditor
{
    /// <summary>Beyond any order that a caller gives; see <see cref="OrderIn"/>.</summary>
    private const int OrdersPerDepth = 1000;

    private readonly DataDocument _document;
    private readonly string _text;
    private readonly YamlLayout _layout;

    public YamlBlockEditor(DataDocument document)
    {
        _document = document;
        _text = document.Source.Text;
        _layout = new YamlLayout(document);
    }

    public TextEdit[] InsertMember(DataMapping mapping, int after, string keyText, string valueText, bool valueIsBlock, int order)
    {
        var column = YamlSyntax.ColumnOf(_text, StartOf(mapping, 0));
        return Insert(mapping, after, YamlFragment.Member(keyText, valueText, valueIsBlock, column, _layout), column, order);
    }

    // Lines keep their indent below the key: what a block scalar holds stays as it is.
    public TextEdit[] InsertWritten(DataMapping mapping, DataMember member)
    {
        var column = YamlSyntax.ColumnOf(_text, StartOf(mapping, 0));
        var from = new string(' ', YamlSyntax.ColumnOf(_text, member.Span.Start));
        var lines = _text[member.Span.Start..EndWithComment(member.Span.End)].TrimEnd().Split('\n');
        var written = string.Join('\n', lines.Select((line, i) => i > 0 && line.StartsWith(from, StringComparison.Ordinal) ? new string(' ', column) + line[from.Length..] : line));
        return Insert(mapping, mapping.Members.Count - 1, written, column, 0);
    }

    // What is said of a value at the end of its line goes where it goes.
    private int EndWithComment(int end)
    {
        var line = _text.AsSpan(end);
        var length = line.IndexOfAny('\r', '\n') is >= 0 and var found ? found : line.Length;
        return line[..length].TrimStart() is ['#', ..] ? end + length : end;
    }

    /// <summary>Puts the lines of members under a new key.</summary>
    public IReadOnlyList<TextEdit> Wrap(DataMapping mapping, int first, int count, string key)
    {
        var start = mapping.Members[first].Span.Start;
        var end = mapping.Members[first + count - 1].Span.End;
        if (!YamlSyntax.IsFirstOnLine(_text, start))
            return [];
        var column = new string(' ', YamlSyntax.ColumnOf(_text, start));
        var deeper = new string(' ', _layout.Indent);
        var edits = new List<TextEdit> { TextEdit.Insert(start, $"{key}:{_document.Source.NewLine}{column}{deeper}") };
        for (var line = _text.IndexOf('\n', start) + 1; line > 0 && line < end; line = _text.IndexOf('\n', line) + 1)
        {
            if (_text[line] is not ('\r' or '\n'))
                edits.Add(TextEdit.Insert(line, deeper));
        }
        return edits;
    }

    public TextEdit[] InsertItem(DataSequence sequence, int after, string valueText, int order)
    {
        var column = YamlSyntax.ColumnOf(_text, StartOf(sequence, 0));
        return Insert(sequence, after, YamlFragment.Item(valueText, column, _layout), column, order);
    }

    /// <summary>Removes the lines of a child; the last one leaves <c>{}</c> or <c>[]</c>.</summary>
    public TextEdit[] Remove(DataNode container, int index)
    {
        var children = DataTree.ChildSpans(container);
        var start = StartOf(container, index);
        var end = children[index].End;
        if (children.Length > 1)
            return [RemoveLines(start, end)];
        // The last child leaves an empty collection in the place that its parent gave it.
        var empty = container is DataMapping ? "{}" : "[]";
        if (DataTree.ParentOf(_document.Root, container) is not { } parent || !YamlSyntax.IsFirstOnLine(_text, start))
            return [TextEdit.Replace(new TextSpan(start, end), empty)];
        var slot = container.Tag is null && container.Anchor is null
            ? SlotOf(parent, container)
            : YamlSyntax.ReadProperties(_text, container.Span.Start).End;
        return [TextEdit.Insert(slot, " " + empty), RemoveLines(start, end)];
    }

    /// <summary>Puts another value after a key or a dash.</summary>
    public IReadOnlyList<TextEdit> ReplaceValue(DataNode parent, DataNode node, string valueText, bool valueIsBlock)
    {
        var column = YamlSyntax.ColumnOf(_text, IntroducerOf(parent, node));
        var edits = ReplaceAfterSlot(SlotOf(parent, node), node, TextAfterSlot(parent, column, valueText, valueIsBlock));
        return YamlFragment.EndsInBlockScalar(valueText) ? [.. edits, .. MoveCommentsOut(node.Span.End, column)] : edits;
    }

    private TextEdit[] ReplaceAfterSlot(int slot, DataNode node, string text)
    {
        var firstEnd = text.IndexOf('\n');
        var first = firstEnd < 0 ? text : text[..firstEnd].TrimEnd('\r');
        var rest = text[first.Length..];
        if (YamlSyntax.HasBreak(_text, slot, node.Span.Start))
            return ReplaceBelow(slot, node.Span, first, rest);
        var replaced = new TextSpan(slot, node.Span.End);
        var comment = YamlSyntax.SkipBlanks(_text, node.Span.End);
        if (rest.Length == 0 || comment >= _text.Length || _text[comment] != '#')
            return [TextEdit.Replace(replaced, text)];
        // The comment stays on the line of the key; what the value has of further lines follows it.
        return [TextEdit.Replace(replaced, first), TextEdit.Insert(YamlSyntax.LineContentEnd(_text, comment), rest)];
    }

    /// <summary>A block collection as the root of the document.</summary>
    public string RootBlock(string canonical) => YamlFragment.Block(canonical, 0, _layout);

    /// <summary>Another value for a block scalar; null when a block scalar cannot hold it.</summary>
    public string? BlockScalar(DataScalar scalar, string value)
    {
        var start = scalar.ContentSpan.Start;
        var headerEnd = YamlSyntax.BlockHeaderEnd(_text, start);
        var afterHeader = _text[headerEnd..YamlSyntax.LineContentEnd(_text, headerEnd)].TrimEnd();
        var indent = YamlSyntax.FirstContentLine(_text, scalar.ContentSpan) is { } line
            ? _document.Source.IndentAt(line)
            : new string(' ', ColumnOfIntroducer(scalar) + _layout.Indent);
        return YamlBlockScalarText.Write(value, scalar.Style, indent, afterHeader, _layout.NewLine);
    }

    private TextEdit[] Insert(DataNode container, int after, string text, int column, int order)
    {
        var indent = new string(' ', column);
        if (after < 0)
            return [TextEdit.Insert(StartOf(container, 0), text + _layout.NewLine + indent, OrderIn(container, order))];
        var position = EndOfLines(DataTree.ChildSpans(container)[after].End, column);
        if (IsKeptBlockScalar(DataTree.LastLeafOf(DataTree.ChildrenOf(container).ElementAt(after))))
            position = EndOfBlankLines(position);
        return [TextEdit.Insert(position, _layout.NewLine + indent + text, OrderIn(container, order))];
    }

    /// <summary>At the end of one line an inner collection's new line must come before an outer one's, in whatever order they were asked for.</summary>
    private int OrderIn(DataNode container, int order) =>
        order - (OrdersPerDepth * DataTree.AncestorsOf(_document.Root, container).Count);

    private TextEdit RemoveLines(int start, int end)
    {
        var lineEnd = EndOfLines(end, YamlSyntax.ColumnOf(_text, start));
        var next = YamlSyntax.NextLineStart(_text, lineEnd);
        if (!YamlSyntax.IsFirstOnLine(_text, start))
        {
            // The first child on a line with a dash: what follows moves up to the dash.
            while (next < _text.Length && char.IsWhiteSpace(_text[next]))
                next++;
            return TextEdit.Delete(new TextSpan(start, next));
        }
        var lineStart = YamlSyntax.LineStart(_text, start);
        // With the break before it, not the one behind, so that something may still be put in at the end of the last line.
        return TextEdit.Delete(lineStart == 0 ? new TextSpan(0, next) : new TextSpan(YamlSyntax.PreviousLineEnd(_text, lineStart), lineEnd));
    }

    /// <summary>Replaces a value that begins on a line below its key.</summary>
    private TextEdit[] ReplaceBelow(int slot, TextSpan node, string first, string rest)
    {
        var end = YamlSyntax.LineContentEnd(_text, node.End);
        if (first.Length == 0)
            return [TextEdit.Replace(new TextSpan(YamlSyntax.LineStart(_text, node.Start), end), rest[_layout.NewLine.Length..])];
        var below = new TextSpan(YamlSyntax.LineContentEnd(_text, slot), end);
        return [TextEdit.Insert(slot, first), TextEdit.Replace(below, rest)];
    }

    /// <summary>Comments after a value that stand so deep that a block scalar in its place would swallow them move out to its key.</summary>
    private IEnumerable<TextEdit> MoveCommentsOut(int end, int column)
    {
        var stop = EndOfLines(end, column);
        var indent = new string(' ', column);
        for (var line = YamlSyntax.NextLineStart(_text, end); line < stop; line = YamlSyntax.NextLineStart(_text, line))
        {
            var blanksEnd = YamlSyntax.SkipBlanks(_text, line);
            if (blanksEnd < YamlSyntax.LineContentEnd(_text, line))
                yield return TextEdit.Replace(new TextSpan(line, blanksEnd), indent);
        }
    }

    /// <summary>The end of a child's last line, or of the last comment below it that stands deeper than the child and so belongs to it.</summary>
    private int EndOfLines(int end, int column)
    {
        var result = YamlSyntax.LineContentEnd(_text, end);
        for (var line = YamlSyntax.NextLineStart(_text, result); line < _text.Length; line = YamlSyntax.NextLineStart(_text, line))
        {
            var first = YamlSyntax.SkipBlanks(_text, line);
            var lineEnd = YamlSyntax.LineContentEnd(_text, line);
            if (first == lineEnd)
                continue;
            if (_text[first] != '#' || first - line <= column)
                break;
            result = lineEnd;
        }
        return result;
    }

    /// <summary>What stands after the key's colon or the dash: a blank and the value, or the lines of a block below it.</summary>
    private string TextAfterSlot(DataNode parent, int column, string valueText, bool valueIsBlock) => parent is DataMapping
        ? YamlFragment.Member("k", valueText, valueIsBlock, column, _layout)[2..]
        : YamlFragment.Item(valueText, column, _layout)[1..];

    /// <summary>Just after the colon or the dash that introduces a value.</summary>
    private int SlotOf(DataNode parent, DataNode node) => parent is DataMapping mapping
        ? YamlSyntax.ColonEnd(_text, mapping.Members.First(member => ReferenceEquals(member.Value, node)).Key.Span.End)
        : IntroducerOf(parent, node) + 1;

    /// <summary>The key or the dash that introduces a value.</summary>
    private int IntroducerOf(DataNode parent, DataNode node)
    {
        var children = DataTree.ChildrenOf(parent).ToList();
        return StartOf(parent, children.FindIndex(child => ReferenceEquals(child, node)));
    }

    private int ColumnOfIntroducer(DataNode node) =>
        DataTree.ParentOf(_document.Root, node) is { } parent ? YamlSyntax.ColumnOf(_text, IntroducerOf(parent, node)) : 0;

    private int StartOf(DataNode container, int index) => container is DataSequence sequence
        ? YamlSyntax.DashOf(_text, sequence, index)
        : ((DataMapping)container).Members[index].Span.Start;

    /// <summary>Whether the blank lines after a block scalar belong to it (<c>|+</c>).</summary>
    private bool IsKeptBlockScalar(DataNode node) =>
        node is DataScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } scalar
        && _text.AsSpan(scalar.ContentSpan.Start, YamlSyntax.BlockHeaderEnd(_text, scalar.ContentSpan.Start) - scalar.ContentSpan.Start).Contains('+');

    private int EndOfBlankLines(int lineEnd)
    {
        while (true)
        {
            var next = YamlSyntax.NextLineStart(_text, lineEnd);
            var nextEnd = YamlSyntax.LineContentEnd(_text, next);
            if (next == _text.Length || YamlSyntax.SkipBlanks(_text, next) < nextEnd)
                return lineEnd;
            lineEnd = nextEnd;
        }
    }
}

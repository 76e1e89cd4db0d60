using System.Diagnostics.CodeAnalysis;
using Remediator.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Remediator.Sources.Data;

/// <summary>
/// Reads YAML into a lossless tree, from the events of YamlDotNet's parser. Tags stay as written, aliases are not expanded,
/// merge keys are members like others. What the parser's marks leave vague is set right from the text (<see cref="YamlSyntax"/>).
/// After a syntax error the tree holds what was read before it.
/// </summary>
public sealed class YamlDocumentReader
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly DataLimits _limits;
    private readonly YamlEvents _events;
    private readonly List<Problem> _problems = [];
    private readonly List<RepeatedKey> _repeats = [];
    private readonly YamlAnchors _anchors;

    // Children of all open collections, innermost last; each collection takes its own off the end when it ends.
    private readonly List<DataMember> _members = [];
    private readonly List<DataNode> _items = [];
    private int _depth;

    // How far nodes, or the brackets that open them, were read.
    private int _reached;

    private YamlDocumentReader(SourceText source, DataLimits limits)
    {
        _source = source;
        _text = source.Text;
        _limits = limits;
        _events = new YamlEvents(source, _problems);
        _anchors = new YamlAnchors(source, limits, _problems);
    }

    /// <summary>Reads a document; never throws.</summary>
    public static DataDocument Parse(SourceText source, DataLimits? limits = null)
    {
        limits ??= DataLimits.Default;
        if (source.Length > limits.MaxLength)
        {
            var problem = Problem.InFile(source.Path, $"the file has more than {limits.MaxLength} characters", "split the template");
            return new DataDocument(source, DataFormat.Yaml, null, [problem]);
        }
        var reader = new YamlDocumentReader(source, limits);
        var root = reader.ReadDocument();
        reader._problems.Sort(static (a, b) => a.Span.GetValueOrDefault().CompareTo(b.Span.GetValueOrDefault()));
        return new DataDocument(source, DataFormat.Yaml, root, reader._problems) { Repeats = reader._repeats };
    }

    private DataNode? ReadDocument()
    {
        var next = Next();
        while (next is StreamStart or DocumentStart)
            next = Next();
        if (next is StreamEnd)
        {
            Report(TextSpan.At(_text.Length), "the document is empty", "write a YAML mapping, `Key: value`");
            return null;
        }
        if (!BeginsNode(next))
            return null;
        var root = ReadNode(next, emptyAt: null);
        ReportFurtherDocuments();
        return root;
    }

    private void ReportFurtherDocuments()
    {
        if (Next() is not DocumentEnd || Next() is not DocumentStart second)
            return;
        var start = Offset(second.Start);
        var line = _source.PositionOf(start).Line;
        Report(
            new TextSpan(start, YamlSyntax.LineContentEnd(_text, start)),
            $"the file holds a second document, which begins on line {line}; only the first one is read",
            "keep one template a file");
    }

    /// <summary>Reads the node that an event begins.</summary>
    /// <param name="emptyAt">Where the node is when nothing is written for it; null when the parser's own mark is right.</param>
    private DataNode? ReadNode(ParsingEvent begin, int? emptyAt)
    {
        switch (begin)
        {
            case Scalar scalar:
                return ReadScalar(scalar, emptyAt);
            case AnchorAlias alias:
                var aliasSpan = new TextSpan(Offset(alias.Start), Reach(Offset(alias.End)));
                return _anchors.Resolve(aliasSpan, alias.Value.Value);
        }
        if (_depth >= _limits.MaxDepth)
        {
            var start = Offset(begin.Start);
            Report(new TextSpan(start, start + 1), $"collections nest deeper than {_limits.MaxDepth} levels", "flatten the template");
            _events.Stop();
            return null;
        }
        _depth++;
        DataNode node = begin is MappingStart mapping ? ReadMapping(mapping) : ReadSequence((SequenceStart)begin);
        _depth--;
        return node;
    }

    private DataScalar ReadScalar(Scalar scalar, int? emptyAt)
    {
        var properties = PropertiesOf(scalar);
        var hasProperties = properties.Tag is not null || properties.Anchor is not null;
        TextSpan span;
        TextSpan content;
        if (scalar is { Style: YamlDotNet.Core.ScalarStyle.Plain, Value.Length: 0 })
        {
            content = TextSpan.At(hasProperties ? properties.End : emptyAt ?? Offset(scalar.Start));
            span = hasProperties ? new TextSpan(Offset(scalar.Start), content.End) : content;
        }
        else
        {
            var end = Offset(scalar.End);
            if (scalar.Style is YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded)
                end = YamlSyntax.BlockScalarEnd(_text, properties.ContentStart, end);
            content = new TextSpan(properties.ContentStart, end);
            span = new TextSpan(Offset(scalar.Start), end);
        }
        var style = StyleOf(scalar.Style);
        var node = new DataScalar(span, scalar.Value, KindOf(scalar, style, properties.Tag), style)
        {
            ContentSpan = content,
            Tag = properties.Tag,
            Anchor = properties.Anchor,
        };
        Reach(span.End);
        _anchors.Define(node, weight: 1);
        return node;
    }

    private int Reach(int end)
    {
        _reached = Math.Max(_reached, end);
        return end;
    }

    private DataMapping ReadMapping(MappingStart begin)
    {
        var isFlow = begin.Style == MappingStyle.Flow;
        // `[key: value]`: the parser gives the mapping without braces no marks of its own.
        var isPair = isFlow && begin.End.Index == 0 && _depth > 1;
        var properties = isPair ? default : PropertiesOf(begin);
        var start = isPair ? -1 : Offset(begin.Start);
        var end = isPair ? -1 : Reach(properties.ContentStart + (isFlow ? 1 : 0));
        var hasBraces = isFlow && !isPair;
        var weight = _anchors.Open(properties.Anchor);
        if (hasBraces)
            _events.OpenFlows.Push(properties.ContentStart);
        var first = _members.Count;
        ParsingEvent? next;
        while (BeginsNode(next = Next()))
        {
            var member = ReadMember(next, isFlow);
            if (start < 0)
                start = member.Start;
            end = Math.Max(end, member.End);
        }
        if (hasBraces && next is not null)
        {
            end = Reach(Offset(next.Start) + 1);
            _events.OpenFlows.Pop();
        }
        var members = _members.GetRange(first, _members.Count - first).ToArray();
        _members.RemoveRange(first, members.Length);
        var span = start < 0 ? TextSpan.At(_reached) : new TextSpan(start, end);
        var node = new DataMapping(span, members, isFlow) { Tag = properties.Tag, Anchor = properties.Anchor };
        DuplicateKeys.Report(_source, node, _problems, _repeats);
        _anchors.Close(node, weight);
        return node;
    }

    /// <summary>Reads a key and its value, and keeps them as a member when the key is a scalar.</summary>
    /// <returns>The span of the two.</returns>
    private TextSpan ReadMember(ParsingEvent keyEvent, bool isFlow)
    {
        var emptyKeyAt = EmptyKeyAt();
        var keyNode = ReadNode(keyEvent, emptyKeyAt);
        if (keyNode is null)
            return TextSpan.At(emptyKeyAt);
        if (keyNode.Span.IsEmpty)
            Report(keyNode.Span, "the key in front of this `:` is empty", "write a key, or remove the line");
        var emptyAt = YamlSyntax.ColonEnd(_text, keyNode.Span.End);
        var valueEvent = Next();
        var value = BeginsNode(valueEvent) ? ReadNode(valueEvent, emptyAt) : null;
        // After an empty key the parser may end the mapping without a value; that end is the mapping's to see.
        if (!BeginsNode(valueEvent))
            _events.PushBack(valueEvent);
        value ??= new DataScalar(TextSpan.At(emptyAt), "", ScalarKind.Null, ScalarStyle.Plain) { ContentSpan = TextSpan.At(emptyAt) };
        var span = keyNode.Span.Union(value.Span);
        if (!isFlow)
            span = span with { Start = StartOfMember(keyNode.Span.Start) };
        if (keyNode is DataScalar key)
            _members.Add(new DataMember(span, key, value));
        else
            Report(keyNode.Span, "a key must be plain or quoted text, not a collection or an alias", "write the key out");
        return span;
    }

    /// <summary>Where a key is that is not written: at the first colon after what was read. The parser's mark may be that of an older key.</summary>
    private int EmptyKeyAt()
    {
        var position = YamlSyntax.SkipBlanksAndComments(_text, _reached);
        while (position < _text.Length && _text[position] is ',' or '?')
            position = YamlSyntax.SkipBlanksAndComments(_text, position + 1);
        return position;
    }

    /// <summary>The start of a block mapping's member: its key, or the <c>?</c> in front of it. Tabs in the indent are reported.</summary>
    private int StartOfMember(int keyStart)
    {
        var start = keyStart;
        var position = keyStart - 1;
        while (position >= 0 && _text[position] is ' ' or '\t' or '-' or '?')
        {
            if (_text[position] == '?' && start == keyStart)
                start = position;
            if (_text[position] == '\t')
                ReportTab(position);
            position--;
        }
        return start;
    }

    private DataSequence ReadSequence(SequenceStart begin)
    {
        var isFlow = begin.Style == SequenceStyle.Flow;
        var properties = PropertiesOf(begin);
        var start = Offset(begin.Start);
        var end = Reach(Math.Min(properties.ContentStart + 1, _text.Length));
        var weight = _anchors.Open(properties.Anchor);
        if (isFlow)
            _events.OpenFlows.Push(properties.ContentStart);
        var first = _items.Count;
        ParsingEvent? next;
        while (BeginsNode(next = Next()))
        {
            if (ReadNode(next, emptyAt: null) is not { } item)
                continue;
            _items.Add(item);
            end = Math.Max(end, item.Span.End);
        }
        if (isFlow && next is not null)
        {
            end = Reach(Offset(next.Start) + 1);
            _events.OpenFlows.Pop();
        }
        var items = _items.GetRange(first, _items.Count - first).ToArray();
        _items.RemoveRange(first, items.Length);
        var node = new DataSequence(new TextSpan(start, end), items, isFlow)
        {
            Tag = properties.Tag,
            Anchor = properties.Anchor,
        };
        _anchors.Close(node, weight);
        return node;
    }

    private static bool BeginsNode([NotNullWhen(true)] ParsingEvent? next) => next is NodeEvent or AnchorAlias;

    private YamlProperties PropertiesOf(NodeEvent begin)
    {
        var start = Offset(begin.Start);
        return begin.Tag.IsEmpty && begin.Anchor.IsEmpty
            ? new YamlProperties(null, null, start, start)
            : YamlSyntax.ReadProperties(_text, start);
    }

    private static ScalarStyle StyleOf(YamlDotNet.Core.ScalarStyle style) => style switch
    {
        YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
        YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
        YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
        YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
        _ => ScalarStyle.Plain,
    };

    private static ScalarKind KindOf(Scalar scalar, ScalarStyle style, string? tag) => tag switch
    {
        null when style == ScalarStyle.Plain => YamlScalarKinds.KindOf(scalar.Value),
        "!!int" or "!!float" => ScalarKind.Number,
        "!!bool" => ScalarKind.Boolean,
        "!!null" => ScalarKind.Null,
        _ => ScalarKind.Text,
    };

    /// <summary>The offset of a mark; the parser's last ones may lie past the end of the text.</summary>
    private int Offset(in Mark mark) => (int)Math.Min(mark.Index, _text.Length);

    /// <summary>The next event; null after an error and at the end.</summary>
    private ParsingEvent? Next() => _problems.Count >= _limits.MaxProblems ? null : _events.Next();

    private void ReportTab(int position) =>
        Report(new TextSpan(position, position + 1), "a tab cannot indent YAML", "indent with blanks");

    private void Report(TextSpan span, string message, string help) => _problems.Add(Problem.At(_source, span, message, help));
}

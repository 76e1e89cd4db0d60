using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>Edits collections written in brackets or braces.</summary>
internal sealed class YamlFlowEditor(SourceText source)
{
    private readonly string _text = source.Text;

    /// <summary>Adds a child, already on one line, after the child at <paramref name="after"/>; first when that is -1.</summary>
    public TextEdit[] Insert(DataNode container, int after, string text, int order)
    {
        var children = DataTree.ChildSpans(container);
        var start = YamlSyntax.ContentStart(_text, container);
        if (children.Length == 0)
        {
            var padding = container is DataMapping ? " " : "";
            return [TextEdit.Replace(new TextSpan(start + 1, container.Span.End - 1), padding + text + padding)];
        }
        if (IsPair(container, start))
            return [.. InsertIntoPair(container, after, text)];
        var isOwnLine = YamlSyntax.HasBreak(_text, start, children[0].Start);
        var separator = isOwnLine ? source.NewLine + source.IndentAt(children[Math.Max(after, 0)].Start) : " ";
        return after < 0
            ? [TextEdit.Insert(children[0].Start, text + "," + separator, order)]
            : InsertAfter(children[after].End, separator, text, isOwnLine, order);
    }

    /// <summary>Removes a child with its comma; with its line and comment where it has a line of its own.</summary>
    public TextEdit[] Remove(DataNode container, int index)
    {
        var children = DataTree.ChildSpans(container);
        var start = YamlSyntax.ContentStart(_text, container);
        if (children.Length == 1)
        {
            return IsPair(container, start)
                ? [TextEdit.Replace(container.Span, "{}")]
                : [TextEdit.Delete(new TextSpan(start + 1, container.Span.End - 1))];
        }
        if (OwnLines(children[index]) is { } lines)
        {
            var isLast = index == children.Length - 1;
            return isLast && CommaAfter(children[index - 1].End) is { } comma
                ? [TextEdit.Delete(new TextSpan(comma, comma + 1)), TextEdit.Delete(lines)]
                : [TextEdit.Delete(lines)];
        }
        return index == 0
            ? [TextEdit.Delete(new TextSpan(children[0].Start, children[1].Start))]
            : [TextEdit.Delete(new TextSpan(children[index - 1].End, children[index].End))];
    }

    public TextEdit[] Replace(DataNode node, string text)
    {
        var introduction = node.Span.IsEmpty ? YamlSyntax.Introduction(_text, node.Span.Start, inFlow: true) : "";
        return [TextEdit.Replace(node.Span, introduction + text)];
    }

    private TextEdit[] InsertAfter(int end, string separator, string text, bool isOwnLine, int order)
    {
        var next = YamlSyntax.SkipBlanks(_text, end);
        var comma = CommaAfter(end);
        var afterComma = comma is { } c && c == next ? YamlSyntax.SkipBlanks(_text, c + 1) : next;
        var lineEnd = YamlSyntax.LineContentEnd(_text, afterComma);
        var hasRest = afterComma < lineEnd && _text[afterComma] != '#';
        if (!isOwnLine || hasRest || (comma is not null && comma != next))
            return [TextEdit.Insert(end, "," + separator + text, order)];
        // The comment at the end of the line stays there, so the comma and the new line are two edits.
        if (comma is not null)
            return [TextEdit.Insert(lineEnd, separator + text + ",", order)];
        return afterComma == lineEnd
            ? [TextEdit.Insert(end, "," + separator + text, order)]
            : [TextEdit.Insert(end, ",", order), TextEdit.Insert(lineEnd, separator + text, order)];
    }

    /// <summary>Gives the braces to <c>[key: value]</c> that it needs for a second member.</summary>
    private static IEnumerable<TextEdit> InsertIntoPair(DataNode container, int after, string text)
    {
        yield return TextEdit.Insert(container.Span.Start, after < 0 ? $"{{ {text}, " : "{ ");
        yield return TextEdit.Insert(container.Span.End, after < 0 ? " }" : $", {text} }}");
    }

    private bool IsPair(DataNode container, int start) => container is DataMapping && _text[start] != '{';

    private int? CommaAfter(int end)
    {
        var position = YamlSyntax.SkipBlanksAndComments(_text, end);
        return position < _text.Length && _text[position] == ',' ? position : null;
    }

    /// <summary>The whole lines of a child, when nothing else but its comma and a comment stands on them.</summary>
    private TextSpan? OwnLines(TextSpan child)
    {
        if (!YamlSyntax.IsFirstOnLine(_text, child.Start))
            return null;
        var position = YamlSyntax.SkipBlanks(_text, child.End);
        if (position < _text.Length && _text[position] == ',')
            position = YamlSyntax.SkipBlanks(_text, position + 1);
        var isRest = position == YamlSyntax.LineContentEnd(_text, position) || _text[position] == '#';
        return isRest ? new TextSpan(YamlSyntax.LineStart(_text, child.Start), YamlSyntax.NextLineStart(_text, position)) : null;
    }
}

namespace Remediator.Sources.Data;

/// <summary>Tag and anchor in front of a node, and where the node itself begins.</summary>
/// <param name="End">Where the last of the two ends.</param>
/// <param name="ContentStart">Where the node itself begins, on this line or a later one.</param>
internal readonly record struct YamlProperties(string? Tag, string? Anchor, int End, int ContentStart);

/// <summary>
/// Small pieces of YAML read straight from the text: the parser's marks leave out where tags end, run past the end of block
/// scalars, and give no place to what is empty.
/// </summary>
internal static class YamlSyntax
{
    /// <summary>Whether a tag or an anchor begins at the offset of a node.</summary>
    public static bool BeginsProperty(string text, int offset) => offset < text.Length && text[offset] is '!' or '&';

    /// <summary>Reads tag and anchor, in any order, from the offset of a node.</summary>
    public static YamlProperties ReadProperties(string text, int start)
    {
        string? tag = null;
        string? anchor = null;
        var end = start;
        var position = start;
        while (BeginsProperty(text, position))
        {
            var isTag = text[position] == '!';
            if (isTag ? tag is not null : anchor is not null)
                break;
            end = isTag ? TagEnd(text, position) : AnchorEnd(text, position);
            if (isTag)
                tag = text[position..end];
            else
                anchor = text[(position + 1)..end];
            position = SkipBlanksAndComments(text, end);
        }
        return new YamlProperties(tag, anchor, end, position);
    }

    /// <summary>Where the node's own first unit stands, after its tag and anchor.</summary>
    public static int ContentStart(string text, DataNode node) =>
        node.Tag is null && node.Anchor is null ? node.Span.Start : ReadProperties(text, node.Span.Start).ContentStart;

    /// <summary>Moves over blanks, line breaks and comments.</summary>
    public static int SkipBlanksAndComments(string text, int position)
    {
        while (position < text.Length)
        {
            var unit = text[position];
            if (unit == '#' && (position == 0 || char.IsWhiteSpace(text[position - 1])))
                position = LineContentEnd(text, position);
            else if (unit is ' ' or '\t' or '\n' or '\r')
                position++;
            else
                break;
        }
        return position;
    }

    /// <summary>Moves over blanks of one line.</summary>
    public static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
            position++;
        return position;
    }

    /// <summary>The end of the line of <paramref name="position"/>, without its terminator.</summary>
    public static int LineContentEnd(string text, int position)
    {
        var hit = text.AsSpan(position).IndexOfAny('\n', '\r');
        return hit < 0 ? text.Length : position + hit;
    }

    /// <summary>The start of the line after <paramref name="position"/>, or the end of the text.</summary>
    public static int NextLineStart(string text, int position)
    {
        var end = LineContentEnd(text, position);
        if (end == text.Length)
            return end;
        return end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }

    public static int LineStart(string text, int position)
    {
        while (position > 0 && text[position - 1] is not ('\n' or '\r'))
            position--;
        return position;
    }

    /// <summary>Number of units between the start of the line and <paramref name="position"/>.</summary>
    public static int ColumnOf(string text, int position) => position - LineStart(text, position);

    /// <summary>
    /// The end of a block scalar's last line that is not blank, without its terminator; with no such line,
    /// the end of its header (<c>|-</c>).
    /// </summary>
    /// <param name="markedEnd">Where the parser says it ends: at the start of a later line.</param>
    public static int BlockScalarEnd(string text, int start, int markedEnd)
    {
        var headerEnd = BlockHeaderEnd(text, start);
        var content = NextLineStart(text, headerEnd);
        if (markedEnd <= content)
            return headerEnd;
        var rest = text.AsSpan(content, markedEnd - content).TrimEnd(" \t\r\n");
        if (rest.IsEmpty)
            return headerEnd;
        // Blanks at the end of a line that holds more than blanks belong to the value.
        return Math.Min(LineContentEnd(text, content + rest.Length), markedEnd);
    }

    /// <summary>The end of <c>|</c> or <c>&gt;</c> with its indicators.</summary>
    public static int BlockHeaderEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '+' or '-'))
            end++;
        return end;
    }

    private static int TagEnd(string text, int position)
    {
        while (position < text.Length && !char.IsWhiteSpace(text[position]))
        {
            if (text[position] == ',' && position + 1 < text.Length && text[position + 1] is '\n' or '\r')
                break;
            position++;
        }
        return position;
    }

    private static int AnchorEnd(string text, int position)
    {
        while (position < text.Length && !char.IsWhiteSpace(text[position]) && text[position] is not ('[' or ']' or '{' or '}' or ','))
            position++;
        return position;
    }
}

using Remediator.Text;

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

    /// <summary>Where the line before the one that starts at <paramref name="lineStart"/> ends, without its terminator; 0 for the first.</summary>
    public static int PreviousLineEnd(string text, int lineStart)
    {
        var end = Math.Max(0, lineStart - 1);
        return end > 0 && text[end] == '\n' && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Whether nothing but blanks stands in front of the offset on its line.</summary>
    public static bool IsFirstOnLine(string text, int offset)
    {
        var start = LineStart(text, offset);
        return SkipBlanks(text, start) >= offset;
    }

    /// <summary>Whether a line ends between the two offsets.</summary>
    public static bool HasBreak(string text, int start, int end) => end > start && text.AsSpan(start, end - start).ContainsAny('\n', '\r');

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

    /// <summary>The first line of a block scalar that is not blank; null when there is none.</summary>
    public static int? FirstContentLine(string text, TextSpan scalar)
    {
        var line = NextLineStart(text, scalar.Start);
        while (line < scalar.End)
        {
            var end = LineContentEnd(text, line);
            if (SkipBlanks(text, line) < end)
                return line;
            line = NextLineStart(text, line);
        }
        return null;
    }

    /// <summary>The offset of an item's dash. All dashes of a block sequence stand in one column, the first where it begins.</summary>
    public static int DashOf(string text, DataSequence sequence, int index)
    {
        var first = ContentStart(text, sequence);
        if (index == 0)
            return first;
        var column = ColumnOf(text, first);
        var previousEnd = sequence.Items[index - 1].Span.End;
        var line = LineStart(text, sequence.Items[index].Span.Start);
        while (line > previousEnd && (SkipBlanks(text, line) - line != column || text[line + column] != '-'))
            line = LineStart(text, PreviousLineEnd(text, line));
        return line + column;
    }

    /// <summary>After the key's colon where it has one, else after the key: the place of a value that is not written.</summary>
    public static int ColonEnd(string text, int keyEnd)
    {
        if (IsColon(text, keyEnd))
            return keyEnd + 1;
        var position = SkipBlanksAndComments(text, keyEnd);
        return IsColon(text, position) ? position + 1 : keyEnd;
    }

    /// <summary>A colon ends a key when a blank or the end of a flow value follows; after a quoted key anything may follow.</summary>
    private static bool IsColon(string text, int position)
    {
        if (position >= text.Length || text[position] != ':')
            return false;
        var follows = position + 1 < text.Length ? text[position + 1] : '\n';
        return char.IsWhiteSpace(follows) || follows is ',' or '}' or ']' || (position > 0 && text[position - 1] is '"' or '\'' or '}' or ']');
    }

    /// <summary>What must stand between an offset where nothing is written and a value put there.</summary>
    public static string Introduction(string text, int offset, bool inFlow)
    {
        if (offset == 0 || text[offset - 1] is ' ' or '\n' or '\r')
            return "";
        var lacksColon = inFlow && text[offset - 1] != ':';
        return lacksColon ? ": " : " ";
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

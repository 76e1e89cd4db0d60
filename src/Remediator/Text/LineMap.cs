namespace Remediator.Text;

/// <summary>A place as people count it: both numbers begin at 1, the column counts UTF-16 units.</summary>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Line}:{Column}";
}

/// <summary>
/// The lines of one text. A line ends with <c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>; the terminator belongs to its line.
/// The only place where offsets become lines.
/// </summary>
public sealed class LineMap
{
    private readonly int[] _starts;
    private readonly string _text;

    public LineMap(string text)
    {
        _text = text;
        var starts = new List<int>(16 + text.Length / 32) { 0 };
        var offset = 0;
        while (offset < text.Length)
        {
            var hit = text.AsSpan(offset).IndexOfAny('\n', '\r');
            if (hit < 0)
                break;
            offset += hit;
            offset += text[offset] == '\r' && offset + 1 < text.Length && text[offset + 1] == '\n' ? 2 : 1;
            starts.Add(offset);
        }
        _starts = [.. starts];
    }

    /// <summary>Number of lines; a text that ends with a terminator has one empty last line.</summary>
    public int Count => _starts.Length;

    /// <summary>Line and column of an offset; offsets past the end give the end.</summary>
    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        var index = IndexOf(offset);
        return new LinePosition(index + 1, offset - _starts[index] + 1);
    }

    /// <summary>Zero-based index of the line that holds <paramref name="offset"/>.</summary>
    public int IndexOf(int offset)
    {
        var hit = Array.BinarySearch(_starts, offset);
        return hit >= 0 ? hit : ~hit - 1;
    }

    /// <summary>Offset of the first unit of line <paramref name="index"/> (zero-based).</summary>
    public int StartOf(int index) => _starts[index];

    /// <summary>Offset just past the terminator of line <paramref name="index"/> (zero-based).</summary>
    public int EndOf(int index) => index + 1 < _starts.Length ? _starts[index + 1] : _text.Length;

    /// <summary>The line <paramref name="index"/> (zero-based) without its terminator.</summary>
    public TextSpan ContentOf(int index)
    {
        var start = _starts[index];
        var end = EndOf(index);
        if (end > start && _text[end - 1] == '\n')
            end--;
        if (end > start && _text[end - 1] == '\r')
            end--;
        return new TextSpan(start, end);
    }

    /// <summary>Offset of the start of the line that holds <paramref name="offset"/>.</summary>
    public int LineStart(int offset) => _starts[IndexOf(Math.Clamp(offset, 0, _text.Length))];

    /// <summary>The offset at a line and column as people count them; null when there is no such place.</summary>
    public int? OffsetOf(LinePosition position)
    {
        if (position.Line < 1 || position.Line > Count || position.Column < 1)
            return null;
        var offset = _starts[position.Line - 1] + position.Column - 1;
        return offset <= EndOf(position.Line - 1) ? offset : null;
    }
}

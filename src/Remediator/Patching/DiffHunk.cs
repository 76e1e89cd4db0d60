namespace Remediator.Patching;

/// <summary>What a line of a hunk is; the value is the mark that diffs write before it.</summary>
internal enum DiffLineKind
{
    Common = ' ',
    Removed = '-',
    Added = '+',
}

/// <summary>A line of a hunk.</summary>
/// <param name="Text">The line with its line terminator; the last line of a file may have none.</param>
internal sealed record DiffLine(DiffLineKind Kind, string Text);

/// <summary>Changes that lie close together, with three lines of context around them.</summary>
/// <param name="OldStart">The first line in the old text, from 0.</param>
/// <param name="NewStart">The first line in the new text, from 0.</param>
internal sealed record DiffHunk(int OldStart, int NewStart, IReadOnlyList<DiffLine> Lines)
{
    private const int Context = 3;

    /// <summary>Number of lines of the old text.</summary>
    public int OldCount => Lines.Count(line => line.Kind != DiffLineKind.Added);

    /// <summary>Number of lines of the new text.</summary>
    public int NewCount => Lines.Count(line => line.Kind != DiffLineKind.Removed);

    /// <summary>The hunks that lead from one text to another, in order.</summary>
    public static IEnumerable<DiffHunk> Between(string before, string after)
    {
        // A file is large and a change is small: only the lines around what differs are made.
        var head = EqualHead(before, after);
        var tail = EqualTail(before.AsSpan(head), after.AsSpan(head));
        head = StartOfLinesBefore(before, head);
        var unseen = before.AsSpan(0, head).Count('\n');
        var oldLines = LinesOf(before[head..^tail]);
        var newLines = LinesOf(after[head..^tail]);
        var changes = LineDiff.Compare(oldLines, newLines);
        for (var first = 0; first < changes.Count;)
        {
            var last = first;
            while (last + 1 < changes.Count && changes[last + 1].OldStart - changes[last].OldEnd <= 2 * Context)
                last++;
            var hunk = Around(oldLines, newLines, changes, first, last);
            yield return hunk with { OldStart = hunk.OldStart + unseen, NewStart = hunk.NewStart + unseen };
            first = last + 1;
        }
    }

    private static DiffHunk Around(List<string> oldLines, List<string> newLines, IReadOnlyList<LineChange> changes, int first, int last)
    {
        var oldStart = Math.Max(0, changes[first].OldStart - Context);
        var newStart = changes[first].NewStart - (changes[first].OldStart - oldStart);
        var oldEnd = Math.Min(oldLines.Count, changes[last].OldEnd + Context);
        var lines = new List<DiffLine>();
        var at = oldStart;
        for (var i = first; i <= last; i++)
        {
            for (; at < changes[i].OldStart; at++)
                lines.Add(new DiffLine(DiffLineKind.Common, oldLines[at]));
            for (; at < changes[i].OldEnd; at++)
                lines.Add(new DiffLine(DiffLineKind.Removed, oldLines[at]));
            for (var j = changes[i].NewStart; j < changes[i].NewEnd; j++)
                lines.Add(new DiffLine(DiffLineKind.Added, newLines[j]));
        }
        for (; at < oldEnd; at++)
            lines.Add(new DiffLine(DiffLineKind.Common, oldLines[at]));
        return new DiffHunk(oldStart, newStart, lines);
    }

    // The length of the whole lines that both texts begin with.
    private static int EqualHead(string before, string after) => before.AsSpan(0, before.AsSpan().CommonPrefixLength(after)).LastIndexOf('\n') + 1;

    // The length of the whole lines that both texts end with, less as many as a hunk shows of them.
    private static int EqualTail(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var length = 0;
        while (length < before.Length && length < after.Length && before[^(length + 1)] == after[^(length + 1)])
            length++;
        var isAtStartOfLine = BeginsLine(before, before.Length - length) && BeginsLine(after, after.Length - length);
        for (var lines = isAtStartOfLine ? 0 : -1; lines < Context && length > 0; lines++)
        {
            var end = before[^length..].IndexOf('\n');
            length = end < 0 ? 0 : length - end - 1;
        }
        return length;
    }

    private static bool BeginsLine(ReadOnlySpan<char> text, int offset) => offset == 0 || text[offset - 1] == '\n';

    private static int StartOfLinesBefore(string text, int offset)
    {
        for (var lines = 0; lines < Context && offset > 0; lines++)
            offset = offset < 2 ? 0 : text.LastIndexOf('\n', offset - 2) + 1;
        return offset;
    }

    // Only \n ends a line for git; a \r before it belongs to the line.
    private static List<string> LinesOf(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }
}

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
internal readonly record struct DiffLine(DiffLineKind Kind, string Text);

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
        var oldLines = LinesOf(before);
        var newLines = LinesOf(after);
        var changes = LineDiff.Compare(oldLines, newLines);
        for (var first = 0; first < changes.Count;)
        {
            var last = first;
            while (last + 1 < changes.Count && changes[last + 1].OldStart - changes[last].OldEnd <= 2 * Context)
                last++;
            yield return Around(oldLines, newLines, changes, first, last);
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

namespace Remediator.Patching;

/// <summary>A run of lines that differs: lines <c>[OldStart, OldEnd)</c> became lines <c>[NewStart, NewEnd)</c>; zero-based.</summary>
internal sealed record LineChange(int OldStart, int OldEnd, int NewStart, int NewEnd);

/// <summary>
/// The differences of two texts by lines (Myers' greedy algorithm with a bounded effort). The middle that really differs is found
/// first, so the cost follows the size of the change, not of the file.
/// Source: E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986.
/// </summary>
internal static class LineDiff
{
    // Beyond this many differing lines a minimal diff is not worth its cost: the middle is replaced whole.
    private const int MaxDistance = 1000;

    public static IReadOnlyList<LineChange> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
            start++;
        var oldEnd = before.Count;
        var newEnd = after.Count;
        while (oldEnd > start && newEnd > start && before[oldEnd - 1] == after[newEnd - 1])
        {
            oldEnd--;
            newEnd--;
        }
        if (start == oldEnd && start == newEnd)
            return [];
        if (start == oldEnd || start == newEnd)
            return [new LineChange(start, oldEnd, start, newEnd)];
        return Middle(before, after, start, oldEnd, newEnd);
    }

    private static List<LineChange> Middle(IReadOnlyList<string> before, IReadOnlyList<string> after, int start, int oldEnd, int newEnd)
    {
        var n = oldEnd - start;
        var m = newEnd - start;
        var limit = Math.Min(n + m, MaxDistance);
        var furthest = new int[2 * limit + 3];
        var trace = new List<int[]>();
        var origin = limit + 1;
        for (var d = 0; d <= limit; d++)
        {
            trace.Add(furthest.AsSpan(origin - d - 1, 2 * d + 3).ToArray());
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && furthest[origin + k - 1] < furthest[origin + k + 1])
                    ? furthest[origin + k + 1]
                    : furthest[origin + k - 1] + 1;
                while (x < n && x - k < m && before[start + x] == after[start + x - k])
                    x++;
                furthest[origin + k] = x;
                if (x >= n && x - k >= m)
                    return Backtrack(trace, d, n, m, start);
            }
        }
        return [new LineChange(start, oldEnd, start, newEnd)];
    }

    private static List<LineChange> Backtrack(List<int[]> trace, int distance, int n, int m, int start)
    {
        var changes = new List<LineChange>();
        var (x, y) = (n, m);
        for (var d = distance; d > 0; d--)
        {
            var row = trace[d];
            int At(int k) => row[k + d + 1];
            var k = x - y;
            var isInsert = k == -d || (k != d && At(k - 1) < At(k + 1));
            var previous = isInsert ? k + 1 : k - 1;
            var px = At(previous);
            var py = px - previous;
            // The step itself; the diagonal after it is common lines.
            changes.Add(isInsert
                ? new LineChange(start + px, start + px, start + py, start + py + 1)
                : new LineChange(start + px, start + px + 1, start + py, start + py));
            (x, y) = (px, py);
        }
        changes.Reverse();
        var merged = new List<LineChange>();
        foreach (var change in changes)
        {
            if (merged is [.., var last] && last.OldEnd == change.OldStart && last.NewEnd == change.NewStart)
                merged[^1] = new LineChange(last.OldStart, change.OldEnd, last.NewStart, change.NewEnd);
            else
                merged.Add(change);
        }
        return merged;
    }
}

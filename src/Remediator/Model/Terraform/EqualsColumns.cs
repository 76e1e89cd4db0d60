using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// Keeps the equals signs of neighbouring lines below each other where they were so: a line that comes, goes or gets another name moves
/// those of its group. A group that was not aligned stays as it is; one that stands further to the right than its names need keeps its
/// column where it can.
/// Source: what `terraform fmt` does, measured with 1.11.4, 2026-11: a group is a run of lines that each hold one whole argument.
/// </summary>
internal static class EqualsColumns
{
    /// <summary>The edits of a file, with what keeps its groups aligned.</summary>
    public static IReadOnlyList<TextEdit> Keep(SourceText source, IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0)
            return edits;
        // A file is large and its edits stand in few blocks of it.
        var blocks = BlocksAround(source.Text, edits.Min(edit => edit.Span.Start), edits.Max(edit => edit.Span.End));
        var part = SourceText.FromString(source.Text[blocks.Start..blocks.End], source.Path);
        var kept = KeepIn(part, [.. edits.Select(edit => Moved(edit, -blocks.Start))]);
        return [.. kept.Select(edit => Moved(edit, blocks.Start))];
    }

    private static TextEdit Moved(TextEdit edit, int by) => edit with { Span = new TextSpan(edit.Span.Start + by, edit.Span.End + by) };

    // Whole blocks of the file, as far as they are written as `terraform fmt` does: they begin and end at the line's start.
    private static TextSpan BlocksAround(string text, int first, int last)
    {
        var start = StartOfLine(text, first);
        while (start > 0 && (start == text.Length || !char.IsAsciiLetter(text[start])))
            start = StartOfLine(text, start - 1);
        var close = text.IndexOf("\n}", last, StringComparison.Ordinal);
        return new TextSpan(start, close < 0 ? text.Length : close + 2);
    }

    private static int StartOfLine(string text, int offset) => offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;

    private static IReadOnlyList<TextEdit> KeepIn(SourceText source, IReadOnlyList<TextEdit> edits)
    {
        var set = new EditSet();
        if (set.TryAdd(source, edits, "") is not null)
            return edits;
        var ordered = set.EditsOf(source).ToArray();
        var changed = SourceText.FromString(set.Apply(source), source.Path);
        var file = HclParser.Parse(changed);
        if (file.Problems.Count > 0)
            return edits;
        var map = new OffsetMap(ordered);
        // The column of each sign that stands below its neighbours' signs, and whether the names leave more room than they need.
        var columns = new Dictionary<int, (int Column, bool IsLoose)>();
        foreach (var group in GroupsOf(HclParser.Parse(source)).Where(group => group.TrueForAll(line => line.Column == group[0].Column)))
        {
            foreach (var line in group)
                columns[line.Sign] = (line.Column, line.Column > WidestName(group) + 1);
        }
        var result = ordered.ToArray();
        var moved = new List<TextEdit>();
        // From the end, so that what an edit wrote is where it was counted.
        foreach (var group in GroupsOf(file).Where(group => !IsAligned(group)).Reverse())
        {
            var stood = group.Select(line => map.Before(line.Sign)).OfType<int>().ToArray();
            if (!Array.TrueForAll(stood, columns.ContainsKey))
                continue;
            // A column with room for longer names stays: a misspelt name leaves it so.
            var column = stood.Select(sign => columns[sign]).Where(place => place.IsLoose).Aggregate(WidestName(group) + 1, (widest, place) => Math.Max(widest, place.Column));
            foreach (var line in Enumerable.Reverse(group))
            {
                var gap = new TextSpan(line.NameEnd, line.Sign);
                var blanks = new string(' ', column - line.NameWidth);
                if (map.EditAround(gap) is { } written)
                    result[written.Index] = result[written.Index] with { NewText = result[written.Index].NewText.Remove(gap.Start - written.Start, gap.Length).Insert(gap.Start - written.Start, blanks) };
                else if (map.Before(gap.Start) is { } from && map.Before(gap.End) is { } to && gap.Length != blanks.Length)
                    moved.Add(gap.Length < blanks.Length ? TextEdit.Insert(from, blanks[gap.Length..]) : TextEdit.Delete(new TextSpan(from + blanks.Length, to)));
            }
        }
        return [.. edits.Distinct().Select(edit => result[Array.IndexOf(ordered, edit)]), .. moved];
    }

    private static bool IsAligned(List<Line> group)
    {
        var widest = WidestName(group);
        return group.TrueForAll(line => line.Column == widest + 1);
    }

    private static int WidestName(List<Line> group)
    {
        var widest = 0;
        foreach (var line in group)
            widest = Math.Max(widest, line.NameWidth);
        return widest;
    }

    private static List<List<Line>> GroupsOf(HclFile file)
    {
        var source = file.Source;
        var lines = new List<Line>();
        foreach (var node in HclWalker.Nodes(file.Body))
        {
            var (name, value) = node switch
            {
                HclAttribute attribute => (attribute.NameSpan, attribute.Value),
                HclObjectItem item => (item.Key.Span, item.Value),
                _ => (default, null),
            };
            if (value is null || LineOf(source, name, value) is not { } line)
                continue;
            lines.Add(line);
        }
        var groups = new List<List<Line>>();
        var next = -1;
        // Of several on one line, the first.
        foreach (var line in lines.OrderBy(line => line.First).DistinctBy(line => line.First))
        {
            if (line.First != next)
                groups.Add([]);
            groups[^1].Add(line);
            next = line.Last + 1;
        }
        return groups;
    }

    // Only what begins its line and holds all of its value there; a heredoc counts as one line.
    private static Line? LineOf(SourceText source, TextSpan name, HclExpression value)
    {
        var start = source.Lines.LineStart(name.Start);
        var equals = name.End;
        while (equals < value.Span.Start && source.Text[equals] is ' ' or '\t')
            equals++;
        if (source.Text[equals] != '=' || !source.Text.AsSpan(start, name.Start - start).IsWhiteSpace() || source.Text.AsSpan(name.End, equals - name.End).Contains('\t'))
            return null;
        var (first, last) = (source.PositionOf(name.Start).Line, source.PositionOf(value.Span.End).Line);
        var isHeredoc = value is HclTemplate { IsHeredoc: true };
        if (first != last && !isHeredoc)
            return null;
        // A block or object that closes on the line has its brackets elsewhere.
        var end = source.Text.IndexOf('\n', value.Span.End) is var at && at < 0 ? source.Length : at;
        return !isHeredoc && source.Text.AsSpan(value.Span.End, end - value.Span.End).TrimStart().StartsWith("}")
            ? null
            : new Line(first, last, name.Length, name.End, equals);
    }

    private sealed record Line(int First, int Last, int NameWidth, int NameEnd, int Sign)
    {
        /// <summary>Where the sign stands, from where the name begins.</summary>
        public int Column => NameWidth + Sign - NameEnd;
    }

    // Offsets of the text after the edits and before them.
    private sealed class OffsetMap
    {
        private readonly List<(TextEdit Edit, int NewStart, int NewEnd)> _spans = [];

        public OffsetMap(IReadOnlyList<TextEdit> ordered)
        {
            var shift = 0;
            foreach (var edit in ordered)
            {
                var start = edit.Span.Start + shift;
                _spans.Add((edit, start, start + edit.NewText.Length));
                shift += edit.NewText.Length - edit.Span.Length;
            }
        }

        /// <summary>The offset that a place had; null when an edit wrote it.</summary>
        public int? Before(int offset)
        {
            var shift = 0;
            foreach (var (edit, start, end) in _spans)
            {
                if (offset < start)
                    break;
                if (offset < end)
                    return null;
                shift += edit.Span.Length - edit.NewText.Length;
            }
            return offset + shift;
        }

        /// <summary>The edit that wrote all of a span, and where its text begins.</summary>
        public (int Index, int Start)? EditAround(TextSpan span)
        {
            var index = _spans.FindIndex(entry => entry.NewStart <= span.Start && span.End <= entry.NewEnd && entry.NewStart < entry.NewEnd && entry.NewEnd > span.Start);
            return index < 0 ? null : (index, _spans[index].NewStart);
        }
    }
}

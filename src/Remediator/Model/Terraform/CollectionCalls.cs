using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// Calls that make a list or map of their arguments, written as one of a function that takes the collection: only what stands between the
/// arguments changes.
/// </summary>
internal static class CollectionCalls
{
    public static SourceChange Write(SourceText source, HclCall[] calls, string to, bool isMap)
    {
        var edits = new List<TextEdit>();
        foreach (var call in calls)
        {
            if (isMap && call.Arguments.Count % 2 > 0)
                return SourceChange.Refused($"`{source.Slice(call.Span)}` has a name without a value");
            var open = source.Text.IndexOf('(', call.Span.Start + call.Name.Length) + 1;
            var close = call.Span.End - 1;
            var gaps = Gaps(call, open, close).ToArray();
            if (source.Text.AsSpan(gaps[^1].Start, gaps[^1].Length).TrimStart().StartsWith("...", StringComparison.Ordinal))
                return SourceChange.Refused($"`{source.Slice(call.Span)}` takes what another collection holds: write that collection in its place");
            if (isMap && gaps.Where((_, i) => i % 2 > 0).Any(gap => source.Text.AsSpan(gap.Start, gap.Length).Trim() is not ","))
                return SourceChange.Refused($"a comment stands between a name and its value in `{source.Slice(call.Span)}`");
            edits.Add(TextEdit.Replace(new TextSpan(call.Span.Start, call.Span.Start + call.Name.Length), to));
            if (call.Arguments.Count == 0)
            {
                edits.Add(TextEdit.Replace(new TextSpan(open, close), isMap ? "{}" : "[]"));
                continue;
            }
            var blank = isMap && source.PositionOf(open).Line == source.PositionOf(close).Line ? " " : "";
            edits.Add(TextEdit.Insert(open, (isMap ? "{" : "[") + blank));
            for (var i = 0; isMap && i < call.Arguments.Count; i += 2)
                edits.AddRange(Pair(call.Arguments[i], gaps[i + 1]));
            edits.Add(TextEdit.Insert(close, blank + (isMap ? "}" : "]")));
        }
        return edits.Count == 0 ? new SourceChange([]) : SourceChange.Of(source, edits);
    }

    // A name that is computed stands in parentheses.
    private static IEnumerable<TextEdit> Pair(HclExpression name, TextSpan gap)
    {
        var isText = name is HclTemplate;
        if (!isText)
            yield return TextEdit.Insert(name.Span.Start, "(");
        yield return TextEdit.Replace(gap, isText ? " = " : ") = ");
    }

    private static IEnumerable<TextSpan> Gaps(HclCall call, int open, int close)
    {
        var from = open;
        foreach (var argument in call.Arguments)
        {
            yield return new TextSpan(from, argument.Span.Start);
            from = argument.Span.End;
        }
        yield return new TextSpan(from, close);
    }
}

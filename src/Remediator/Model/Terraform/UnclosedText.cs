using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// Closes a quoted text that its line leaves open. The quote may stand at the end of the line or before the brackets and commas there: the
/// one place is taken with which the file can be read.
/// </summary>
internal static class UnclosedText
{
    public static SourceChange Close(SourceText source, int line)
    {
        var problems = HclParser.Parse(source).Problems;
        if (problems.Count == 0)
            return new SourceChange([]);
        if (!problems.Any(problem => problem.Span is { } span && source.PositionOf(span.Start).Line == line) || source.Lines.OffsetOf(new LinePosition(line, 1)) is not { } start)
            return SourceChange.Refused("what is meant at the line that the message names cannot be told from it");
        var length = source.Text.AsSpan(start).IndexOfAny('\r', '\n');
        var end = length < 0 ? source.Length : start + length;
        while (end > start && source.Text[end - 1] is ' ' or '\t')
            end--;
        var first = end;
        while (first > start && source.Text[first - 1] is ',' or ')' or ']' or '}' or ' ')
            first--;
        var fitting = Enumerable.Range(first, end - first + 1).Where(place => place == end || source.Text[place] != ' ')
            .Where(place => HclParser.Parse(SourceText.FromString(source.Text.Insert(place, "\""), source.Path)).Problems.Count == 0).ToArray();
        return fitting switch
        {
            [var only] => SourceChange.Of(source, [TextEdit.Insert(only, "\"")]),
            [] => SourceChange.Refused("what is meant at the line that the message names cannot be told from it"),
            _ => SourceChange.Refused($"a text on line {line} is not closed, and may end at several places: close it by hand"),
        };
    }
}

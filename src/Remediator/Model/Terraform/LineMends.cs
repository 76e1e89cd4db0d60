using System.Text.RegularExpressions;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// Mends a line that makes a file unreadable: a sign that is missing or is another language's. Of all small edits that come into question
/// the one is made with which the file can be read; where several would do, none is.
/// </summary>
internal sealed partial class LineMends(SourceText source)
{
    // Each is tried on the whole file; no written line ends in more.
    private const int MostEndings = 24;

    private const string Untold = "what is meant at the line that the message names cannot be told from it";

    /// <summary>The edit, and what of it is to be looked at; no edit for a file that can be read.</summary>
    /// <param name="line">The line that the tool named.</param>
    public (SourceChange Change, string Choice) Mend(int line)
    {
        var file = HclParser.Parse(source);
        if (file.Problems.Count == 0)
            return (new SourceChange([]), "");
        if (source.Lines.OffsetOf(new LinePosition(line, 1)) is not { } start)
            return (SourceChange.Refused($"{source.Path} has no line {line}"), "");
        var end = EndOf(start);
        var mends = Quotes(start, end).Concat(Signs(start, end)).Concat(Commas(start, end)).Concat(Bracket(start))
            .Where(mend => IsBetter(mend, file.Problems)).DistinctBy(mend => (mend.Edits[0].Span.Start, mend.Edits[0].NewText)).ToArray();
        return mends switch
        {
            [var only] => (SourceChange.Of(source, only.Edits), only.Choice),
            [] => (SourceChange.Refused(Untold), ""),
            _ => (SourceChange.Refused($"line {line} could be mended in several ways: {string.Join("; or ", mends.Select(mend => mend.Choice).Distinct())}"), ""),
        };
    }

    /// <summary>Puts quotes around names that stand alone on a line, which refer to nothing but in loops, and writes <c>True</c> as the language has it.</summary>
    public (SourceChange Change, string Choice) QuoteBareWords(int line)
    {
        var file = HclParser.Parse(source);
        var loops = HclWalker.Nodes(file.Body).OfType<HclCompound>().Where(compound => compound.Form == "for").ToArray();
        var edits = file.Body.Blocks.Where(block => block.Type != "variable").SelectMany(HclWalker.Nodes).OfType<HclAttribute>().Where(attribute => attribute.Name is not ("provider" or "depends_on" or "ignore_changes" or "replace_triggered_by" or "providers"))
            .SelectMany(attribute => HclWalker.Nodes(attribute.Value)).OfType<HclTraversal>().DistinctBy(traversal => traversal.Span)
            .Where(traversal => traversal is { Root: { } root, Steps.Count: 0 } && root is not ("each" or "count" or "self" or "path" or "terraform" or "var" or "local" or "module" or "data")
                && source.PositionOf(traversal.Span.Start).Line == line && !Array.Exists(loops, loop => loop.Span.Start <= traversal.Span.Start && traversal.Span.End <= loop.Span.End))
            .Select(traversal => TextEdit.Replace(traversal.Span, traversal.Root!.ToLowerInvariant() is "true" or "false" ? traversal.Root.ToLowerInvariant() : HclText.Quote(traversal.Root))).ToArray();
        return edits.Length == 0 ? (new SourceChange([]), "") : (SourceChange.Of(source, edits), "a name alone refers to nothing: it is a text");
    }

    /// <summary>Writes the references that stand in texts of a line, and are all of them, without the text.</summary>
    public (SourceChange Change, string Choice) TakeOutOfText(int line)
    {
        var edits = HclWalker.Nodes(HclParser.Parse(source).Body).OfType<HclTemplate>().Where(template => source.PositionOf(template.Span.Start).Line == line)
            .Where(template => template is { IsHeredoc: false, Parts: [{ Expression: HclTraversal }] })
            .Select(template => TextEdit.Replace(template.Span, source.Slice(template.Parts[0].Expression!.Span))).ToArray();
        return (edits.Length == 0 ? new SourceChange([]) : SourceChange.Of(source, edits), "");
    }

    // Other lines of the file may be wrong too; a mend leaves no fault that was not there.
    private bool IsBetter(Candidate mend, IReadOnlyList<Problem> before)
    {
        var text = source.Text;
        foreach (var edit in mend.Edits.OrderByDescending(edit => edit.Span.Start))
            text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        var after = HclParser.Parse(SourceText.FromString(text, source.Path)).Problems;
        return after.Count < before.Count && after.All(problem => before.Any(old => old.Message == problem.Message));
    }

    // A text ends on its line: at its end, or before the brackets and commas there.
    private IEnumerable<Candidate> Quotes(int start, int end)
    {
        var single = SingleQuoted().Matches(source.Text[start..end]);
        if (single.Count > 0)
        {
            yield return new Candidate([.. single.SelectMany(match => new[] { TextEdit.Replace(new TextSpan(start + match.Index, start + match.Index + 1), "\""), TextEdit.Replace(new TextSpan(start + match.Index + match.Length - 1, start + match.Index + match.Length), "\"") })],
                "texts stand in double quotes");
        }
        var first = end;
        while (first > start && end - first < MostEndings && source.Text[first - 1] is ',' or ')' or ']' or '}' or ' ')
            first--;
        for (var place = first; place <= end; place++)
        {
            if (place == end || source.Text[place] != ' ')
                yield return new Candidate([TextEdit.Insert(place, "\"")], "the text ends with its line, where nothing else shows its end: see that it says what is meant");
        }
    }

    private IEnumerable<Candidate> Signs(int start, int end)
    {
        var text = source.Text[start..end];
        if (Colon().Match(text) is { Success: true } colon)
            yield return new Candidate([TextEdit.Replace(SpanOf(colon.Groups["sign"], start), " = ")], "an argument takes `=`");
        else if (NoSign().Match(text) is { Success: true } none)
            yield return new Candidate([TextEdit.Replace(SpanOf(none.Groups["sign"], start), " = ")], "an argument takes `=`");
    }

    // The tool names the item that follows the one without a comma.
    private IEnumerable<Candidate> Commas(int start, int end)
    {
        foreach (var place in new[] { end, PreviousEnd(start) })
        {
            if (place > 0 && source.Text[place - 1] is not (',' or '[' or '{' or '('))
                yield return new Candidate([TextEdit.Insert(place, ",")], "items are parted by commas");
        }
    }

    // Where lines go back to the left, what was opened further right is over.
    private IEnumerable<Candidate> Bracket(int start)
    {
        var open = new Stack<(int Indent, char Sign)>();
        string? heredoc = null;
        for (var at = start; at < source.Length; at = EndOfLine(at) + 1)
        {
            var line = source.Text[at..EndOfLine(at)].TrimEnd('\r');
            var text = WithoutComment(line).Trim();
            if (heredoc is not null)
            {
                heredoc = text == heredoc ? null : heredoc;
                continue;
            }
            if (text.Length == 0)
                continue;
            var indent = line.Length - line.TrimStart().Length;
            if (open.TryPeek(out var innermost) && (text[0] is '}' or ']' or ')' ? indent < innermost.Indent : indent <= innermost.Indent))
            {
                var place = PreviousEnd(at);
                yield return new Candidate([TextEdit.Insert(place, source.NewLine + source.Text.Substring(source.Lines.LineStart(OpenedAt(at, innermost.Indent)), innermost.Indent) + innermost.Sign)],
                    "what stands further right belongs to the block, by the layout of the file");
                yield break;
            }
            if (text[0] is '}' or ']' or ')' && open.Count > 0)
                open.Pop();
            if (text[^1] is '{' or '[' or '(')
                open.Push((indent, text[^1] switch { '{' => '}', '[' => ']', _ => ')' }));
            else if (Heredoc().Match(text) is { Success: true } word)
                heredoc = word.Groups["word"].Value;
            if (open.Count == 0)
                yield break;
        }
        if (open.TryPeek(out var last) && open.Count == 1)
            yield return new Candidate([TextEdit.Insert(source.Text.TrimEnd().Length, source.NewLine + new string(' ', last.Indent) + last.Sign)], "the block ends with the file");
    }

    // A line above with that indent, whose blanks are taken over.
    private int OpenedAt(int offset, int indent)
    {
        for (var at = source.Lines.LineStart(offset); at > 0;)
        {
            at = source.Lines.LineStart(at - 1);
            if (source.IndentAt(at).Length == indent)
                return at;
        }
        return 0;
    }

    private int PreviousEnd(int start)
    {
        for (var at = start; at > 0;)
        {
            at = source.Lines.LineStart(at - 1);
            if (EndOf(at) is var end && source.Text.AsSpan(at, end - at).Trim().Length > 0)
                return end;
        }
        return 0;
    }

    // Where what a line says ends, before a comment.
    private int EndOf(int start) => start + WithoutComment(source.Text[start..EndOfLine(start)]).TrimEnd().Length;

    private int EndOfLine(int start) => source.Text.IndexOf('\n', start) is >= 0 and var end ? end : source.Length;

    private static string WithoutComment(string line) => Comment().Match(line) is { Success: true } comment ? line[..comment.Groups["comment"].Index] : line;

    private static TextSpan SpanOf(Group group, int start) => new(start + group.Index, start + group.Index + group.Length);

    [GeneratedRegex("'[^'\"]*'", RegexOptions.NonBacktracking)]
    private static partial Regex SingleQuoted();

    [GeneratedRegex("""^\s*[A-Za-z_][\w-]*(?<sign>\s*:\s*)\S""", RegexOptions.NonBacktracking)]
    private static partial Regex Colon();

    [GeneratedRegex("""^\s*[A-Za-z_][\w-]*(?<sign>\s+)[^\s={:].*[^\s{]$""", RegexOptions.NonBacktracking)]
    private static partial Regex NoSign();

    [GeneratedRegex("""<<-?(?<word>[A-Za-z_]\w*)$""", RegexOptions.NonBacktracking)]
    private static partial Regex Heredoc();

    [GeneratedRegex("""^(?:[^"#/]|"(?:[^"\\]|\\.)*"|/[^/*])*(?<comment>#.*|//.*)$""", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    private sealed record Candidate(IReadOnlyList<TextEdit> Edits, string Choice);
}

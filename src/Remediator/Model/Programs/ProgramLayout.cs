using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>The layout of one program file: where separated things are put in and taken out, and what its habits are.</summary>
internal sealed class ProgramLayout(ProgramFile file)
{
    private string? _unit;

    private SourceText Source => file.Source;

    /// <summary>One level of indentation.</summary>
    public string Unit => _unit ??= FindUnit();

    /// <summary>The quotes that most of the file's strings have.</summary>
    public char Quote => file.Language == ProgramLanguage.Go || Source.Text.AsSpan().Count('"') >= Source.Text.AsSpan().Count('\'') ? '"' : '\'';

    public bool HasBreak(TextSpan span) => span.End > span.Start && Source.Text.AsSpan(span.Start, span.Length).Contains('\n');

    /// <summary>Whether the things between brackets end with a separator.</summary>
    public bool EndsWithComma(TextSpan brackets, IReadOnlyList<TextSpan> children) =>
        children.Count > 0 ? CommaAfter(children[^1].End, brackets.End) >= 0 : HasBreak(brackets);

    /// <summary>Whether what is added between brackets should stay on one line.</summary>
    public bool WantsOneLine(TextSpan brackets, IReadOnlyList<TextSpan> children) => children.Count > 0 && !HasBreak(brackets);

    /// <summary>Puts a thing behind the one at <paramref name="after"/>.</summary>
    /// <param name="brackets">From the opening to behind the closing bracket.</param>
    public IReadOnlyList<TextEdit> Insert(TextSpan brackets, IReadOnlyList<TextSpan> children, int after, string text, int order = 0)
    {
        var newLine = Source.NewLine;
        if (children.Count == 0)
        {
            var outer = Source.IndentAt(brackets.Start);
            var inside = new TextSpan(brackets.Start + 1, brackets.End - 1);
            return [text.Contains('\n')
                ? TextEdit.Replace(inside, $"{newLine}{outer}{Unit}{Fit(text, outer + Unit)},{newLine}{outer}")
                : TextEdit.Replace(inside, text)];
        }
        after = Math.Clamp(after, 0, children.Count - 1);
        var previous = children[after];
        var stop = after + 1 < children.Count ? children[after + 1].Start : brackets.End - 1;
        var comma = CommaAfter(previous.End, stop);
        var start = Source.Lines.LineStart(previous.Start);
        var isAlone = Source.Text.AsSpan(start, previous.Start - start).IsWhiteSpace();
        var indent = isAlone ? Source.Text[start..previous.Start] : Source.IndentAt(previous.Start);
        if (!isAlone || !HasBreak(new TextSpan(previous.End, stop)))
        {
            // `[{ … }, { … }]`, or keywords that begin behind the parenthesis.
            var aligned = !isAlone && children.Count > 1 && HasBreak(new TextSpan(children[^2].End, children[^1].Start)) ? newLine + Source.Text[Source.Lines.LineStart(children[^1].Start)..children[^1].Start] : null;
            return aligned is not null && aligned.Trim().Length == 0
                ? [TextEdit.Insert(previous.End, "," + aligned + Fit(text, aligned.TrimStart('\r', '\n')), order)]
                : [TextEdit.Insert(previous.End, ", " + Fit(text, indent), order)];
        }
        if (comma < 0)
        {
            // A comma that the last thing lacks; a comment behind it stays.
            var ending = file.Language == ProgramLanguage.Go ? "," : "";
            var end = LineEnd(previous.End);
            return end == previous.End
                ? [TextEdit.Insert(end, "," + newLine + indent + Fit(text, indent) + ending, order)]
                : [TextEdit.Insert(previous.End, ",", order), TextEdit.Insert(end, newLine + indent + Fit(text, indent) + ending, order)];
        }
        return [TextEdit.Insert(LineEnd(comma + 1), newLine + indent + Fit(text, indent) + ",", order)];
    }

    /// <summary>Takes one of the things between brackets out, with its separator and its line.</summary>
    public IReadOnlyList<TextEdit> Remove(IReadOnlyList<TextSpan> children, int index, TextSpan brackets)
    {
        var item = children[index];
        var comma = CommaAfter(item.End, index + 1 < children.Count ? children[index + 1].Start : brackets.End - 1);
        var end = comma >= 0 ? comma + 1 : item.End;
        var lineStart = Source.Lines.LineStart(item.Start);
        var lineEnd = LineEnd(end);
        if (Source.Text.AsSpan(lineStart, item.Start - lineStart).IsWhiteSpace() && IsBlankOrComment(end, lineEnd))
        {
            var next = Math.Min(Source.Text.Length, lineEnd + (Source.Text.AsSpan(lineEnd).StartsWith("\r\n") ? 2 : lineEnd < Source.Text.Length ? 1 : 0));
            // The last one's neighbour keeps or loses its comma as the list had it.
            return index > 0 && index == children.Count - 1 && comma < 0 && CommaAfter(children[index - 1].End, item.Start) is var before and >= 0
                ? [TextEdit.Delete(new TextSpan(before, before + 1)), TextEdit.DeleteLines(Source, new TextSpan(lineStart, next))]
                : [TextEdit.DeleteLines(Source, new TextSpan(lineStart, next))];
        }
        if (index + 1 < children.Count)
            return [TextEdit.Delete(new TextSpan(item.Start, children[index + 1].Start))];
        return [TextEdit.Delete(new TextSpan(index > 0 ? children[index - 1].End : item.Start, comma >= 0 && index > 0 ? item.End : end))];
    }

    /// <summary>A statement behind another one, on lines of its own.</summary>
    public TextEdit InsertAfter(ProgramStatement statement, string text, bool isApart, int order = 0)
    {
        var indent = Source.IndentAt(statement.Span.Start);
        return TextEdit.Insert(LineEnd(statement.Span.End), (isApart ? Source.NewLine : "") + Source.NewLine + indent + Fit(text, indent), order);
    }

    /// <summary>Statements before another one, and before the comment that speaks of it.</summary>
    public TextEdit InsertBefore(ProgramStatement statement, string text, int order = 0)
    {
        var start = Source.Lines.LineStart(statement.Span.Start);
        while (start > 0 && Source.Lines.LineStart(start - 1) is var above && IsComment(new TextSpan(above, start)))
            start = above;
        var indent = Source.IndentAt(statement.Span.Start);
        return TextEdit.Insert(start, indent + Fit(text, indent) + Source.NewLine, order);
    }

    /// <summary>Text in canonical layout (two blanks a level) as it stands at an indentation of this file.</summary>
    public string Fit(string text, string indent)
    {
        var lines = text.Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            var content = lines[i].TrimStart(' ');
            var depth = (lines[i].Length - content.Length) / 2;
            lines[i] = content.Length == 0 ? "" : indent + string.Concat(Enumerable.Repeat(Unit, depth)) + content;
        }
        return string.Join(Source.NewLine, lines);
    }

    /// <summary>Takes the lines of a span out.</summary>
    public static TextEdit WholeLines(SourceText source, TextSpan span)
    {
        var start = source.Lines.LineStart(span.Start);
        var end = source.Text.IndexOf('\n', span.End);
        return TextEdit.Delete(new TextSpan(start, end < 0 ? source.Text.Length : end + 1));
    }

    /// <summary>Takes a statement out, with the comment that speaks of it and a blank line that would part nothing.</summary>
    public TextEdit Remove(ProgramStatement statement)
    {
        var text = Source.Text;
        var whole = WholeLines(Source, statement.Span).Span;
        var start = whole.Start;
        while (start > 0 && Source.Lines.LineStart(start - 1) is var above && IsComment(new TextSpan(above, start)))
            start = above;
        var next = text.AsSpan(whole.End).TrimStart(' ').TrimStart('\t');
        if (start > 0 && Source.Lines.LineStart(start - 1) is var before && text.AsSpan(before, start - before).IsWhiteSpace() && (next.Length == 0 || next[0] is '}' or '\r' or '\n'))
            start = before;
        return TextEdit.Delete(new TextSpan(start, whole.End));
    }

    /// <summary>Whether a statement is ended with a semicolon.</summary>
    public static bool EndsWithSemicolon(ProgramStatement statement, SourceText source) =>
        source.Slice(statement.Span).EndsWith(';') || statement.Span.End < source.Text.Length && source.Text[statement.Span.End] == ';';

    private int CommaAfter(int position, int stop)
    {
        for (var i = position; i < stop; i++)
        {
            if (Source.Text[i] == ',')
                return i;
            if (InComment(i) is { } end)
                i = end - 1;
            else if (!char.IsWhiteSpace(Source.Text[i]) && Source.Text[i] != ')')
                return -1;
        }
        return -1;
    }

    private int? InComment(int position)
    {
        foreach (var comment in file.Comments)
        {
            if (comment.Contains(position))
                return comment.End;
            if (comment.Start > position)
                break;
        }
        return null;
    }

    private bool IsComment(TextSpan line) => Source.Text.AsSpan(line.Start, line.Length).ContainsAnyExcept(" \t\r\n") && IsBlankOrComment(line.Start, line.End);

    private bool IsBlankOrComment(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (InComment(i) is { } stop)
                i = stop - 1;
            else if (!char.IsWhiteSpace(Source.Text[i]))
                return false;
        }
        return true;
    }

    private int LineEnd(int position)
    {
        var end = Source.Text.IndexOf('\n', position);
        if (end < 0)
            return Source.Text.Length;
        return end > position && Source.Text[end - 1] == '\r' ? end - 1 : end;
    }

    private string FindUnit()
    {
        if (file.Language == ProgramLanguage.Go)
            return "\t";
        var least = 0;
        foreach (var line in Source.Text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("\t"))
                return "\t";
            var blanks = line.Length - line.TrimStart(' ').Length;
            if (blanks >= 2 && blanks < line.Length && line[blanks] != '*' && (least == 0 || blanks < least))
                least = blanks;
        }
        return new string(' ', least is 0 or > 8 ? 4 : least);
    }
}

using System.Globalization;
using System.Text;
using Remediator.Logs;
using Remediator.Remediation;
using Remediator.Text;

namespace Remediator.Cli.Output;

/// <summary>Lines of a source with carets under what is meant, as compilers print them.</summary>
/// <param name="width">Columns of the terminal; null where nobody sees them.</param>
internal sealed class SourceExcerpt(TextWriter output, Paint paint, int? width = null)
{
    private const int MaxLine = 160;
    private const int LeastLine = 30;
    private const char Clipped = '…';

    /// <summary>Prints the place, its line, and carets under its span.</summary>
    /// <param name="gutter">Width of the column of line numbers.</param>
    /// <param name="isFault">Whether it is the fault itself.</param>
    /// <param name="isFirst">Whether it is the first place of a message.</param>
    public void Write(ShownPlace place, int gutter, bool isFault, bool isFirst)
    {
        output.WriteLine($"{new string(' ', gutter)}{paint.Dim(isFirst ? "-->" : ":::")} {Cells.Visible(place.Location)}");
        output.WriteLine($"{new string(' ', gutter)} {paint.Dim("|")}");
        WriteLine(place.Source, place.Span, gutter, isFault, place.Label);
    }

    /// <summary>Prints the line of a span, and carets under it.</summary>
    /// <param name="gutter">Width of the column of line numbers.</param>
    /// <param name="isFault">Whether it is the fault itself.</param>
    /// <param name="label">Stands behind the carets.</param>
    public void WriteLine(SourceText source, TextSpan span, int gutter, bool isFault = true, string? label = null)
    {
        var index = source.Lines.IndexOf(Math.Clamp(span.Start, 0, source.Length));
        var content = source.Lines.ContentOf(index);
        if (content.Length == 0)
            return;
        // A line of a megabyte helps nobody.
        var most = width is { } columns ? Math.Clamp(columns - gutter - 3, LeastLine, MaxLine) : MaxLine;
        var (line, indent, length) = Window(Secrets.Redact(source.Text, content, keepsLength: true), span.Start - content.Start, Math.Min(span.End, content.End) - content.Start, most);
        var number = (index + 1).ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
        var empty = new string(' ', gutter);
        var carets = new string(isFault ? '^' : '-', Math.Max(1, length));
        if (label is not null)
            carets += " " + label;
        output.WriteLine($"{paint.Dim(number)} {paint.Dim("|")} {line}");
        output.WriteLine($"{empty} {paint.Dim("|")} {new string(' ', indent)}{(isFault ? paint.Error(carets) : paint.Dim(carets))}");
    }

    /// <summary>The width of the widest line number of some places.</summary>
    public static int GutterOf(IEnumerable<ShownPlace> places)
    {
        var widest = 1;
        foreach (var place in places)
            widest = Math.Max(widest, place.Source.PositionOf(place.Span.Start).Line.ToString(CultureInfo.InvariantCulture).Length);
        return widest;
    }

    // The part of a line that is shown around [start, end), and in it the cells before the span and those of the span.
    private static (string Line, int Indent, int Length) Window(string line, int start, int end, int most)
    {
        // The usual line, which costs a run no start of what the others need.
        if (line.Length <= most && Cells.IsPlain(line))
            return (line, start, end - start);
        var isWhole = line.Length <= most * 2 && Cells.WidthOf(line) <= most;
        var from = isWhole ? 0 : StartOfWindow(line, start, most);
        var shown = new StringBuilder(from > 0 ? Clipped.ToString() : "");
        var (at, used, indent, length) = (from, shown.Length, shown.Length, 0);
        // No piece takes less than a character: what lies further away is not looked at.
        foreach (var piece in Cells.Of(line[from..Math.Min(line.Length, from + most * 4)]))
        {
            var isLast = at + piece.Length >= line.Length;
            if (!isWhole && used + piece.Width > most - (isLast ? 0 : 1))
            {
                shown.Append(Clipped);
                break;
            }
            shown.Append(piece.Shown);
            used += piece.Width;
            if (at < start)
                indent += piece.Width;
            else if (at < end)
                length += piece.Width;
            at += piece.Length;
        }
        return (shown.ToString(), indent, length);
    }

    // A third of the window lies before the span; no character is cut in two.
    private static int StartOfWindow(string line, int start, int most)
    {
        var from = Math.Max(0, start - most / 3);
        // The end of a line is shown in full rather than half a window of nothing.
        while (from > 0 && line.Length - from < most && Cells.WidthOf(line[(from - 1)..]) < most)
            from--;
        while (from > 0 && (char.IsLowSurrogate(line[from]) || Cells.WidthOf(line[from].ToString()) == 0))
            from--;
        return Math.Min(from, start);
    }
}

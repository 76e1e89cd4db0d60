using System.Globalization;
using Remediator.Remediation;
using Remediator.Text;

namespace Remediator.Cli.Output;

/// <summary>Lines of a source with carets under what is meant, as compilers print them.</summary>
/// <param name="width">Columns of the terminal; null where nobody sees them.</param>
internal sealed class SourceExcerpt(TextWriter output, Paint paint, int? width = null)
{
    private const int MaxLine = 160;
    private const int LeastLine = 30;

    /// <summary>Prints the place, its line, and carets under its span.</summary>
    /// <param name="gutter">Width of the column of line numbers.</param>
    /// <param name="isFault">Whether it is the fault itself.</param>
    /// <param name="isFirst">Whether it is the first place of a message.</param>
    public void Write(ShownPlace place, int gutter, bool isFault, bool isFirst)
    {
        output.WriteLine($"{new string(' ', gutter)}{paint.Dim(isFirst ? "-->" : ":::")} {place.Location}");
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
        // A line of a megabyte helps nobody.
        var most = width is { } columns ? Math.Clamp(columns - gutter - 3, LeastLine, MaxLine) : MaxLine;
        var from = Math.Max(content.Start, Math.Min(span.Start - most / 3, content.End - most));
        var to = Math.Min(content.End, from + most);
        if (from >= to)
            return;
        var number = (index + 1).ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
        var empty = new string(' ', gutter);
        var carets = new string(isFault ? '^' : '-', Math.Max(1, Math.Min(span.End, to) - span.Start));
        if (label is not null)
            carets += " " + label;
        output.WriteLine($"{paint.Dim(number)} {paint.Dim("|")} {source.Text[from..to].Replace('\t', ' ')}");
        output.WriteLine($"{empty} {paint.Dim("|")} {new string(' ', Math.Max(0, span.Start - from))}{(isFault ? paint.Error(carets) : paint.Dim(carets))}");
    }

    /// <summary>The width of the widest line number of some places.</summary>
    public static int GutterOf(IEnumerable<ShownPlace> places)
    {
        var widest = 1;
        foreach (var place in places)
            widest = Math.Max(widest, place.Source.PositionOf(place.Span.Start).Line.ToString(CultureInfo.InvariantCulture).Length);
        return widest;
    }
}

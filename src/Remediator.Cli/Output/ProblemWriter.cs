using System.Globalization;
using Remediator.Text;

namespace Remediator.Cli.Output;

/// <summary>Prints problems as compilers do: what, where, the line with carets, what to do.</summary>
internal sealed class ProblemWriter(TextWriter output, Paint paint)
{
    private const int MaxLine = 160;

    public void Write(Problem problem, bool isWarning = false)
    {
        output.WriteLine($"{(isWarning ? paint.Warning("warning") : paint.Error("error"))}: {problem.Message}");
        if (problem.Location is { } location)
            output.WriteLine($"  {paint.Dim("-->")} {location}");
        if (problem is { Source: { } source, Span: { } span })
            WriteLine(source, span);
        if (problem.Help is { } help)
            output.WriteLine($"  {paint.Dim("= help:")} {help}");
    }

    private void WriteLine(SourceText source, TextSpan span)
    {
        var index = source.Lines.IndexOf(Math.Clamp(span.Start, 0, source.Length));
        var content = source.Lines.ContentOf(index);
        // A line of a megabyte helps nobody.
        var from = Math.Max(content.Start, Math.Min(span.Start - 60, content.End - MaxLine));
        var to = Math.Min(content.End, from + MaxLine);
        if (from >= to)
            return;
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        var text = source.Text[from..to].Replace('\t', ' ');
        var carets = new string('^', Math.Max(1, Math.Min(span.End, to) - span.Start));
        output.WriteLine($"{number} {paint.Dim("|")} {text}");
        output.WriteLine($"{new string(' ', number.Length)} {paint.Dim("|")} {new string(' ', Math.Max(0, span.Start - from))}{paint.Error(carets)}");
    }
}

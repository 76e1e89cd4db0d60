using System.Globalization;
using Remediator.Text;

namespace Remediator.Cli.Output;

/// <summary>Prints problems as compilers do: what, where, the line with carets, what to do.</summary>
/// <param name="width">Columns of the terminal; null where nobody sees them.</param>
internal sealed class ProblemWriter(TextWriter output, Paint paint, int? width)
{
    public void Write(Problem problem, bool isWarning = false)
    {
        output.WriteLine($"{(isWarning ? paint.Warning("warning") : paint.Error("error"))}: {Cells.Visible(problem.Message)}");
        if (problem.Location is { } location)
            output.WriteLine($"  {paint.Dim("-->")} {Cells.Visible(location)}");
        if (problem is { Source: { } source, Span: { } span })
            new SourceExcerpt(output, paint, width).WriteLine(source, span, gutter: source.PositionOf(span.Start).Line.ToString(CultureInfo.InvariantCulture).Length);
        if (problem.Help is { } help)
            output.WriteLine($"  {paint.Dim("= help:")} {Cells.Visible(help)}");
    }
}

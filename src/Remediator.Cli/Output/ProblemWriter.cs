using System.Globalization;
using Remediator.Text;

namespace Remediator.Cli.Output;

/// <summary>Prints problems as compilers do: what, where, the line with carets, what to do.</summary>
internal sealed class ProblemWriter(TextWriter output, Paint paint)
{
    public void Write(Problem problem, bool isWarning = false)
    {
        output.WriteLine($"{(isWarning ? paint.Warning("warning") : paint.Error("error"))}: {problem.Message}");
        if (problem.Location is { } location)
            output.WriteLine($"  {paint.Dim("-->")} {location}");
        if (problem is { Source: { } source, Span: { } span })
            new SourceExcerpt(output, paint).WriteLine(source, span, gutter: source.PositionOf(span.Start).Line.ToString(CultureInfo.InvariantCulture).Length);
        if (problem.Help is { } help)
            output.WriteLine($"  {paint.Dim("= help:")} {help}");
    }
}

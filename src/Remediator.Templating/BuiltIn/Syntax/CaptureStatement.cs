using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>capture target … end</c>: takes up what the body prints.</summary>
internal sealed class CaptureStatement(PathExpression target, Statement body, int start, int end) : Statement(start, end)
{
    public override object? Execute(RenderContext context)
    {
        var output = context.BeginOutput(isolated: false);
        var result = body.Execute(context);
        context.EndOutput(output);
        target.Write(context, new CapturedText(output.Text));
        return result;
    }
}

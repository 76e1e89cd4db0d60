using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>ret value</c>.</summary>
internal sealed class ReturnStatement(Expression? value, int start, int end) : Statement(start, end)
{
    public override object? Execute(RenderContext context)
    {
        var result = value is null ? null : context.Evaluate(value);
        context.Flow = Flow.Return;
        return result;
    }
}

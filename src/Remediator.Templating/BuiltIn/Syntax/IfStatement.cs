using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>if … else if … else … end</c>.</summary>
internal sealed class IfStatement(Expression condition, Statement then, Statement? otherwise, int start, int end) : Statement(start, end)
{
    public override object? Execute(RenderContext context)
    {
        if (Coercion.ToBoolean(context.Evaluate(condition)))
            return then.Execute(context);
        context.CheckStack(this);
        return otherwise?.Execute(context);
    }
}

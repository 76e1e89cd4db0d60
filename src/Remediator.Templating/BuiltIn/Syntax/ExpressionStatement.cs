using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>An expression whose value is printed.</summary>
internal sealed class ExpressionStatement(Expression expression) : Statement(expression.Start, expression.End)
{
    public override object? Execute(RenderContext context) => context.Evaluate(expression);
}

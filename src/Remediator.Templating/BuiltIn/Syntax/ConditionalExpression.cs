using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class ConditionalExpression(Expression condition, Expression then, Expression otherwise) : Expression(condition.Start, otherwise.End)
{
    public override object? Evaluate(RenderContext context) =>
        context.Evaluate(Coercion.ToBoolean(context.Evaluate(condition)) ? then : otherwise);
}

using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>An expression in parentheses.</summary>
internal sealed class NestedExpression(Expression inner, int start, int end) : PathExpression(start, end)
{
    public override void Write(RenderContext context, object? value) => throw context.Error(this, "an expression in parentheses cannot be assigned");

    protected override object? Read(RenderContext context) => context.Evaluate(inner);
}

using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>An operator before its operand.</summary>
internal sealed class UnaryExpression(UnaryOperator op, Expression operand, int start) : Expression(start, operand.End)
{
    public bool IsExpansion => op == UnaryOperator.Expand;

    public override object? Evaluate(RenderContext context) => op switch
    {
        UnaryOperator.Alias => operand.EvaluateUncalled(context),
        UnaryOperator.Expand => context.Evaluate(operand),
        UnaryOperator.Not => !Coercion.ToBoolean(context.Evaluate(operand)),
        _ => ApplySign(context, context.Evaluate(operand)),
    };

    private object? ApplySign(RenderContext context, object? value)
    {
        if (value is null)
            return null;
        if (!Coercion.IsNumber(value))
            throw context.Error(operand, "only a number takes a sign");
        return op == UnaryOperator.Plus ? value : Arithmetic.Negate(value);
    }
}

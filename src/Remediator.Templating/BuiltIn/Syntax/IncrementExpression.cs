using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>++</c> or <c>--</c>, before or after a variable.</summary>
internal sealed class IncrementExpression(PathExpression operand, int change, bool isPostfix, int start, int end) : Expression(start, end)
{
    public override object? Evaluate(RenderContext context)
    {
        var before = context.Evaluate(operand);
        if (!Coercion.IsNumber(before))
            throw context.Error(operand, "only a number can be counted up or down");
        var after = Arithmetic.Binary(context, this, Lexing.TokenKind.Plus, this, before, this, change);
        operand.Write(context, after);
        return isPostfix ? before : after;
    }
}

using Remediator.Templating.BuiltIn.Lexing;
using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>Two operands and the operator between them.</summary>
internal sealed class BinaryExpression(Expression left, Token op, Expression right) : Expression(left.Start, right.End)
{
    private readonly OperatorNode _operator = new(op.Start, op.End);

    public override object? Evaluate(RenderContext context)
    {
        var leftValue = context.Evaluate(left);
        if (op.Kind == TokenKind.And && !Coercion.ToBoolean(leftValue))
            return false;
        if (op.Kind == TokenKind.Or && Coercion.ToBoolean(leftValue))
            return true;
        var rightValue = context.Evaluate(right);
        return op.Kind switch
        {
            TokenKind.And or TokenKind.Or => Coercion.ToBoolean(rightValue),
            TokenKind.Coalesce => leftValue ?? rightValue,
            TokenKind.NotCoalesce => leftValue is null ? null : rightValue,
            _ => Arithmetic.Binary(context, _operator, op.Kind, left, leftValue, right, rightValue),
        };
    }
}

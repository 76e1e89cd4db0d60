using Remediator.Templating.BuiltIn.Lexing;
using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>target = value</c>, also with an arithmetic operator before the equals sign. It prints nothing.</summary>
internal sealed class AssignExpression(PathExpression target, Token op, Expression value) : Expression(target.Start, value.End)
{
    private readonly OperatorNode _operator = new(op.Start, op.End);

    public override object? Evaluate(RenderContext context)
    {
        if (op.Kind == TokenKind.Assign)
        {
            target.Write(context, context.Evaluate(value));
            return null;
        }
        var before = context.Evaluate(target);
        var operand = context.Evaluate(value);
        target.Write(context, Arithmetic.Binary(context, _operator, ArithmeticOperator, target, before, value, operand));
        return null;
    }

    private TokenKind ArithmeticOperator => op.Kind switch
    {
        TokenKind.AddAssign => TokenKind.Plus,
        TokenKind.SubtractAssign => TokenKind.Minus,
        TokenKind.MultiplyAssign => TokenKind.Multiply,
        TokenKind.DivideAssign => TokenKind.Divide,
        TokenKind.DivideIntegerAssign => TokenKind.DivideInteger,
        _ => TokenKind.Modulo,
    };
}

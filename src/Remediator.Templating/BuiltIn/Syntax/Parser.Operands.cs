using Remediator.Templating.BuiltIn.Functions;
using Remediator.Templating.BuiltIn.Lexing;

namespace Remediator.Templating.BuiltIn.Syntax;

internal sealed partial class Parser
{
    private Expression ParseOperand(bool inCall)
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier or TokenKind.LocalIdentifier:
                return ParseVariable();
            case TokenKind.Number or TokenKind.String:
                Next();
                return new LiteralExpression(token.Value, token.Start, token.End);
            case TokenKind.InterpolatedStart:
                return ParseInterpolated();
            case TokenKind.OpenParenthesis:
                return ParseNested();
            case TokenKind.OpenBracket:
                return ParseList();
            case TokenKind.OpenBrace:
                return ParseObject();
            case TokenKind.Increment or TokenKind.Decrement:
                return ParsePrefixIncrement();
            case TokenKind.Not or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret:
                return ParseUnary(inCall);
            default:
                throw Error(token, $"an expression is expected instead of {Describe(token)}");
        }
    }

    private Expression ParseVariable()
    {
        var token = Next();
        if (token.Kind == TokenKind.LocalIdentifier)
            return ParseLocal(token);
        switch (token.Text)
        {
            case "true": return new LiteralExpression(true, token.Start, token.End);
            case "false": return new LiteralExpression(false, token.Start, token.End);
            case "null": return new LiteralExpression(null, token.Start, token.End);
            case "this": return new ThisExpression(token.Start, token.End);
            case "do": return new FunctionExpression(ParseFunctionRest(null, token.Start));
        }
        if (Builtins.IsUnsupportedGlobal(token.Text))
            _builtins.Add(new BuiltinReference(token.Text, null, token.Start));
        return new VariableExpression(token.Text, token.Start, token.End);
    }

    /// <summary><c>$1</c> is short for <c>$[1]</c>.</summary>
    private Expression ParseLocal(Token token)
    {
        if (token.Text == "$$")
            throw Error(token, "`$$` is not supported");
        if (token.Text.Length == 1 || !char.IsAsciiDigit(token.Text[1]))
            return new VariableExpression(token.Text, token.Start, token.End);
        if (!int.TryParse(token.Text.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index))
            throw Error(token, "this is neither a name nor the number of an argument");
        var arguments = new VariableExpression("$", token.Start, token.Start + 1);
        return new IndexExpression(arguments, new LiteralExpression(index, token.Start + 1, token.End), token.End);
    }

    private InterpolatedString ParseInterpolated()
    {
        var start = Next().Start;
        var parts = new List<Expression>();
        while (Current.Kind != TokenKind.InterpolatedEnd)
        {
            if (Current.Kind == TokenKind.InterpolatedText)
            {
                var text = Next();
                parts.Add(new LiteralExpression(text.Value, text.Start, text.End));
                continue;
            }
            Expect(TokenKind.HoleStart, "a brace of the interpolated string");
            parts.Add(RequireExpression(default));
            Expect(TokenKind.HoleEnd, "`}`");
        }
        return new InterpolatedString(parts, start, Next().End);
    }

    private NestedExpression ParseNested()
    {
        var start = Next().Start;
        var inner = RequireExpression(default);
        return new NestedExpression(inner, start, Expect(TokenKind.CloseParenthesis, "`)`").End);
    }

    private ListExpression ParseList()
    {
        _linesAllowed++;
        var start = Next().Start;
        var items = new List<Expression>();
        while (Current.Kind != TokenKind.CloseBracket)
        {
            items.Add(RequireExpression(default));
            if (!TryTake(TokenKind.Comma))
                break;
        }
        _linesAllowed--;
        return new ListExpression(items, start, Expect(TokenKind.CloseBracket, "`]`").End);
    }

    private ObjectExpression ParseObject()
    {
        _linesAllowed++;
        var start = Next().Start;
        var members = new List<KeyValuePair<string, Expression>>();
        while (Current.Kind != TokenKind.CloseBrace)
        {
            if (Current.Kind is not (TokenKind.Identifier or TokenKind.String))
                throw Error(Current, $"the name of a member is expected instead of {Describe(Current)}");
            var name = Next();
            Expect(TokenKind.Colon, "the colon after the member's name");
            members.Add(new KeyValuePair<string, Expression>(name.Text, RequireExpression(default)));
            if (!TryTake(TokenKind.Comma))
                break;
        }
        _linesAllowed--;
        return new ObjectExpression(members, start, Expect(TokenKind.CloseBrace, "`}`").End);
    }

    private IncrementExpression ParsePrefixIncrement()
    {
        var op = Next();
        var operand = RequireExpression(new ExpressionPlace(UnaryPrecedence, InCall: true)) as PathExpression
            ?? throw Error(op, "only a variable, member or item can be counted up or down");
        return new IncrementExpression(operand, op.Kind == TokenKind.Increment ? 1 : -1, isPostfix: false, op.Start, operand.End);
    }

    private UnaryExpression ParseUnary(bool inCall)
    {
        Enter();
        var op = Next();
        var operand = RequireExpression(new ExpressionPlace(UnaryPrecedence, InCall: inCall));
        _depth--;
        return new UnaryExpression(ToUnary(op.Kind), operand, op.Start);
    }

    private static UnaryOperator ToUnary(TokenKind kind) => kind switch
    {
        TokenKind.Not => UnaryOperator.Not,
        TokenKind.Minus => UnaryOperator.Negate,
        TokenKind.Plus => UnaryOperator.Plus,
        TokenKind.At => UnaryOperator.Alias,
        _ => UnaryOperator.Expand,
    };
}

using Remediator.Templating.BuiltIn.Functions;
using Remediator.Templating.BuiltIn.Lexing;

namespace Remediator.Templating.BuiltIn.Syntax;

internal sealed partial class Parser
{
    private const int UnaryPrecedence = 200;

    private bool IsStartOfExpression() => Current.Kind is TokenKind.Identifier or TokenKind.LocalIdentifier or TokenKind.Number or TokenKind.String
        or TokenKind.InterpolatedStart or TokenKind.OpenParenthesis or TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.Not
        or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret or TokenKind.Increment or TokenKind.Decrement;

    /// <summary>Whether the current token follows the one before without a blank.</summary>
    private bool IsAdjacent => Previous.End == Current.Start;

    private static int PrecedenceOf(TokenKind kind) => kind switch
    {
        TokenKind.Coalesce or TokenKind.NotCoalesce => 20,
        TokenKind.Or => 30,
        TokenKind.And => 40,
        TokenKind.Equal or TokenKind.NotEqual => 70,
        TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual => 80,
        TokenKind.Plus or TokenKind.Minus => 100,
        TokenKind.Multiply or TokenKind.Divide or TokenKind.DivideInteger or TokenKind.Modulo => 110,
        TokenKind.Range or TokenKind.RangeExclusive => 130,
        _ => 0,
    };

    private Expression RequireExpression(ExpressionPlace place) =>
        IsStartOfExpression() ? ParseExpression(place) : throw Error(Current, $"an expression is expected instead of {Describe(Current)}");

    /// <summary>
    /// Parses an expression. A call without parentheses is an operand followed by operands; each argument takes the operators
    /// after it, so that <c>f 3 + 1</c> is <c>f(4)</c>. A pipe closes the call before it.
    /// </summary>
    private Expression ParseExpression(ExpressionPlace place)
    {
        Enter();
        var depth = _depth;
        _expressionLevel++;
        PendingCall? call = null;
        Expression operand;
        while (true)
        {
            operand = ParseOperand(place.InCall || call is not null);
            if (operand is FunctionExpression || !ParseContinuations(place, ref operand, ref call))
                break;
        }
        _expressionLevel--;
        _depth = depth - 1;
        return call is null ? operand : call.Close(operand);
    }

    /// <summary>Parses what follows an operand. True when another argument of the pending call comes next.</summary>
    private bool ParseContinuations(ExpressionPlace place, ref Expression operand, ref PendingCall? call)
    {
        while (true)
        {
            var token = Current;
            if (TryParseAccess(ref operand))
                continue;
            if (place.Mode == ExpressionMode.Operand)
                return false;
            if (token.Kind == TokenKind.Colon && place.Mode != ExpressionMode.NoNamedArgument)
            {
                operand = ParseNamedArgument(operand);
                return false;
            }
            if (token.Kind is TokenKind.Assign or (>= TokenKind.AddAssign and <= TokenKind.ModuloAssign))
            {
                operand = ParseAssignment(place, operand, call is not null);
                return false;
            }
            if (PrecedenceOf(token.Kind) is var precedence && precedence > 0)
            {
                if (precedence <= place.Precedence || place.Mode == ExpressionMode.When && token.Kind == TokenKind.Or)
                    return false;
                operand = ParseBinary(place, operand, precedence, call is not null);
                continue;
            }
            if (token.Kind == TokenKind.Question)
            {
                if (place.Precedence == 0)
                    operand = ParseConditional(Close(operand, ref call));
                return false;
            }
            if (IsStartOfExpression())
            {
                if (place.InCall)
                    return false;
                if (token.Kind == TokenKind.Identifier && (place.LoopOptions is not null || Following.Kind == TokenKind.Colon))
                {
                    if (!ParseNamedArguments(place, ref operand, ref call))
                        return true;
                    if (Current.Kind != TokenKind.Pipe)
                        return false;
                    continue;
                }
                if (token.Kind == TokenKind.OpenParenthesis && IsAdjacent)
                {
                    operand = ParseExplicitCall(operand);
                    continue;
                }
                call ??= new PendingCall(operand, this);
                call.Add(operand);
                return true;
            }
            if (place.Precedence > 0)
                return false;
            if (place.IsPipeTarget && call is null && operand is PathExpression)
                operand = new FunctionCall(operand, [], isExplicit: false, operand.End);
            if (token.Kind != TokenKind.Pipe)
                return false;
            operand = ParsePipe(Close(operand, ref call));
            return false;
        }
    }

    private static Expression Close(Expression operand, ref PendingCall? call)
    {
        if (call is null)
            return operand;
        var closed = call.Close(operand);
        call = null;
        return closed;
    }

    /// <summary>Parses a member, an item, or a count up or down after an operand.</summary>
    private bool TryParseAccess(ref Expression operand)
    {
        switch (Current.Kind)
        {
            case TokenKind.Dot or TokenKind.QuestionDot:
                Deepen();
                operand = ParseMember(operand);
                return true;
            case TokenKind.Increment or TokenKind.Decrement:
                var op = Next();
                if (operand is not PathExpression path)
                    throw Error(op, "only a variable, member or item can be counted up or down");
                operand = new IncrementExpression(path, op.Kind == TokenKind.Increment ? 1 : -1, isPostfix: true, operand.Start, op.End);
                return true;
            case TokenKind.OpenBracket when IsAdjacent && operand is PathExpression or LiteralExpression or FunctionCall:
                Deepen();
                Next();
                var index = RequireExpression(default);
                operand = new IndexExpression(operand, index, Expect(TokenKind.CloseBracket, "`]`").End);
                return true;
            default:
                return false;
        }
    }

    // Chains are evaluated recursively, so each link counts as a level until the whole expression ends.
    private void Deepen() => Enter();

    private Expression ParseMember(Expression target)
    {
        var dot = Current;
        if (Following.Kind != TokenKind.Identifier)
            throw Error(Following, "the name of a member is missing after the point");
        Next();
        var name = Next();
        if (name.Text is "empty" or "blank" && Current.Kind == TokenKind.Question)
            return new IsEmptyExpression(target, Next().End);
        var conditional = dot.Kind == TokenKind.QuestionDot || target is MemberExpression { IsNullConditional: true };
        if (target is VariableExpression { IsLocal: false } variable && Builtins.IsNamespace(variable.Name))
            _builtins.Add(new BuiltinReference(variable.Name, name.Text, variable.Start));
        return new MemberExpression(target, name.Text, name.Start, conditional, name.End);
    }

    private NamedArgument ParseNamedArgument(Expression operand)
    {
        if (operand is not VariableExpression name)
            throw Error(operand, "a simple name stands before the colon of a named argument");
        Next();
        var value = RequireExpression(default);
        return new NamedArgument(name.Name, value, operand.Start, value.End);
    }

    private Expression ParseAssignment(ExpressionPlace place, Expression target, bool inCall)
    {
        var isTopLevel = _expressionLevel == 1 && !place.ForbidAssignment && !inCall;
        if (Current.Kind == TokenKind.Assign && target is FunctionCall { IsExplicit: true, Target: VariableExpression { IsLocal: false } name } declared
            && TryGetParameters(declared) is { } parameters)
        {
            if (!isTopLevel)
                throw Error(target, "a function is defined in a statement of its own");
            Declare(name);
            Next();
            var level = _expressionLevel;
            _expressionLevel = 0;
            var body = ParseExpressionStatement();
            _expressionLevel = level;
            return new DefinitionExpression(new FunctionDefinition(name, parameters, takesRest: false, body, target.Start, body.End));
        }
        if (!isTopLevel || target is not PathExpression path)
            throw Error(target, "only a variable, member or item is assigned, in a statement of its own");
        Declare(target);
        var op = Next();
        return new AssignExpression(path, op, RequireExpression(new ExpressionPlace(InCall: place.InCall)));
    }

    private List<Values.Parameter>? TryGetParameters(FunctionCall call)
    {
        var parameters = new List<Values.Parameter>();
        foreach (var argument in call.Arguments)
        {
            if (argument is not VariableExpression { IsLocal: false } name)
                return null;
            parameters.Add(new Values.Parameter(name.Name));
            _declared.Add(name.Name);
        }
        return parameters;
    }

    private BinaryExpression ParseBinary(ExpressionPlace place, Expression left, int precedence, bool inCall)
    {
        Deepen();
        var op = Next();
        var right = RequireExpression(new ExpressionPlace(precedence, InCall: inCall || place.InCall, Mode: place.Mode));
        return new BinaryExpression(left, op, right);
    }

    private ConditionalExpression ParseConditional(Expression condition)
    {
        Next();
        var then = RequireExpression(new ExpressionPlace(Mode: ExpressionMode.NoNamedArgument));
        Expect(TokenKind.Colon, "the colon of `? :`");
        return new ConditionalExpression(condition, then, RequireExpression(new ExpressionPlace(Mode: ExpressionMode.NoNamedArgument)));
    }

    private PipeExpression ParsePipe(Expression input)
    {
        _linesAllowed++;
        Next();
        _linesAllowed--;
        return new PipeExpression(input, RequireExpression(new ExpressionPlace(IsPipeTarget: true)));
    }

    /// <summary>Parses named arguments, or a loop's options. False when an argument without a name follows.</summary>
    private bool ParseNamedArguments(ExpressionPlace place, ref Expression operand, ref PendingCall? call)
    {
        if (place.LoopOptions is not null && call is not null)
            throw Error(Current, "put the call in parentheses before the options of the loop");
        if (place.LoopOptions is null)
        {
            call ??= new PendingCall(operand, this);
            call.Add(operand);
        }
        while (Current.Kind == TokenKind.Identifier && (place.LoopOptions is not null || Following.Kind == TokenKind.Colon))
        {
            var name = Next();
            var value = TryTake(TokenKind.Colon) ? RequireExpression(new ExpressionPlace(Mode: ExpressionMode.Operand)) : null;
            var argument = new NamedArgument(name.Text, value, name.Start, Previous.End);
            if (place.LoopOptions is not null)
                place.LoopOptions.Add(argument);
            else
                call!.Add(argument);
        }
        if (call is null)
            return true;
        if (IsStartOfExpression())
            return false;
        operand = call.Close(null);
        call = null;
        return true;
    }

    private FunctionCall ParseExplicitCall(Expression target)
    {
        Deepen();
        Next();
        var arguments = new List<Expression>();
        while (Current.Kind != TokenKind.CloseParenthesis)
        {
            if (arguments.Count > 0)
                Expect(TokenKind.Comma, "a comma between the arguments");
            arguments.Add(RequireExpression(default));
        }
        NoteInclude(target, arguments);
        return new FunctionCall(target, arguments, isExplicit: true, Next().End);
    }

    private void NoteInclude(Expression target, List<Expression> arguments)
    {
        if (target is VariableExpression { Name: "include" } && arguments.Count > 0 && arguments[0] is LiteralExpression { Value: string name })
            _includes.Add(new IncludeReference(name, target.Start));
    }

    /// <summary>A call without parentheses whose arguments are still being read.</summary>
    private sealed class PendingCall(Expression target, Parser parser)
    {
        private readonly List<Expression> _arguments = [];

        public void Add(Expression argument)
        {
            if (!ReferenceEquals(argument, target))
                _arguments.Add(argument);
        }

        /// <summary>Ends the call, with the last argument when that is not yet added.</summary>
        public FunctionCall Close(Expression? last)
        {
            if (last is not null)
                _arguments.Add(last);
            parser.NoteInclude(target, _arguments);
            return new FunctionCall(target, _arguments, isExplicit: false, _arguments[^1].End);
        }
    }
}

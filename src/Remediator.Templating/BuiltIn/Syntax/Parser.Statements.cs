using Remediator.Templating.BuiltIn.Lexing;
using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

internal sealed partial class Parser
{
    private static bool IsEndOfStatement(TokenKind kind) =>
        kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfFile;

    private bool IsKeyword(string word) => Current.Kind == TokenKind.Identifier && Current.Text == word;

    /// <summary>Parses up to the block's end and past <c>end</c>. When it ends with <c>else</c> or <c>when</c>, that stands next.</summary>
    private Block ParseBlock(BlockKind kind, out bool continues)
    {
        Enter();
        var start = Current.Start;
        var statements = new List<Statement>();
        continues = false;
        while (true)
        {
            if (Current.Kind == TokenKind.EndOfFile)
            {
                if (kind != BlockKind.Template)
                    throw Error(Previous, "a block is never closed; `end` is missing");
                break;
            }
            if (IsKeyword("end"))
            {
                if (kind == BlockKind.Template)
                    throw _source.Error(Current.End - 1, "there is no block that this `end` could close");
                Next();
                break;
            }
            if (IsKeyword("else") || IsKeyword("when"))
            {
                continues = CheckContinuation(kind);
                if (continues)
                    break;
            }
            if (ParseStatement() is { } statement)
                statements.Add(statement);
        }
        _depth--;
        return new Block(statements, start, Previous.End);
    }

    private bool CheckContinuation(BlockKind kind)
    {
        var keyword = Current;
        if (keyword.Text == "else" ? kind is BlockKind.If or BlockKind.When or BlockKind.For : kind == BlockKind.When)
            return true;
        // What is wrong inside the stray branch is reported first, as it would be were the branch in its place.
        Next();
        if (keyword.Text == "when")
            ParseWhenValues();
        ExpectEndOfStatement();
        ParseBlock(BlockKind.Plain, out _);
        throw Error(keyword, $"this `{keyword.Text}` does not continue a block that can have one");
    }

    private Statement? ParseStatement()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Text or TokenKind.EscapedText:
                Next();
                return new TextStatement(token.Text, token.Kind == TokenKind.EscapedText, token.Start, token.End);
            case TokenKind.CodeEnter:
                Next();
                return new TagEdge(token.Text, token.Start, token.End);
            case TokenKind.CodeExit:
                Next();
                return new TagEdge(null, token.Start, token.End);
            case TokenKind.NewLine or TokenKind.Semicolon:
                Next();
                return null;
            case TokenKind.Identifier:
                return ParseKeyword(token);
            default:
                return ParseExpressionStatement();
        }
    }

    private Statement ParseKeyword(Token token)
    {
        switch (token.Text)
        {
            case "if": return ParseIf();
            case "case": return ParseCase();
            case "for" when Following.Kind != TokenKind.Dot: return ParseFor();
            case "while" when Following.Kind != TokenKind.Dot: return ParseWhile();
            case "with": return ParseWith();
            case "capture": return ParseCapture();
            case "func": return ParseFunction();
            case "ret": return ParseReturn();
            case "break" or "continue":
                Next();
                ExpectEndOfStatement();
                return new JumpStatement(token.Text == "break" ? Flow.Break : Flow.Continue, token.Start, token.End);
            case "wrap" or "tablerow" or "import" or "readonly":
                throw Error(token, $"the statement `{token.Text}` is not supported");
            default: return ParseExpressionStatement();
        }
    }

    private void ExpectEndOfStatement()
    {
        if (!IsEndOfStatement(Current.Kind))
            throw Error(Current, $"the statement should end before {Describe(Current)}");
    }

    private Statement ParseExpressionStatement()
    {
        var expression = RequireExpression(default);
        if (expression is DefinitionExpression definition)
            return definition.Definition;
        // The `end` of a function without a name ends the statement it stands in.
        if (Previous is not { Kind: TokenKind.Identifier, Value: "end" })
            ExpectEndOfStatement();
        return new ExpressionStatement(expression);
    }

    private IfStatement ParseIf()
    {
        Enter();
        var start = Next().Start;
        var condition = RequireExpression(new ExpressionPlace(ForbidAssignment: true));
        ExpectEndOfStatement();
        var then = ParseBlock(BlockKind.If, out var continues);
        var otherwise = continues ? ParseElse() : null;
        _depth--;
        return new IfStatement(condition, then, otherwise, start, Previous.End);
    }

    private Statement ParseElse()
    {
        Next();
        if (IsKeyword("if"))
            return ParseIf();
        ExpectEndOfStatement();
        return ParseBlock(BlockKind.Plain, out _);
    }

    private CaseStatement ParseCase()
    {
        Enter();
        var start = Next().Start;
        var subject = RequireExpression(new ExpressionPlace(ForbidAssignment: true));
        ExpectEndOfStatement();
        SkipToFirstWhen();
        var branches = new List<CaseBranch>();
        Statement? otherwise = null;
        var continues = IsKeyword("when");
        if (!continues)
            Next();
        while (continues)
        {
            if (IsKeyword("else"))
            {
                Next();
                ExpectEndOfStatement();
                otherwise = ParseBlock(BlockKind.Plain, out _);
                break;
            }
            Next();
            var values = ParseWhenValues();
            ExpectEndOfStatement();
            branches.Add(new CaseBranch(values, ParseBlock(BlockKind.When, out continues)));
        }
        _depth--;
        return new CaseStatement(subject, branches, otherwise, start, Previous.End);
    }

    private void SkipToFirstWhen()
    {
        while (Current.Kind is TokenKind.Text or TokenKind.EscapedText or TokenKind.CodeEnter or TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon)
            Next();
        if (!IsKeyword("when") && !IsKeyword("end"))
            throw Error(Current, $"a `when` is expected instead of {Describe(Current)}");
    }

    private List<Expression> ParseWhenValues()
    {
        var values = new List<Expression>();
        do
        {
            values.Add(RequireExpression(new ExpressionPlace(Mode: ExpressionMode.When)));
        }
        while (TryTake(TokenKind.Comma) || TryTake(TokenKind.Or));
        return values;
    }

    private ForStatement ParseFor()
    {
        Enter();
        var keyword = Next();
        var variable = RequireExpression(new ExpressionPlace(Mode: ExpressionMode.Operand)) as VariableExpression
            ?? throw Error(keyword, "`for` takes a simple variable");
        if (!IsKeyword("in"))
            throw Error(keyword, $"`in` is missing before {Describe(Current)}");
        Next();
        var options = new List<NamedArgument>();
        var iterated = RequireExpression(new ExpressionPlace(LoopOptions: options));
        foreach (var option in options)
        {
            if (option.Name is not ("offset" or "limit" or "reversed"))
                throw Error(option, $"a loop has no option `{option.Name}`");
        }
        ExpectEndOfStatement();
        Declare(variable);
        var body = ParseBlock(BlockKind.For, out var continues);
        Statement? otherwise = null;
        if (continues)
        {
            if (Following is { Kind: TokenKind.Identifier, Value: "if" })
                throw Error(Current, "a loop takes a plain `else`");
            otherwise = ParseElse();
        }
        _depth--;
        return new ForStatement(variable, iterated, options, body, otherwise, keyword.Start, Previous.End);
    }

    private WhileStatement ParseWhile()
    {
        var start = Next().Start;
        var condition = RequireExpression(new ExpressionPlace(ForbidAssignment: true));
        ExpectEndOfStatement();
        return new WhileStatement(condition, ParseBlock(BlockKind.Plain, out _), start, Previous.End);
    }

    private WithStatement ParseWith()
    {
        var start = Next().Start;
        var subject = RequireExpression(default);
        ExpectEndOfStatement();
        return new WithStatement(subject, ParseBlock(BlockKind.Plain, out _), start, Previous.End);
    }

    private CaptureStatement ParseCapture()
    {
        var start = Next().Start;
        var target = RequireExpression(default);
        ExpectEndOfStatement();
        Declare(target);
        return new CaptureStatement(
            target as PathExpression ?? throw Error(target, "`capture` takes a variable"),
            ParseBlock(BlockKind.Plain, out _), start, Previous.End);
    }

    private ReturnStatement ParseReturn()
    {
        var keyword = Next();
        var value = IsStartOfExpression() ? ParseExpression(default) : null;
        ExpectEndOfStatement();
        return new ReturnStatement(value, keyword.Start, Previous.End);
    }

    private FunctionDefinition ParseFunction()
    {
        var keyword = Next();
        if (Current.Kind is not (TokenKind.Identifier or TokenKind.LocalIdentifier))
            throw Error(keyword, "the function has no name");
        if (ParseVariable() is not VariableExpression name)
            throw Error(keyword, "the function has no proper name");
        Declare(name);
        return ParseFunctionRest(name, keyword.Start);
    }

    /// <summary>Parses parameters and body of a function, after its name or <c>do</c>.</summary>
    private FunctionDefinition ParseFunctionRest(VariableExpression? name, int start)
    {
        var takesRest = false;
        var parameters = Current.Kind == TokenKind.OpenParenthesis ? ParseParameters(out takesRest) : null;
        ExpectEndOfStatement();
        var level = _expressionLevel;
        var lines = _linesAllowed;
        (_expressionLevel, _linesAllowed) = (0, 0);
        var body = ParseBlock(BlockKind.Plain, out _);
        (_expressionLevel, _linesAllowed) = (level, lines);
        return new FunctionDefinition(name, parameters, takesRest, body, start, Previous.End);
    }

    private List<Parameter> ParseParameters(out bool takesRest)
    {
        var parameters = new List<Parameter>();
        takesRest = false;
        Next();
        while (Current.Kind != TokenKind.CloseParenthesis)
        {
            if (parameters.Count > 0)
                Expect(TokenKind.Comma, "a comma between the parameters");
            var name = Expect(TokenKind.Identifier, "the name of a parameter");
            if (takesRest)
                throw Error(name, "nothing can follow the parameter with `...`");
            var isOptional = TryTake(TokenKind.Assign);
            object? value = null;
            if (isOptional)
            {
                value = RequireExpression(default) is LiteralExpression literal
                    ? literal.Value
                    : throw Error(name, "only a literal can be the default of a parameter");
            }
            if (!isOptional && parameters.Count > 0 && parameters[^1].IsOptional && Current.Kind != TokenKind.Ellipsis)
                throw Error(name, "a parameter without a default cannot follow one that has it");
            takesRest = !isOptional && TryTake(TokenKind.Ellipsis);
            _declared.Add(name.Text);
            parameters.Add(new Parameter(name.Text, IsOptional: isOptional, Default: value));
        }
        if (parameters.Count > 60)
            throw Error(Current, "the function has too many parameters");
        Next();
        return parameters;
    }

    /// <summary>Notes that the template gives a name a meaning of its own.</summary>
    private void Declare(Expression target)
    {
        if (target is VariableExpression { IsLocal: false } variable)
            _declared.Add(variable.Name);
    }
}

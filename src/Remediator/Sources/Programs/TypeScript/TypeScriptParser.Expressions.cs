using Remediator.Text;

namespace Remediator.Sources.Programs.TypeScript;

/// <content>
/// Expressions. Parentheses, casts and <c>!</c> belong to no node, so the span of what is made of an operand goes by tokens: from the
/// first one to the end of the last.
/// </content>
internal sealed partial class TypeScriptParser
{
    private ProgramExpression Expression()
    {
        var start = Start;
        var outer = _height;
        _height = _depth;
        var expression = Assignment();
        while (_fault is null && Take(","))
        {
            var next = Assignment();
            expression = new ProgramBinary(SpanFrom(start), ",", expression, next);
            if (++_height > MaxHeight)
                Fault(DeepMessage, DeepHelp);
        }
        _height = Math.Max(outer, _height);
        return expression;
    }

    // One expression that no comma goes on.
    private ProgramExpression Assignment()
    {
        if (!TryEnter())
            return TooDeep(Start);
        var start = Start;
        var expression = ArrowFunction() ?? AssignmentOrYield(start);
        Leave();
        return expression;
    }

    private ProgramExpression AssignmentOrYield(int start)
    {
        if (Is("yield") && Kind == TypeScriptTokenKind.Name && !NextIs("=") && !NextIs(".") && !NextIs("=>"))
            return Yield();
        var left = Conditional();
        var behind = BehindOperator();
        if (TypeScriptOperators.Assigning(TextTo(behind)) is not { } op)
            return left;
        _position = behind;
        var right = Assignment();
        return new ProgramBinary(SpanFrom(start), op, left, right);
    }

    private ProgramUnary Yield()
    {
        var start = Start;
        Advance();
        var op = Take("*") ? "yield*" : "yield";
        var hasValue = !Current.NewLineBefore && (Kind != TypeScriptTokenKind.Punctuator || Is("(") || Is("[") || Is("{") || Is("<") || Is("!") || Is("-") || Is("+") || Is("~"))
            && Kind is not (TypeScriptTokenKind.End or TypeScriptTokenKind.TemplateMiddle or TypeScriptTokenKind.TemplateTail);
        var value = hasValue ? Assignment() : Nothing(PreviousEnd);
        return new ProgramUnary(SpanFrom(start), op, value);
    }

    private static ProgramLiteral Nothing(int offset) => new(TextSpan.At(offset), "null", ProgramLiteralKind.Nothing);

    private ProgramExpression Conditional()
    {
        var start = Start;
        var condition = Binary(1);
        if (!Take("?"))
            return condition;
        var outer = _inWhenTrue;
        _inWhenTrue = true;
        var whenTrue = Assignment();
        _inWhenTrue = outer;
        Expect(":");
        var whenFalse = Assignment();
        return new ProgramConditional(SpanFrom(start), condition, whenTrue, whenFalse);
    }

    private ProgramExpression Binary(int minPrecedence)
    {
        var start = Start;
        var outer = _height;
        _height = _depth;
        var left = Unary();
        while (_fault is null)
        {
            var behind = BehindOperator();
            var (op, precedence) = TypeScriptOperators.Binary(TextTo(behind));
            if (precedence < minPrecedence || precedence == 0)
                break;
            if (op is "as" or "satisfies")
            {
                if (Current.NewLineBefore)
                    break;
                Advance();
                if (!Take("const"))
                    Type();
                continue;
            }
            _position = behind;
            var right = precedence == TypeScriptOperators.PowerPrecedence ? Power() : Binary(precedence + 1);
            left = Grown(start, new ProgramBinary(SpanFrom(start), op, left, right));
        }
        _height = Math.Max(outer, _height);
        return left;
    }

    private ProgramExpression Power()
    {
        if (!TryEnter())
            return TooDeep(Start);
        var right = Binary(TypeScriptOperators.PowerPrecedence);
        Leave();
        return right;
    }

    // The scanner does not join `>` with what follows: `>>>=` is four tokens.
    private int BehindOperator()
    {
        var behind = Math.Min(_position + 1, End);
        if (Is(">"))
        {
            while (_tokens[behind - 1].End == _tokens[behind].Start && (Is(behind, ">") || Is(behind, "=")))
                behind++;
        }
        return behind;
    }

    private ReadOnlySpan<char> TextTo(int token) => token == _position || Kind is not (TypeScriptTokenKind.Punctuator or TypeScriptTokenKind.Name or TypeScriptTokenKind.Keyword)
        ? [] : _text.AsSpan(Start, _tokens[token - 1].End - Start);

    // What has got one level higher on its left.
    private ProgramExpression Grown(int start, ProgramExpression grown) => ++_height <= MaxHeight ? grown : TooDeep(start);

    private ProgramExpression Unary()
    {
        var start = Start;
        var op = Kind is TypeScriptTokenKind.Punctuator or TypeScriptTokenKind.Keyword ? TypeScriptOperators.Prefix(TextAt(_position))
            : Is("await") && BeginsOperand(_position + 1) ? "await" : null;
        if (op is not null)
        {
            if (!TryEnter())
                return TooDeep(start);
            Advance();
            var operand = Unary();
            Leave();
            return new ProgramUnary(SpanFrom(start), op, operand);
        }
        if (Is("<"))
            return Cast(start);
        var expression = Operand();
        if (Current.NewLineBefore || !(Is("++") || Is("--")))
            return expression;
        op = Is("++") ? "++" : "--";
        Advance();
        return new ProgramUnary(SpanFrom(start), op, expression);
    }

    // `<T>x` is x.
    private ProgramExpression Cast(int start)
    {
        if (!TypeArguments())
            Fault($"an expression was expected, not {Found()}");
        if (!TryEnter())
            return TooDeep(start);
        var expression = Unary();
        Leave();
        return expression;
    }

    // Whether `await` before this is an operator.
    private bool BeginsOperand(int token) => _tokens[token].Kind switch
    {
        TypeScriptTokenKind.Punctuator => _text[_tokens[token].Start] is '(' or '[' or '{' or '!',
        TypeScriptTokenKind.Keyword => !(Is(token, "in") || Is(token, "instanceof")),
        TypeScriptTokenKind.End or TypeScriptTokenKind.TemplateMiddle or TypeScriptTokenKind.TemplateTail => false,
        _ => true,
    };

    /// <summary>A primary expression with all members, elements and calls behind it.</summary>
    /// <param name="callsAllowed">Not behind <c>new</c>: the first arguments are the constructor's.</param>
    private ProgramExpression Operand(bool callsAllowed = true)
    {
        var start = Start;
        var outer = _height;
        _height = _depth;
        var expression = Primary();
        while (_fault is null && Link(start, expression, callsAllowed) is { } link)
            expression = ReferenceEquals(link, expression) ? link : Grown(start, link);
        _height = Math.Max(outer, _height);
        return expression;
    }

    // The next member, element or call; the same expression for what makes no node, null when nothing goes on.
    private ProgramExpression? Link(int start, ProgramExpression expression, bool callsAllowed)
    {
        if (Kind is TypeScriptTokenKind.Template or TypeScriptTokenKind.TemplateHead)
            return Template(start, expression);
        if (Kind != TypeScriptTokenKind.Punctuator)
            return null;
        switch (TextAt(_position))
        {
            case ".":
                Advance();
                return Member(start, expression);
            case "?." when callsAllowed:
                Advance();
                if (IsName(_position))
                    return Member(start, expression);
                TypeArguments();
                return Is("(") ? Call(start, expression) : Element(start, expression);
            case "[":
                return Element(start, expression);
            case "(" when callsAllowed:
                return Call(start, expression);
            case "!" when !Current.NewLineBefore:
                Advance();
                return expression;
            case "<" when _types.SkipArguments(_position) is var end and >= 0 && FollowsTypeArguments(end):
                _position = end;
                return expression;
            default:
                return null;
        }
    }

    // What TypeScript takes for the end of type arguments: else `a < b > c` compares.
    private bool FollowsTypeArguments(int token) => _tokens[token].Kind switch
    {
        TypeScriptTokenKind.Template or TypeScriptTokenKind.TemplateHead => true,
        TypeScriptTokenKind.Punctuator => _text[_tokens[token].Start] switch
        {
            '(' => true,
            '<' or '>' or '+' or '-' or '!' or '~' or '{' or '[' or '@' => _tokens[token].NewLineBefore,
            _ => true,
        },
        TypeScriptTokenKind.Name or TypeScriptTokenKind.Keyword => _tokens[token].NewLineBefore || TypeScriptOperators.Binary(TextAt(token)).Precedence > 0,
        TypeScriptTokenKind.End or TypeScriptTokenKind.TemplateMiddle or TypeScriptTokenKind.TemplateTail => true,
        _ => _tokens[token].NewLineBefore,
    };

    private ProgramMember Member(int start, ProgramExpression target)
    {
        var name = AnyName();
        return new ProgramMember(SpanFrom(start), target, name.Name, name.Span);
    }

    private ProgramIndex Element(int start, ProgramExpression target)
    {
        var brackets = Open("[");
        var index = Expression();
        Close(brackets);
        return new ProgramIndex(SpanFrom(start), target, index);
    }

    private ProgramCall Call(int start, ProgramExpression callee, bool isNew = false)
    {
        var parentheses = Start;
        var arguments = Arguments();
        return new ProgramCall(SpanFrom(start), callee, arguments, SpanFrom(parentheses), isNew);
    }

    private List<ProgramArgument> Arguments()
    {
        var arguments = new List<ProgramArgument>();
        var parentheses = Open("(");
        while (_position < parentheses.Close)
        {
            var start = Start;
            var spread = Take("...") ? "..." : "";
            var value = Assignment();
            arguments.Add(new ProgramArgument(SpanFrom(start), null, TextSpan.At(start), value, spread));
            Separate(parentheses);
        }
        Close(parentheses);
        return arguments;
    }

    private ProgramExpression New(int start)
    {
        Advance();
        if (Take("."))
            return Member(start, new ProgramName(new TextSpan(start, start + "new".Length), "new"));
        if (!TryEnter())
            return TooDeep(start);
        var callee = Operand(callsAllowed: false);
        Leave();
        return Is("(") ? Call(start, callee, isNew: true) : new ProgramCall(SpanFrom(start), callee, [], TextSpan.At(PreviousEnd), isNew: true);
    }
}

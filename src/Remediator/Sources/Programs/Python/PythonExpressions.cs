using Remediator.Text;

namespace Remediator.Sources.Programs.Python;

/// <summary>Expressions of Python, and the tokens that they are read from.</summary>
internal sealed partial class PythonExpressions(SourceText source, IReadOnlyList<PythonToken> tokens, int depth = 0)
{
    // Brackets in brackets deeper than this are an attack.
    private const int MaxDepth = 160;

    private static readonly string[][] Levels =
    [
        ["or"], ["and"], ["not"], ["in", "not", "is", "<", ">", "==", ">=", "<=", "!="], ["|"], ["^"], ["&"], ["<<", ">>"], ["+", "-"], ["*", "/", "//", "%", "@"],
    ];

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "and", "as", "assert", "async", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in",
        "is", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
    };

    private int _depth = depth;

    /// <summary>One expression, or several between commas as a tuple without brackets.</summary>
    public ProgramExpression ExpressionList()
    {
        var start = Start;
        var first = StarOr();
        if (!Is(","))
            return first;
        var items = new List<ProgramExpression> { first };
        while (Take(","))
        {
            if (AtEnd || Is("=") || Is(")") || Is("]") || Is("}") || Is(":") || IsAssignment())
                break;
            items.Add(StarOr());
        }
        var span = SpanFrom(start);
        return new ProgramList(span, items, span);
    }

    private bool IsAssignment() => Kind == PythonTokenKind.Operator && Word is "+=" or "-=";

    private ProgramExpression StarOr()
    {
        var start = Start;
        if (Is("*") || Is("**"))
        {
            var op = Word;
            Advance();
            var operand = Binary(4);
            return new ProgramUnary(new TextSpan(start, operand.Span.End), op, operand);
        }
        return Expression();
    }

    /// <summary>One expression.</summary>
    public ProgramExpression Expression()
    {
        if (++_depth > MaxDepth)
        {
            _depth--;
            throw Fault("the expression is nested too deep");
        }
        try
        {
            return Conditional();
        }
        finally
        {
            _depth--;
        }
    }

    private ProgramExpression Conditional()
    {
        var start = Start;
        if (IsWord(Index, "lambda"))
            return Lambda(start);
        if (IsWord(Index, "yield") || IsWord(Index, "await"))
        {
            var word = Word;
            Advance();
            TakeWord("from");
            if (AtEnd || Is(")"))
                return new ProgramOpaque(SpanFrom(start), []);
            var operand = word == "yield" ? ExpressionList() : Binary(4);
            return new ProgramUnary(new TextSpan(start, operand.Span.End), word, operand);
        }
        var value = Binary(0);
        if (Take(":="))
        {
            // A name that is given its value where it is used.
            return Expression();
        }
        if (!TakeWord("if"))
            return value;
        var condition = Binary(0);
        if (!TakeWord("else"))
            throw Fault("`else` is missing");
        var other = Expression();
        return new ProgramConditional(new TextSpan(start, other.Span.End), condition, value, other);
    }

    private ProgramExpression Binary(int level)
    {
        if (level == Levels.Length)
            return Unary();
        var start = Start;
        if (level == 2)
        {
            if (!IsWord(Index, "not"))
                return Binary(3);
            Advance();
            if (++_depth > MaxDepth)
            {
                _depth--;
                throw Fault("the expression is nested too deep");
            }
            var negated = Binary(2);
            _depth--;
            return new ProgramUnary(new TextSpan(start, negated.Span.End), "not", negated);
        }
        var left = Binary(level + 1);
        while (OperatorAt(level) is { } op)
        {
            Advance();
            if (op is "not" || op is "is" && IsWord(Index, "not"))
                Advance();
            var right = Binary(level + 1);
            left = new ProgramBinary(new TextSpan(start, right.Span.End), op switch { "or" => "||", "and" => "&&", _ => op }, left, right);
        }
        return left;
    }

    private string? OperatorAt(int level)
    {
        if (Kind is not (PythonTokenKind.Operator or PythonTokenKind.Name))
            return null;
        var word = Word;
        if (Array.IndexOf(Levels[level], word) < 0 || word == "not" && !IsWord(Index + 1, "in"))
            return null;
        return word;
    }

    private ProgramExpression Unary()
    {
        var start = Start;
        if (Is("-") || Is("+") || Is("~"))
        {
            var op = Word;
            Advance();
            if (++_depth > MaxDepth)
            {
                _depth--;
                throw Fault("the expression is nested too deep");
            }
            var operand = Unary();
            _depth--;
            return new ProgramUnary(new TextSpan(start, operand.Span.End), op, operand);
        }
        var value = Trailers(start, Atom());
        if (!Take("**"))
            return value;
        var exponent = Unary();
        return new ProgramBinary(new TextSpan(start, exponent.Span.End), "**", value, exponent);
    }

    private ProgramExpression Trailers(int start, ProgramExpression target)
    {
        while (true)
        {
            if (Take("."))
            {
                var at = tokens[Index].Span;
                target = new ProgramMember(new TextSpan(start, at.End), target, Name(), at);
            }
            else if (Is("("))
            {
                var arguments = Arguments(out var parentheses);
                target = new ProgramCall(SpanFrom(start), target, arguments, parentheses);
            }
            else if (Is("["))
            {
                var index = Subscript();
                target = new ProgramIndex(SpanFrom(start), target, index);
            }
            else
            {
                return target;
            }
        }
    }

    private ProgramExpression Subscript()
    {
        var start = Start;
        Expect("[");
        var parts = new List<ProgramExpression>();
        var isSlice = false;
        while (!Is("]"))
        {
            if (AtEnd)
                throw Fault("`]` is missing");
            if (Take(":") || Take(","))
            {
                isSlice = true;
                continue;
            }
            parts.Add(StarOr());
        }
        Expect("]");
        return parts.Count == 1 && !isSlice ? parts[0] : new ProgramOpaque(SpanFrom(start), parts);
    }
}

using Remediator.Text;

namespace Remediator.Sources.Programs.Python;

/// <summary>Expressions of Python, and the tokens that they are read from.</summary>
internal sealed class PythonExpressions(SourceText source, IReadOnlyList<PythonToken> tokens, int depth = 0)
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

    public int Index { get; private set; }

    public PythonTokenKind Kind => tokens[Index].Kind;

    public int Start => tokens[Index].Start;

    /// <summary>Where the last token that is text ended.</summary>
    public int LastEnd { get; private set; }

    public string Word => source.Text[tokens[Index].Start..tokens[Index].End];

    public bool AtEnd => Kind is PythonTokenKind.NewLine or PythonTokenKind.EndOfFile or PythonTokenKind.Dedent or PythonTokenKind.Indent || Is(";");

    public int StartOf(int index) => tokens[index].Start;

    public void Advance()
    {
        if (Kind is PythonTokenKind.Name or PythonTokenKind.Number or PythonTokenKind.Text or PythonTokenKind.Operator)
            LastEnd = tokens[Index].End;
        if (Index < tokens.Count - 1)
            Index++;
    }

    public bool Is(string op) => Is(Index, op);

    public bool Take(string op)
    {
        if (!Is(op))
            return false;
        Advance();
        return true;
    }

    public bool TakeWord(string word)
    {
        if (!IsWord(Index, word))
            return false;
        Advance();
        return true;
    }

    public void Expect(string op)
    {
        if (!Take(op))
            throw Fault($"`{op}` is missing");
    }

    public PythonFault Fault(string message) => new(new TextSpan(Start, Math.Max(Start, tokens[Index].End)), message);

    public void EndLine()
    {
        if (Kind == PythonTokenKind.NewLine)
            Advance();
        else if (Kind is not (PythonTokenKind.EndOfFile or PythonTokenKind.Dedent))
            throw Fault("the line does not end where it could");
    }

    public string Name()
    {
        if (Kind != PythonTokenKind.Name)
            throw Fault("a name is missing");
        var name = Word;
        Advance();
        return name;
    }

    public string DottedName(bool withDots = false)
    {
        var start = Start;
        if (withDots)
        {
            while (Is(".") || Is("..."))
                Advance();
            if (IsWord(Index, "import"))
                return source.Text[start..LastEnd];
        }
        Name();
        while (Take("."))
            Name();
        return source.Text[start..LastEnd];
    }

    /// <summary>Whether the line from here on ends with a colon: <c>match x:</c> and not a call of something named match.</summary>
    public bool OpensBlock()
    {
        var at = Index;
        while (tokens[at].Kind is not (PythonTokenKind.NewLine or PythonTokenKind.EndOfFile))
            at++;
        return at > Index + 1 && Is(at - 1, ":") && at + 1 < tokens.Count && tokens[at + 1].Kind == PythonTokenKind.Indent && !Is(Index + 1, "=") && !Is(Index + 1, ".");
    }

    /// <summary>Whether <c>type</c> begins an alias.</summary>
    public bool IsTypeAlias() => Index + 2 < tokens.Count && tokens[Index + 1].Kind == PythonTokenKind.Name && (Is(Index + 2, "=") || Is(Index + 2, "["));

    /// <summary>Whether the bracket that opens here closes right before a colon.</summary>
    public bool ClosesBeforeColon()
    {
        var close = Matching(Index);
        return close >= 0 && Is(close + 1, ":");
    }

    public void SkipBrackets()
    {
        var close = Matching(Index);
        if (close < 0)
            throw Fault("the bracket is not closed");
        while (Index <= close)
            Advance();
    }

    public void SkipToColon()
    {
        while (!AtEnd && !Is(":"))
        {
            if (Is("(") || Is("[") || Is("{"))
                SkipBrackets();
            else
                Advance();
        }
    }

    private int Matching(int open)
    {
        var level = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            if (Is(i, "(") || Is(i, "[") || Is(i, "{"))
                level++;
            else if ((Is(i, ")") || Is(i, "]") || Is(i, "}")) && --level == 0)
                return i;
        }
        return -1;
    }

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
        var span = new TextSpan(start, LastEnd);
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
                return new ProgramOpaque(new TextSpan(start, LastEnd), []);
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

    private ProgramFunction Lambda(int start)
    {
        Advance();
        var parameters = new List<ProgramParameter>();
        while (!Is(":"))
        {
            if (AtEnd)
                throw Fault("`:` is missing");
            parameters.Add(Parameter(typed: false));
            if (!Take(","))
                break;
        }
        Expect(":");
        var result = Expression();
        return new ProgramFunction(new TextSpan(start, result.Span.End), parameters, result, null);
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
                target = new ProgramCall(new TextSpan(start, LastEnd), target, arguments, parentheses);
            }
            else if (Is("["))
            {
                var index = Subscript();
                target = new ProgramIndex(new TextSpan(start, LastEnd), target, index);
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
        return parts.Count == 1 && !isSlice ? parts[0] : new ProgramOpaque(new TextSpan(start, LastEnd), parts);
    }

    /// <summary>The arguments between parentheses.</summary>
    public IReadOnlyList<ProgramArgument> Arguments(out TextSpan parentheses)
    {
        var open = Start;
        Expect("(");
        var arguments = new List<ProgramArgument>();
        while (!Is(")"))
        {
            if (AtEnd)
                throw Fault("`)` is missing");
            arguments.Add(Argument());
            if (!Take(",") && !Is(")"))
                throw Fault("`,` is missing");
        }
        Expect(")");
        parentheses = new TextSpan(open, LastEnd);
        return arguments;
    }

    private ProgramArgument Argument()
    {
        var start = Start;
        if (Is("*") || Is("**"))
        {
            var spread = Word;
            Advance();
            var spreadValue = Expression();
            return new ProgramArgument(new TextSpan(start, spreadValue.Span.End), null, default, spreadValue, spread);
        }
        if (Kind == PythonTokenKind.Name && Is(Index + 1, "="))
        {
            var at = tokens[Index].Span;
            var name = Name();
            Advance();
            var named = Expression();
            return new ProgramArgument(new TextSpan(start, named.Span.End), name, at, named);
        }
        var value = Expression();
        if (IsComprehension())
            value = Comprehension(start, value, value.Span.Start);
        return new ProgramArgument(new TextSpan(start, value.Span.End), null, default, value);
    }

    /// <summary>The parameters of a function.</summary>
    public IReadOnlyList<ProgramParameter> Parameters()
    {
        Expect("(");
        var parameters = new List<ProgramParameter>();
        while (!Is(")"))
        {
            if (AtEnd)
                throw Fault("`)` is missing");
            if (Is("/") || Is("*") && (Is(Index + 1, ",") || Is(Index + 1, ")")))
                Advance();
            else
                parameters.Add(Parameter(typed: true));
            if (!Take(",") && !Is(")"))
                throw Fault("`,` is missing");
        }
        Expect(")");
        return parameters;
    }

    private ProgramParameter Parameter(bool typed)
    {
        var start = Start;
        if (!Take("**"))
            Take("*");
        if (Is(",") || Is(":") || Is("/"))
        {
            Take("/");
            return new ProgramParameter(new TextSpan(start, LastEnd), [], false, null, "");
        }
        var name = Name();
        var type = "";
        if (typed && Take(":"))
        {
            var annotation = StarOr();
            type = source.Slice(annotation.Span);
        }
        var byDefault = Take("=") ? Expression() : null;
        return new ProgramParameter(new TextSpan(start, LastEnd), [name], false, byDefault, type);
    }

    /// <summary>What a loop or assignment binds.</summary>
    public IReadOnlyList<string> TargetNames()
    {
        var names = new List<string>();
        while (!IsWord(Index, "in"))
        {
            if (AtEnd)
                throw Fault("`in` is missing");
            if (Kind == PythonTokenKind.Name)
                names.Add(Word);
            Advance();
        }
        return names;
    }

    /// <summary>What <c>as</c> binds.</summary>
    public ProgramExpression Target() => Unary();

    private ProgramExpression Atom()
    {
        var token = tokens[Index];
        switch (token.Kind)
        {
            case PythonTokenKind.Name:
                return NameOrLiteral(token);
            case PythonTokenKind.Number:
                Advance();
                return new ProgramLiteral(token.Span, source.Slice(token.Span), ProgramLiteralKind.Number);
            case PythonTokenKind.Text:
                return Texts();
            case PythonTokenKind.Operator when Is("("):
                return Parenthesised();
            case PythonTokenKind.Operator when Is("["):
                return Listed();
            case PythonTokenKind.Operator when Is("{"):
                return Braced();
            case PythonTokenKind.Operator when Is("..."):
                Advance();
                return new ProgramLiteral(token.Span, "null", ProgramLiteralKind.Nothing);
            default:
                throw Fault(token.Kind == PythonTokenKind.Operator ? $"`{Word}` cannot stand here" : "an expression is missing");
        }
    }

    private ProgramExpression NameOrLiteral(PythonToken token)
    {
        var word = Word;
        if (Keywords.Contains(word))
            throw Fault($"`{word}` cannot stand here");
        Advance();
        return word switch
        {
            "True" => new ProgramLiteral(token.Span, "true", ProgramLiteralKind.Boolean),
            "False" => new ProgramLiteral(token.Span, "false", ProgramLiteralKind.Boolean),
            "None" => new ProgramLiteral(token.Span, "null", ProgramLiteralKind.Nothing),
            _ => new ProgramName(token.Span, word),
        };
    }

    // Texts side by side are one.
    private ProgramExpression Texts()
    {
        ProgramExpression? all = null;
        while (Kind == PythonTokenKind.Text)
        {
            var text = PythonTexts.Read(source, tokens[Index].Span, _depth);
            Advance();
            all = all is null ? text : new ProgramBinary(new TextSpan(all.Span.Start, text.Span.End), "+", all, text);
        }
        return all!;
    }

    private ProgramExpression Parenthesised()
    {
        var start = Start;
        Advance();
        if (Take(")"))
            return new ProgramList(new TextSpan(start, LastEnd), [], new TextSpan(start, LastEnd));
        var items = new List<ProgramExpression> { StarOr() };
        if (IsComprehension())
        {
            var made = Comprehension(start, items[0], start);
            Expect(")");
            return made;
        }
        var isTuple = false;
        while (Take(","))
        {
            isTuple = true;
            if (Is(")"))
                break;
            items.Add(StarOr());
        }
        Expect(")");
        var span = new TextSpan(start, LastEnd);
        return isTuple ? new ProgramList(span, items, span) : items[0];
    }

    private ProgramExpression Listed()
    {
        var start = Start;
        Advance();
        var items = new List<ProgramExpression>();
        while (!Is("]"))
        {
            if (AtEnd)
                throw Fault("`]` is missing");
            items.Add(StarOr());
            if (items.Count == 1 && IsComprehension())
            {
                var made = Comprehension(start, items[0], start);
                Expect("]");
                return new ProgramComprehension(new TextSpan(start, LastEnd), made.Element, made.Names, made.Source);
            }
            if (!Take(",") && !Is("]"))
                throw Fault("`,` is missing");
        }
        Advance();
        var span = new TextSpan(start, LastEnd);
        return new ProgramList(span, items, span);
    }

    private ProgramExpression Braced()
    {
        var start = Start;
        Advance();
        var entries = new List<ProgramEntry>();
        var items = new List<ProgramExpression>();
        while (!Is("}"))
        {
            if (AtEnd)
                throw Fault("`}` is missing");
            var at = Start;
            if (Take("**"))
            {
                var spread = Binary(4);
                entries.Add(new ProgramEntry(new TextSpan(at, spread.Span.End), null, spread));
            }
            else
            {
                var key = StarOr();
                var value = Take(":") ? Expression() : null;
                if (IsComprehension())
                {
                    var made = Comprehension(start, value ?? key, start);
                    Expect("}");
                    return new ProgramComprehension(new TextSpan(start, LastEnd), made.Element, made.Names, made.Source) { Key = value is null ? null : key };
                }
                if (value is null)
                    items.Add(key);
                else
                    entries.Add(new ProgramEntry(new TextSpan(at, value.Span.End), key, value, isComputed: key is not (ProgramText { Literal: not null } or ProgramLiteral)));
            }
            if (!Take(",") && !Is("}"))
                throw Fault("`,` is missing");
        }
        Advance();
        var span = new TextSpan(start, LastEnd);
        return items.Count > 0 ? new ProgramList(span, items, span) : new ProgramMap(span, entries, span);
    }

    private bool IsComprehension() => IsWord(Index, "for") || IsWord(Index, "async") && IsWord(Index + 1, "for");

    private ProgramComprehension Comprehension(int start, ProgramExpression element, int _)
    {
        TakeWord("async");
        Advance();
        var names = TargetNames();
        Advance();
        var items = Binary(0);
        // Further loops and conditions narrow it; the first source is what is gone through.
        while (true)
        {
            if (TakeWord("if"))
            {
                Binary(0);
            }
            else if (IsComprehension())
            {
                TakeWord("async");
                Advance();
                names = [.. names, .. TargetNames()];
                Advance();
                Binary(0);
            }
            else
            {
                break;
            }
        }
        return new ProgramComprehension(new TextSpan(start, LastEnd), element, names, items);
    }

    private bool Is(int index, string op) => index < tokens.Count && tokens[index].Kind == PythonTokenKind.Operator && tokens[index].End - tokens[index].Start == op.Length
        && source.Text.AsSpan(tokens[index].Start, op.Length).SequenceEqual(op);

    private bool IsWord(int index, string word) => index < tokens.Count && tokens[index].Kind == PythonTokenKind.Name && tokens[index].End - tokens[index].Start == word.Length
        && source.Text.AsSpan(tokens[index].Start, word.Length).SequenceEqual(word);
}

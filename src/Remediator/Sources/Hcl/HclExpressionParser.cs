using Remediator.Text;

namespace Remediator.Sources.Hcl;

/// <summary>Reads expressions. Inside brackets and parentheses new lines are blanks; elsewhere they end the expression.</summary>
internal sealed class HclExpressionParser(HclScanner scanner)
{
    // By falling precedence does not matter here: the model computes no operator, so operands are kept in order.
    private static readonly string[] Operators = ["==", "!=", "<=", ">=", "&&", "||", "+", "-", "*", "/", "%", "<", ">"];

    private const string OperatorStarts = "=!<>&|+-*/%";

    /// <summary>Reads one expression, and the blanks after it.</summary>
    /// <param name="newLines">Whether a new line is a blank here.</param>
    public HclExpression Parse(int depth, bool newLines)
    {
        if (depth > HclParser.MaxDepth)
            throw scanner.Error($"expressions nest deeper than {HclParser.MaxDepth} levels");
        scanner.SkipTrivia(newLines);
        var first = Operation(depth, newLines);
        var end = scanner.Position;
        scanner.SkipTrivia(newLines);
        if (!scanner.TryTake('?'))
        {
            scanner.Position = end;
            return first;
        }
        var whenTrue = Parse(depth + 1, newLines);
        scanner.SkipTrivia(newLines);
        if (!scanner.TryTake(':'))
            throw scanner.Error($"a conditional needs `:` after its first value, not {scanner.Found()}");
        return new HclConditional(first, whenTrue, Parse(depth + 1, newLines));
    }

    private HclExpression Operation(int depth, bool newLines)
    {
        var first = Operand(depth, newLines);
        List<HclExpression>? operands = null;
        var form = "";
        while (true)
        {
            var end = scanner.Position;
            scanner.SkipTrivia(newLines);
            var op = Operator();
            if (op is null)
            {
                scanner.Position = end;
                return operands is null ? first : new HclCompound(first.Span.Union(operands[^1].Span), form, operands);
            }
            form = op;
            scanner.SkipTrivia(newLines);
            (operands ??= [first]).Add(Operand(depth, newLines));
        }
    }

    private string? Operator()
    {
        // `=>` of a for-expression and `%{` of a directive are no operators.
        if (!OperatorStarts.Contains(scanner.Current) || (scanner.Current == '=' && scanner.Peek() != '='))
            return null;
        foreach (var op in Operators)
        {
            if (scanner.TryTake(op))
                return op;
        }
        return null;
    }

    private HclExpression Operand(int depth, bool newLines)
    {
        if (depth > HclParser.MaxDepth)
            throw scanner.Error($"expressions nest deeper than {HclParser.MaxDepth} levels");
        if (scanner.Current is '-' or '!' && !scanner.IsAtEnd)
        {
            var start = scanner.Position++;
            scanner.SkipTrivia(newLines);
            var inner = Operand(depth + 1, newLines);
            var span = new TextSpan(start, inner.Span.End);
            return inner is HclLiteral literal && scanner.Slice(start, start + 1) == "-" ? new HclLiteral(span, "-" + literal.Text) : new HclCompound(span, "!", [inner]);
        }
        return Steps(Term(depth), depth);
    }

    private HclExpression Term(int depth)
    {
        var start = scanner.Position;
        switch (scanner.Current)
        {
            case '"':
                return HclTemplateParser.Quoted(scanner, depth + 1);
            case '<' when scanner.Peek() == '<':
                return new HclTemplateParser(scanner).Heredoc(depth + 1);
            case '[':
                return Tuple(depth + 1);
            case '{':
                return Object(depth + 1);
            case '(':
                scanner.Position++;
                var inner = Parse(depth + 1, newLines: true);
                scanner.SkipTrivia(newLines: true);
                if (!scanner.TryTake(')'))
                    throw scanner.Error($"`)` was expected, not {scanner.Found()}");
                return new HclCompound(new TextSpan(start, scanner.Position), "(", [inner]);
            case >= '0' and <= '9':
                return Number();
        }
        if (!HclScanner.IsNameStart(scanner.Current))
            throw scanner.Error($"a value was expected, not {scanner.Found()}");
        var name = scanner.TakeName();
        var text = scanner.Pooled(name);
        while (scanner.Current == ':' && scanner.Peek() == ':' && HclScanner.IsNameStart(scanner.Peek(2)))
        {
            scanner.Position += 2;
            name = name.Union(scanner.TakeName());
            text = scanner.Slice(name);
        }
        if (scanner.Current == '(')
            return Call(name, text, depth + 1);
        return text is "true" or "false" or "null" ? new HclLiteral(name, text) : new HclTraversal(name, text, null, []);
    }

    private HclLiteral Number()
    {
        var start = scanner.Position;
        while (char.IsAsciiDigit(scanner.Current))
            scanner.Position++;
        if (scanner.Current == '.' && char.IsAsciiDigit(scanner.Peek()))
        {
            scanner.Position++;
            while (char.IsAsciiDigit(scanner.Current))
                scanner.Position++;
        }
        if (scanner.Current is 'e' or 'E' && (char.IsAsciiDigit(scanner.Peek()) || (scanner.Peek() is '+' or '-' && char.IsAsciiDigit(scanner.Peek(2)))))
        {
            scanner.Position += 2;
            while (char.IsAsciiDigit(scanner.Current))
                scanner.Position++;
        }
        var span = new TextSpan(start, scanner.Position);
        return new HclLiteral(span, scanner.Pooled(span));
    }

    private HclCall Call(TextSpan name, string text, int depth)
    {
        scanner.Position++;
        var arguments = Items(')', depth, allowsSpread: true);
        return new HclCall(new TextSpan(name.Start, scanner.Position), text, arguments);
    }

    private HclExpression Tuple(int depth)
    {
        var start = scanner.Position++;
        scanner.SkipTrivia(newLines: true);
        if (IsFor())
            return For(start, ']', depth);
        var items = Items(']', depth, allowsSpread: false);
        return new HclTuple(new TextSpan(start, scanner.Position), items);
    }

    private List<HclExpression> Items(char close, int depth, bool allowsSpread)
    {
        var items = new List<HclExpression>();
        while (true)
        {
            scanner.SkipTrivia(newLines: true);
            if (scanner.TryTake(close))
                return items;
            items.Add(Parse(depth, newLines: true));
            scanner.SkipTrivia(newLines: true);
            if (allowsSpread && scanner.TryTake("..."))
                scanner.SkipTrivia(newLines: true);
            if (scanner.Current != close && !scanner.TryTake(','))
                throw scanner.Error($"`,` or `{close}` was expected, not {scanner.Found()}");
        }
    }

    private HclExpression Object(int depth)
    {
        var start = scanner.Position++;
        scanner.SkipTrivia(newLines: true);
        if (IsFor())
            return For(start, '}', depth);
        var items = new List<HclObjectItem>();
        while (true)
        {
            scanner.SkipTrivia(newLines: true);
            if (scanner.IsAtEnd)
                throw HclScanner.Error(start, start + 1, "an object is not closed", "add the missing `}`");
            if (scanner.TryTake('}'))
                return new HclObject(new TextSpan(start, scanner.Position), items);
            items.Add(ObjectItem(depth));
            scanner.SkipTrivia(newLines: false);
            if (!scanner.TryTake(',') && !scanner.IsAtLineEnd && scanner.Current != '}')
                throw scanner.Error($"`,`, a new line or `}}` was expected after the value, not {scanner.Found()}");
        }
    }

    private HclObjectItem ObjectItem(int depth)
    {
        var key = Parse(depth, newLines: false);
        scanner.SkipTrivia(newLines: false);
        if (!scanner.TryTake('=') && !scanner.TryTake(':'))
            throw scanner.Error($"`=` or `:` was expected after the key, not {scanner.Found()}");
        scanner.SkipTrivia(newLines: true);
        var name = key switch
        {
            HclTraversal { Root: { } root, Steps.Count: 0 } => root,
            HclTemplate template => template.Literal,
            HclLiteral literal => literal.Text,
            _ => null,
        };
        return new HclObjectItem(key, name, Parse(depth, newLines: false));
    }

    private bool IsFor() => scanner.Current == 'f' && scanner.Peek() == 'o' && scanner.Peek(2) == 'r' && !HclScanner.IsNamePart(scanner.Peek(3));

    // `for a, b in list : key => value... if condition`
    private HclCompound For(int start, char close, int depth)
    {
        var parts = new List<HclExpression>();
        scanner.Position += 3;
        do
        {
            scanner.SkipTrivia(newLines: true);
            if (!HclScanner.IsNameStart(scanner.Current))
                throw scanner.Error($"a `for` needs a name, not {scanner.Found()}");
            scanner.TakeName();
            scanner.SkipTrivia(newLines: true);
        }
        while (scanner.TryTake(','));
        if (!scanner.TryTake("in"))
            throw scanner.Error($"a `for` needs `in` after its names, not {scanner.Found()}");
        parts.Add(Parse(depth, newLines: true));
        scanner.SkipTrivia(newLines: true);
        if (!scanner.TryTake(':'))
            throw scanner.Error($"a `for` needs `:` after what it goes through, not {scanner.Found()}");
        parts.Add(Parse(depth, newLines: true));
        scanner.SkipTrivia(newLines: true);
        if (scanner.TryTake("=>"))
        {
            parts.Add(Parse(depth, newLines: true));
            scanner.SkipTrivia(newLines: true);
        }
        if (scanner.TryTake("..."))
            scanner.SkipTrivia(newLines: true);
        if (scanner.TryTake("if"))
        {
            parts.Add(Parse(depth, newLines: true));
            scanner.SkipTrivia(newLines: true);
        }
        if (!scanner.TryTake(close))
            throw scanner.Error($"a `for` must end with `{close}`, not {scanner.Found()}");
        return new HclCompound(new TextSpan(start, scanner.Position), "for", parts);
    }

    private HclExpression Steps(HclExpression term, int depth)
    {
        List<HclStep>? steps = null;
        while (true)
        {
            var start = scanner.Position;
            if (scanner.Current == '.' && scanner.Peek() == '*')
            {
                scanner.Position += 2;
                (steps ??= []).Add(new HclStep(new TextSpan(start, scanner.Position), null, true, null));
            }
            else if (scanner.Current == '.' && (HclScanner.IsNameStart(scanner.Peek()) || char.IsAsciiDigit(scanner.Peek())))
            {
                scanner.Position++;
                var name = scanner.TakeName();
                var text = scanner.Pooled(name);
                (steps ??= []).Add(new HclStep(new TextSpan(start, scanner.Position), text, char.IsAsciiDigit(text[0]), null));
            }
            else if (scanner.Current == '[')
            {
                (steps ??= []).Add(Index(start, depth));
            }
            else
            {
                break;
            }
        }
        if (steps is null)
            return term;
        var span = new TextSpan(term.Span.Start, scanner.Position);
        // `resource.aws_vpc.main` is `aws_vpc.main` in full; an iterator of the name has neither.
        if (term is HclTraversal { Root: "resource" } && steps is [{ IsIndex: false, Name: { } type }, { IsIndex: false }, ..] && type.Contains('_'))
            return new HclTraversal(span, type, null, steps[1..]);
        return term is HclTraversal { Root: { } root } ? new HclTraversal(span, root, null, steps) : new HclTraversal(span, null, term, steps);
    }

    private HclStep Index(int start, int depth)
    {
        scanner.Position++;
        scanner.SkipTrivia(newLines: true);
        HclExpression? index = null;
        if (!scanner.TryTake('*'))
            index = Parse(depth + 1, newLines: true);
        scanner.SkipTrivia(newLines: true);
        if (!scanner.TryTake(']'))
            throw scanner.Error($"`]` was expected, not {scanner.Found()}");
        var name = index switch
        {
            HclTemplate template => template.Literal,
            HclLiteral literal => literal.Text,
            _ => null,
        };
        return new HclStep(new TextSpan(start, scanner.Position), name, true, name is null ? index : null);
    }
}

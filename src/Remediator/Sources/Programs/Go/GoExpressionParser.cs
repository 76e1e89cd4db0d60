using Remediator.Text;

namespace Remediator.Sources.Programs.Go;

/// <summary>
/// Reads expressions. Types in the place of a value are names; <c>x.(T)</c> is x.
/// Source: https://go.dev/ref/spec#Expressions
/// </summary>
internal sealed class GoExpressionParser(GoCursor cursor, GoTypeParser types, GoStatementParser statements)
{
    public ProgramExpression Expression()
    {
        var outer = cursor.BeginChain();
        var expression = Binary(1);
        cursor.EndChain(outer);
        return expression;
    }

    /// <summary>Expressions with commas between them, at least one.</summary>
    public List<ProgramExpression> List()
    {
        var list = new List<ProgramExpression>(1);
        do
            list.Add(Expression());
        while (cursor.Take(GoTokenKind.Comma));
        return list;
    }

    /// <summary>One value, or several as a list.</summary>
    public ProgramExpression Values()
    {
        var start = cursor.Start;
        return Join(List(), start);
    }

    private ProgramExpression Join(List<ProgramExpression> list, int start) =>
        list.Count == 1 ? list[0] : new ProgramList(cursor.SpanFrom(start), list, cursor.SpanFrom(start));

    private ProgramExpression Binary(int lowest)
    {
        var start = cursor.Start;
        var left = Unary();
        while (Precedence(cursor.Kind) is var precedence && precedence >= lowest)
        {
            var op = cursor.Slice(cursor.Next().Span);
            var right = Binary(precedence + 1);
            left = new ProgramBinary(cursor.SpanFrom(start), op, left, right);
            cursor.Grow();
        }
        return left;
    }

    private static int Precedence(GoTokenKind kind) => kind switch
    {
        GoTokenKind.Or => 1,
        GoTokenKind.And => 2,
        GoTokenKind.Comparison => 3,
        GoTokenKind.Sign or GoTokenKind.BitOr => 4,
        GoTokenKind.Star or GoTokenKind.Ampersand or GoTokenKind.Multiplicative => 5,
        _ => 0,
    };

    // A loop, for `- - - … x` may be long; `<-chan T` is a type.
    private ProgramExpression Unary()
    {
        var first = cursor.Position;
        while (IsUnary(cursor.Kind) && !(cursor.Kind == GoTokenKind.Arrow && cursor.NextKind == GoTokenKind.Chan))
            cursor.Next();
        var last = cursor.Position - 1;
        var outer = cursor.BeginChain();
        var operand = Operand();
        cursor.Grow(Math.Max(0, last + 1 - first));
        cursor.EndChain(outer);
        for (var i = last; i >= first && !cursor.HasFailed; i--)
        {
            var op = cursor.Tokens[i];
            operand = new ProgramUnary(cursor.SpanFrom(op.Start), cursor.Slice(op.Span), operand);
        }
        return operand;
    }

    private static bool IsUnary(GoTokenKind kind) =>
        kind is GoTokenKind.Sign or GoTokenKind.Not or GoTokenKind.Star or GoTokenKind.Ampersand or GoTokenKind.Arrow;

    // An operand with all that follows it: members, calls, indexes, the braces of a literal.
    private ProgramExpression Operand()
    {
        var first = cursor.Position;
        var start = cursor.Start;
        var isType = IsTypeKeyword(cursor.Kind);
        var operand = Primary();
        while (true)
        {
            switch (cursor.Kind)
            {
                case GoTokenKind.Dot:
                    cursor.Next();
                    operand = Member(start, operand);
                    break;
                case GoTokenKind.OpenBracket:
                    operand = Index(start, operand);
                    break;
                case GoTokenKind.OpenParenthesis:
                    operand = Call(start, operand);
                    break;
                case GoTokenKind.OpenBrace when isType || (IsTypeName(operand) && !cursor.IsHeader):
                    operand = Literal(start, operand, new GoLiteralType(cursor, first));
                    break;
                default:
                    return operand;
            }
            isType = false;
            cursor.Grow();
        }
    }

    private static bool IsTypeKeyword(GoTokenKind kind) =>
        kind is GoTokenKind.OpenBracket or GoTokenKind.Map or GoTokenKind.Struct or GoTokenKind.Interface or GoTokenKind.Chan;

    private static bool IsTypeName(ProgramExpression operand) => operand switch
    {
        ProgramName => true,
        ProgramMember { Target: ProgramName } => true,
        ProgramIndex { Target: ProgramName or ProgramMember { Target: ProgramName } } => true,
        _ => false,
    };

    private ProgramExpression Primary()
    {
        var token = cursor.Current;
        switch (cursor.Kind)
        {
            case GoTokenKind.Name:
                cursor.Next();
                return Name(token.Span);
            case GoTokenKind.Number:
                cursor.Next();
                return new ProgramLiteral(token.Span, cursor.Slice(token.Span), ProgramLiteralKind.Number);
            case GoTokenKind.Text or GoTokenKind.RawText or GoTokenKind.Rune:
                cursor.Next();
                return Text(token);
            case GoTokenKind.OpenParenthesis:
                var group = cursor.Open();
                var inner = Expression();
                cursor.Close(group);
                return inner;
            case GoTokenKind.Func:
                return Function();
            case GoTokenKind.OpenBracket or GoTokenKind.Map or GoTokenKind.Struct or GoTokenKind.Interface or GoTokenKind.Chan or GoTokenKind.Arrow:
                types.Skip();
                return TypeName(token.Start);
            default:
                cursor.Fail($"a value was expected, not {cursor.Found()}");
                return new ProgramName(TextSpan.At(token.Start), "");
        }
    }

    private ProgramName TypeName(int start) => new(cursor.SpanFrom(start), cursor.Slice(start));

    private ProgramExpression Name(TextSpan span) => cursor.Slice(span) switch
    {
        "nil" => new ProgramLiteral(span, "null", ProgramLiteralKind.Nothing),
        "true" => new ProgramLiteral(span, "true", ProgramLiteralKind.Boolean),
        "false" => new ProgramLiteral(span, "false", ProgramLiteralKind.Boolean),
        var name => new ProgramName(span, name),
    };

    private ProgramText Text(GoToken token)
    {
        var content = new TextSpan(token.Start + 1, token.End - 1);
        var opening = token.Kind switch
        {
            GoTokenKind.RawText => "`",
            GoTokenKind.Rune => "'",
            _ => "\"",
        };
        if (content.IsEmpty)
            return new ProgramText(token.Span, [], content, opening);
        string text;
        if (token.Kind == GoTokenKind.RawText)
        {
            text = GoText.Raw(cursor.Slice(content));
        }
        else
        {
            text = GoText.Interpret(cursor.Text.AsSpan(content.Start, content.Length), out var unknown);
            if (unknown is { } escape)
                cursor.Report(new TextSpan(content.Start + escape.Start, content.Start + escape.End), "an escape stands here that Go does not know", @"write `\\` for a backslash");
        }
        return new ProgramText(token.Span, [new ProgramTextPart(content, text, null)], content, opening);
    }

    private ProgramExpression Function()
    {
        var start = cursor.Next().Start;
        var parameters = types.Parameters();
        types.SkipResult();
        if (cursor.Kind != GoTokenKind.OpenBrace)
            return TypeName(start);
        var body = statements.Block();
        return new ProgramFunction(cursor.SpanFrom(start), parameters, result: null, body);
    }

    private ProgramExpression Member(int start, ProgramExpression target)
    {
        if (cursor.Kind == GoTokenKind.OpenParenthesis)
        {
            cursor.SkipGroup();
            return target;
        }
        var nameSpan = cursor.Current.Span;
        var name = cursor.TakeName("the name of a member");
        return new ProgramMember(cursor.SpanFrom(start), target, name, nameSpan);
    }

    private ProgramIndex Index(int start, ProgramExpression target)
    {
        var group = cursor.Open();
        var innerStart = cursor.Start;
        var parts = new List<ProgramExpression>(1);
        var isSlice = false;
        while (!cursor.IsAtEnd)
        {
            if (cursor.Take(GoTokenKind.Colon))
            {
                isSlice = true;
                continue;
            }
            parts.Add(Expression());
            if (cursor.Kind != GoTokenKind.Colon)
                cursor.EndItem(group);
        }
        if (parts.Count == 0 && !isSlice)
            cursor.Fail("an index was expected between the brackets");
        var index = isSlice ? new ProgramOpaque(cursor.SpanFrom(innerStart), parts) : Join(parts, innerStart);
        cursor.Close(group);
        return new ProgramIndex(cursor.SpanFrom(start), target, index);
    }

    private ProgramCall Call(int start, ProgramExpression callee)
    {
        var group = cursor.Open();
        var arguments = new List<ProgramArgument>();
        while (!cursor.IsAtEnd)
        {
            var argumentStart = cursor.Start;
            var value = Expression();
            var spread = cursor.Take(GoTokenKind.Ellipsis) ? "..." : "";
            var span = cursor.SpanFrom(argumentStart);
            arguments.Add(new ProgramArgument(span, name: null, TextSpan.At(span.Start), value, spread));
            cursor.EndItem(group);
        }
        cursor.Close(group);
        var target = callee is ProgramIndex index && GoTypeNames.AreTypes(index.Index) ? index.Target : callee;
        return new ProgramCall(cursor.SpanFrom(start), target, arguments, cursor.SpanOf(group));
    }

    /// <summary>A composite literal; its type has been read.</summary>
    private ProgramExpression Literal(int start, ProgramExpression? type, GoLiteralType literalType)
    {
        var group = cursor.Open();
        var entries = new List<ProgramEntry>();
        var items = new List<ProgramExpression>();
        while (!cursor.IsAtEnd)
        {
            var entryStart = cursor.Start;
            var value = Element(literalType);
            if (cursor.Take(GoTokenKind.Colon))
            {
                var key = value;
                value = Element(literalType);
                entries.Add(new ProgramEntry(cursor.SpanFrom(entryStart), key, value, isComputed: IsComputed(key, literalType)));
            }
            else
            {
                items.Add(value);
            }
            cursor.EndItem(group);
        }
        cursor.Close(group);
        var span = cursor.SpanFrom(start);
        if (items.Count > 0 && entries.Count > 0)
            return new ProgramOpaque(span, [.. items, .. entries.Select(entry => entry.Value)]);
        return items.Count > 0 || (entries.Count == 0 && literalType.IsList)
            ? new ProgramList(span, items, cursor.SpanOf(group), type)
            : new ProgramMap(span, entries, cursor.SpanOf(group), type);
    }

    private ProgramExpression Element(GoLiteralType outer)
    {
        if (cursor.Kind != GoTokenKind.OpenBrace)
            return Expression();
        return Literal(cursor.Start, type: null, outer.Element);
    }

    // A name as a key is a field of a struct, but a variable in a map or list.
    private static bool IsComputed(ProgramExpression key, GoLiteralType type) => key switch
    {
        ProgramText or ProgramLiteral => false,
        ProgramName => type.IsMap || type.IsList,
        _ => true,
    };
}

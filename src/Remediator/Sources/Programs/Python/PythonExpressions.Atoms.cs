using Remediator.Text;

namespace Remediator.Sources.Programs.Python;

internal sealed partial class PythonExpressions
{
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
            return new ProgramList(SpanFrom(start), [], SpanFrom(start));
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
        var span = SpanFrom(start);
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
                return new ProgramComprehension(SpanFrom(start), made.Element, made.Names, made.Source);
            }
            if (!Take(",") && !Is("]"))
                throw Fault("`,` is missing");
        }
        Advance();
        var span = SpanFrom(start);
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
                    return new ProgramComprehension(SpanFrom(start), made.Element, made.Names, made.Source) { Key = value is null ? null : key };
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
        var span = SpanFrom(start);
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
        return new ProgramComprehension(SpanFrom(start), element, names, items);
    }
}

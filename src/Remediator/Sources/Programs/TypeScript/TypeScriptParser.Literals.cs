using Remediator.Text;

namespace Remediator.Sources.Programs.TypeScript;

/// <content>Names, literals, texts, arrays and objects.</content>
internal sealed partial class TypeScriptParser
{
    private ProgramExpression Primary()
    {
        var start = Start;
        switch (Kind)
        {
            case TypeScriptTokenKind.Name:
                return Is("undefined") ? Literal(ProgramLiteralKind.Nothing) : Is("async") && NextIs("function") && !Next.NewLineBefore ? FunctionExpression() : AnyName();
            case TypeScriptTokenKind.Number:
                return Literal(ProgramLiteralKind.Number);
            case TypeScriptTokenKind.String:
                return Text();
            case TypeScriptTokenKind.Template or TypeScriptTokenKind.TemplateHead:
                return Template(start, tag: null);
            case TypeScriptTokenKind.Regex:
                Advance();
                return new ProgramOpaque(SpanFrom(start), []);
            case TypeScriptTokenKind.Keyword:
                return KeywordPrimary(start);
            case TypeScriptTokenKind.Punctuator when Is("("):
                return Parenthesized();
            case TypeScriptTokenKind.Punctuator when Is("["):
                return List();
            case TypeScriptTokenKind.Punctuator when Is("{"):
                return Map();
            default:
                return NoExpression();
        }
    }

    private ProgramExpression KeywordPrimary(int start)
    {
        switch (TextAt(_position))
        {
            case "this" or "super":
            case "import" when NextIs("(") || NextIs("."):
                return AnyName();
            case "null":
                return Literal(ProgramLiteralKind.Nothing);
            case "true" or "false":
                return Literal(ProgramLiteralKind.Boolean);
            case "new":
                return New(start);
            case "function":
                return FunctionExpression();
            case "class":
                return ClassExpression(start);
            default:
                return NoExpression();
        }
    }

    private ProgramOpaque ClassExpression(int start)
    {
        if (!TryEnter())
            return TooDeep(start);
        Advance();
        var (_, bases, _) = ClassParts();
        Leave();
        return new ProgramOpaque(SpanFrom(start), bases);
    }

    private ProgramOpaque NoExpression()
    {
        var opaque = new ProgramOpaque(SpanOf(_position), []);
        Fault(Kind == TypeScriptTokenKind.Punctuator && _tokens[_position].Match < 0 && _text[Start] is ')' or ']' or '}'
            ? $"{Found()} closes nothing"
            : $"an expression was expected, not {Found()}");
        return opaque;
    }

    private ProgramFunction FunctionExpression()
    {
        var start = Start;
        Take("async");
        Advance();
        Take("*");
        if (Kind == TypeScriptTokenKind.Name)
            Advance();
        return FunctionWithBody(start);
    }

    // A name that is bound.
    private ProgramName Name()
    {
        if (Kind != TypeScriptTokenKind.Name)
            Fault($"a name was expected, not {Found()}");
        return NameHere();
    }

    // A name that may be a reserved word: of a member, a key.
    private ProgramName AnyName()
    {
        if (!IsName(_position))
            Fault($"a name was expected, not {Found()}");
        return NameHere();
    }

    private ProgramName NameHere()
    {
        var name = new ProgramName(SpanOf(_position), Slice(_position));
        Advance();
        return name;
    }

    private string Slice(int token) => _names.Get(TextAt(token));

    private ProgramLiteral Literal(ProgramLiteralKind kind)
    {
        var literal = new ProgramLiteral(SpanOf(_position), kind == ProgramLiteralKind.Nothing ? "null" : Slice(_position), kind);
        Advance();
        return literal;
    }

    private ProgramText Text()
    {
        var span = SpanOf(_position);
        var content = new TextSpan(span.Start + 1, span.End - 1);
        Advance();
        IReadOnlyList<ProgramTextPart> parts = content.IsEmpty ? [] : [Characters(content)];
        return new ProgramText(span, parts, content, _text[span.Start] == '"' ? "\"" : "'");
    }

    private ProgramTextPart Characters(TextSpan span) =>
        new(span, TypeScriptEscapes.Resolve(_text.AsSpan(span.Start, span.Length)), null);

    private ProgramText Template(int start, ProgramExpression? tag)
    {
        var parts = new List<ProgramTextPart>();
        var content = Start + 1;
        while (Kind is TypeScriptTokenKind.TemplateHead or TypeScriptTokenKind.TemplateMiddle)
        {
            AddCharacters(parts, new TextSpan(Start + 1, Current.End - "${".Length));
            var close = Current.Match;
            if (close < 0)
            {
                Fault("an interpolation `${` is never closed", "add the missing `}`");
                break;
            }
            var outer = _inWhenTrue;
            _inWhenTrue = false;
            var opening = Current.End - "${".Length;
            Advance();
            var expression = Expression();
            _inWhenTrue = outer;
            if (_position != close)
                Fault($"`}}` was expected, not {Found()}");
            parts.Add(new ProgramTextPart(new TextSpan(opening, Start + 1), null, expression));
        }
        // The last part may be broken, too.
        if (Kind is not (TypeScriptTokenKind.Template or TypeScriptTokenKind.TemplateTail))
            Fault("a template literal is not closed");
        AddCharacters(parts, new TextSpan(Start + 1, Current.End - 1));
        Advance();
        return new ProgramText(SpanFrom(start), parts, new TextSpan(content, PreviousEnd - 1), "`", tag);
    }

    private void AddCharacters(List<ProgramTextPart> parts, TextSpan span)
    {
        if (span.Length > 0)
            parts.Add(Characters(span));
    }

    private ProgramList List()
    {
        var start = Start;
        var items = new List<ProgramExpression>();
        var brackets = Open("[");
        while (_position < brackets.Close)
        {
            var itemStart = Start;
            if (Take(","))
            {
                items.Add(Nothing(itemStart));
                continue;
            }
            var isSpread = Take("...");
            var item = Assignment();
            items.Add(isSpread ? new ProgramUnary(SpanFrom(itemStart), "...", item) : item);
            Separate(brackets);
        }
        Close(brackets);
        return new ProgramList(SpanFrom(start), items, SpanFrom(start));
    }

    private ProgramMap Map()
    {
        var start = Start;
        var entries = new List<ProgramEntry>();
        var braces = Open("{");
        while (_position < braces.Close)
        {
            entries.Add(Entry());
            Separate(braces);
        }
        Close(braces);
        return new ProgramMap(SpanFrom(start), entries, SpanFrom(start));
    }

    private ProgramEntry Entry()
    {
        var start = Start;
        if (Take("..."))
        {
            var spread = Assignment();
            return new ProgramEntry(SpanFrom(start), null, spread);
        }
        while ((Is("async") || Is("get") || Is("set")) && !EndsMemberName(_position + 1))
            Advance();
        Take("*");
        var isName = Kind == TypeScriptTokenKind.Name;
        var key = MemberKey(out var isComputed);
        var method = Start;
        if (Is("(") || Is("<"))
        {
            var function = FunctionWithBody(method);
            return new ProgramEntry(SpanFrom(start), key, function, isComputed: isComputed);
        }
        if (Take(":"))
        {
            var value = Assignment();
            return new ProgramEntry(SpanFrom(start), key, value, isComputed: isComputed);
        }
        if (!isName)
            Fault($"`:` was expected, not {Found()}");
        // A default, where the literal is a pattern that is assigned.
        if (Take("="))
        {
            var value = Assignment();
            return new ProgramEntry(SpanFrom(start), key, new ProgramBinary(SpanFrom(start), "=", key, value));
        }
        return new ProgramEntry(SpanFrom(start), key, key, isShorthand: true);
    }
}

namespace Remediator.Sources.Programs.TypeScript;

/// <content>Classes, their members, decorators.</content>
internal sealed partial class TypeScriptParser
{
    private void Class(List<ProgramStatement> statements, int start)
    {
        Take("abstract");
        Advance();
        var (name, bases, body) = ClassParts();
        statements.Add(new ProgramClass(SpanFrom(start), name, bases, body));
    }

    // What stands behind `class`.
    private (string Name, IReadOnlyList<ProgramExpression> Bases, ProgramBlock Body) ClassParts()
    {
        var name = Kind == TypeScriptTokenKind.Name && !(Is("implements") && !NextIs("{")) ? Name().Name : "";
        TypeArguments();
        IReadOnlyList<ProgramExpression> bases = [];
        if (Take("extends"))
        {
            bases = [Operand()];
            TypeArguments();
        }
        if (Take("implements"))
        {
            do
                Type();
            while (Take(","));
        }
        return (name, bases, ClassBody());
    }

    private ProgramBlock ClassBody()
    {
        var start = Start;
        var outerEnd = _blockEnd;
        var braces = Open("{");
        if (_fault is null)
            _blockEnd = braces.Close;
        var members = new List<ProgramStatement>();
        while (_position < braces.Close)
        {
            if (!Take(";"))
                Statement(members, isMember: true);
        }
        _blockEnd = outerEnd;
        Close(braces);
        return new ProgramBlock(SpanFrom(start), members);
    }

    private void MemberAt(List<ProgramStatement> members, int start)
    {
        if (Is("@"))
        {
            Decorator(members);
            return;
        }
        if (Is("static") && NextIs("{"))
        {
            Advance();
            var block = Block();
            members.Add(new ProgramBlock(SpanFrom(start), block.Statements));
            return;
        }
        var (isStatic, isGetter) = (false, false);
        while (Kind is TypeScriptTokenKind.Name && IsModifier(TextAt(_position)) && !EndsMemberName(_position + 1))
        {
            isStatic |= Is("static");
            isGetter |= Is("get");
            Advance();
        }
        Take("*");
        var isIndexSignature = Is("[") && IsName(_position + 1) && Is(_position + 2, ":");
        ProgramExpression? key = null;
        if (isIndexSignature)
            SkipBrackets();
        else if (MemberKey(out var isComputed) is var written && !isComputed)
            key = written;
        if (!Take("?"))
            Take("!");
        members.Add(Is("(") || Is("<") ? Function(start, NameOf(key), isGetter) : Field(start, key, isStatic));
    }

    private ProgramStatement Field(int start, ProgramExpression? key, bool isStatic)
    {
        var type = TypeAnnotation();
        var value = Take("=") ? Assignment() : null;
        var span = EndStatement(start);
        if (NameOf(key) is not { Length: > 0 } name)
            return new ProgramOpaqueStatement(span);
        return value is null ? new ProgramField(span, name, type) : new ProgramAssignment(span, [new ProgramName(key!.Span, name)], "=", value) { Type = type, IsStatic = isStatic };
    }

    private static string NameOf(ProgramExpression? key) => key switch
    {
        ProgramName name => name.Name,
        ProgramText text => text.Literal ?? "",
        ProgramLiteral literal => literal.Text,
        _ => "",
    };

    private static bool IsModifier(ReadOnlySpan<char> word) => word is "public" or "private" or "protected" or "static" or "readonly"
        or "abstract" or "override" or "declare" or "accessor" or "async" or "get" or "set";

    // Whether the word before is the member's name and no modifier of it.
    private bool EndsMemberName(int token) =>
        _tokens[token].Kind == TypeScriptTokenKind.Punctuator && _text[_tokens[token].Start] is '(' or '<' or '=' or ';' or ':' or '?' or '!' or '}' or ',';

    // A key of a member or of an entry; an opaque key is computed.
    private ProgramExpression MemberKey(out bool isComputed)
    {
        isComputed = Is("[");
        switch (Kind)
        {
            case TypeScriptTokenKind.String:
                return Text();
            case TypeScriptTokenKind.Number:
                return Literal(ProgramLiteralKind.Number);
        }
        if (!isComputed)
            return AnyName();
        var brackets = Open("[");
        var key = Assignment();
        Close(brackets);
        return key;
    }

    private void Decorator(List<ProgramStatement> statements)
    {
        var start = Start;
        SkipDecorator();
        statements.Add(new ProgramOpaqueStatement(SpanFrom(start)));
    }

    private void SkipDecorator()
    {
        Advance();
        if (Is("("))
        {
            SkipBrackets();
            return;
        }
        AnyName();
        while (Take("."))
            AnyName();
        TypeArguments();
        if (Is("("))
            SkipBrackets();
    }
}

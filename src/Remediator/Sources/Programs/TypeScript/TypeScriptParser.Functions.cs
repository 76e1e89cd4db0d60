namespace Remediator.Sources.Programs.TypeScript;

/// <content>Parameters, arrow functions, function expressions.</content>
internal sealed partial class TypeScriptParser
{
    // Type parameters, parameters, result type.
    private List<ProgramParameter> Signature()
    {
        TypeArguments();
        var parameters = Parameters();
        TypeAnnotation();
        return parameters;
    }

    private List<ProgramParameter> Parameters()
    {
        var parameters = new List<ProgramParameter>();
        var parentheses = Open("(");
        while (_position < parentheses.Close)
        {
            parameters.Add(Parameter());
            Separate(parentheses);
        }
        Close(parentheses);
        return parameters;
    }

    private ProgramParameter Parameter()
    {
        while (Is("@"))
            SkipDecorator();
        var start = Start;
        var isProperty = false;
        while (IsModifier(TextAt(_position)) && IsName(_position + 1))
        {
            isProperty = true;
            Advance();
        }
        Take("...");
        var pattern = Is("this") ? TypeScriptPattern.Of(AnyName()) : Binding();
        Take("?");
        var type = TypeAnnotation();
        var value = Take("=") ? Assignment() : null;
        return new ProgramParameter(SpanFrom(start), pattern.NamesAsText(), pattern.IsPattern, value, type)
        {
            IsProperty = isProperty,
            Members = pattern.Members,
            Defaults = pattern.Defaults,
        };
    }

    private ProgramFunction? ArrowFunction()
    {
        var start = Start;
        var token = _position;
        var next = Next;
        if (Is("async") && !next.NewLineBefore && (next.Kind == TypeScriptTokenKind.Name || NextIs("(") || NextIs("<")))
            token++;
        if (_tokens[token].Kind == TypeScriptTokenKind.Name && Is(token + 1, "=>"))
        {
            _position = token;
            var name = Name();
            return ArrowBody(start, [new ProgramParameter(name.Span, [name.Name], IsPattern: false, Default: null, Type: "")]);
        }
        if (!BeginsArrow(token))
            return null;
        _position = token;
        return ArrowBody(start, Signature());
    }

    private bool BeginsArrow(int token)
    {
        if (Is(token, "<"))
            token = _types.SkipArguments(token);
        if (token < 0 || !Is(token, "(") || _tokens[token].Match < 0)
            return false;
        var behind = _tokens[token].Match + 1;
        if (Is(behind, "=>"))
            return true;
        if (!Is(behind, ":") || _types.Skip(behind + 1) is not (>= 0 and var end) || !Is(end, "=>"))
            return false;
        // In `a ? (b) : c => d` the colon is the condition's, unless there is another one for it.
        return !_inWhenTrue || (Is(end + 1, "{") && _tokens[end + 1].Match >= 0 && Is(_tokens[end + 1].Match + 1, ":"));
    }

    private ProgramFunction ArrowBody(int start, IReadOnlyList<ProgramParameter> parameters)
    {
        Expect("=>");
        var body = Is("{") ? Block() : null;
        var result = body is null ? Assignment() : null;
        return new ProgramFunction(SpanFrom(start), parameters, result, body);
    }

    // A function expression or a method of an object literal.
    private ProgramFunction FunctionWithBody(int start)
    {
        var parameters = Signature();
        var body = Block();
        return new ProgramFunction(SpanFrom(start), parameters, null, body);
    }
}

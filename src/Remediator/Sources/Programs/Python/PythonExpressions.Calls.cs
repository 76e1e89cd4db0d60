using Remediator.Text;

namespace Remediator.Sources.Programs.Python;

internal sealed partial class PythonExpressions
{
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
        parentheses = SpanFrom(open);
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
            return new ProgramParameter(SpanFrom(start), [], false, null, "");
        }
        var name = Name();
        var type = "";
        if (typed && Take(":"))
        {
            var annotation = StarOr();
            type = source.Slice(annotation.Span);
        }
        var byDefault = Take("=") ? Expression() : null;
        return new ProgramParameter(SpanFrom(start), [name], false, byDefault, type);
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
}

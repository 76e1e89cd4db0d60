namespace Remediator.Model.Programs;

/// <summary>
/// CDK's <c>iam.PolicyDocument</c>: statements can be added after it was given to a resource, so what it says is read when the program
/// has ended.
/// </summary>
internal sealed class PolicyDocumentValue : Value
{
    private const int MaxStatements = 500;

    private readonly List<Value> _statements;
    private Origin? _list;

    private PolicyDocumentValue(List<Value> statements, Origin? list)
    {
        _statements = statements;
        _list = list;
    }

    /// <summary>A document of the statements that its constructor was given; null when they cannot be read.</summary>
    public static PolicyDocumentValue? Of(Value? statements) => statements is null ? new PolicyDocumentValue([], null)
        : Interpreter.Plain(statements) is ListValue list ? new PolicyDocumentValue([.. list.Items], InConstructs(list.Origin))
        : null;

    /// <summary>The value with the document as the map that it makes; other values as they are.</summary>
    public static Value Written(Value value) => Interpreter.Plain(value) switch
    {
        PolicyDocumentValue document => document.AsMap(),
        MapValue map when map.Entries.Any(entry => entry.Value is PolicyDocumentValue) => new MapValue([.. map.Entries.Select(entry => entry with { Value = Written(entry.Value) })]) { Origin = map.Origin },
        _ => value,
    };

    /// <summary>Takes in what a call of <c>addStatements</c> gives; a statement that is added later goes among its arguments.</summary>
    public void Add(CallArguments arguments, Interpreter interpreter)
    {
        foreach (var argument in arguments.Call.Arguments)
        {
            if (_statements.Count < MaxStatements)
                _statements.Add(argument.Spread.Length == 0 && argument.Name is null ? interpreter.Evaluate(argument.Value, arguments.Frame, ValueContext.Plain) : Interpreter.Unknown());
        }
        _list ??= InConstructs(interpreter.OriginOf(arguments.Call, arguments.Frame));
    }

    private MapValue AsMap() => new([new MapEntry("Version", new ScalarValue("2012-10-17")), new MapEntry("Statement", new ListValue([.. _statements]) { Origin = _list })]) { Origin = _list };

    private static Origin? InConstructs(Origin? origin) => origin is { Syntax: ProgramPlace place } ? origin with { Syntax = place with { Form = StatementForm.Construct } } : origin;
}

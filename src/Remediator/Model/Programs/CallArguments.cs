using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>The arguments of a call, each evaluated when it is asked for, once.</summary>
internal sealed class CallArguments(Interpreter interpreter, ProgramCall call, Frame frame, ValueContext context)
{
    private readonly Dictionary<ProgramArgument, Value> _values = [];
    private List<ProgramArgument>? _positional;

    public ProgramCall Call { get; } = call;

    public Frame Frame { get; } = frame;

    /// <summary>Arguments without a keyword.</summary>
    public IReadOnlyList<ProgramArgument> Positional => _positional ??= [.. Call.Arguments.Where(argument => argument.Name is null && argument.Spread.Length == 0)];

    public int Count => Positional.Count;

    /// <summary>The positional argument at an index; null when there are fewer.</summary>
    public Value? At(int index) => index < Positional.Count ? ValueOf(Positional[index]) : null;

    /// <summary>The argument with a keyword; null when there is none.</summary>
    public Value? Named(string name)
    {
        foreach (var argument in Call.Arguments)
        {
            if (argument.Name == name)
                return ValueOf(argument);
        }
        return null;
    }

    /// <summary>All values, positional ones first.</summary>
    public IReadOnlyList<Value> All => [.. Positional.Select(ValueOf)];

    /// <summary>The keywords as a map, what <c>**</c> spreads included.</summary>
    public MapValue Keywords()
    {
        var entries = new List<MapEntry>();
        foreach (var argument in Call.Arguments)
        {
            if (argument.Name is { } name)
                entries.Add(new MapEntry(name, ValueOf(argument), argument));
            else if (argument.Spread == "**" && Interpreter.Plain(ValueOf(argument)) is MapValue spread)
                entries.AddRange(spread.Entries.Where(own => !entries.Exists(entry => entry.Name == own.Name)));
        }
        return new MapValue(entries) { Origin = interpreter.OriginOf(Call, Frame) };
    }

    /// <summary>Evaluates all that was not asked for.</summary>
    public void EvaluateAll()
    {
        foreach (var argument in Call.Arguments)
            ValueOf(argument);
    }

    private Value ValueOf(ProgramArgument argument)
    {
        if (!_values.TryGetValue(argument, out var value))
            _values[argument] = value = interpreter.Evaluate(argument.Value, Frame, context);
        return value;
    }
}

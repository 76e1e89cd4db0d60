using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>The names of one run of a file, function or method, and what they hold.</summary>
/// <param name="file">The file whose text this is.</param>
/// <param name="outer">Where names are looked for that are not here; null for a file.</param>
/// <param name="self">The object that <c>this</c> or <c>self</c> means.</param>
internal sealed class Frame(ProgramFile file, Frame? outer, ObjectValue? self = null)
{
    private readonly Dictionary<string, (Value Value, TextSpan At)> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FactNote> _notes = new(StringComparer.Ordinal);

    public ProgramFile File { get; } = file;

    public Frame? Outer { get; } = outer;

    public ObjectValue? Self { get; } = self ?? outer?.Self;

    /// <summary>What this frame itself declares, and where.</summary>
    public IEnumerable<(string Name, Value Value, TextSpan At)> Names => _names.Select(pair => (pair.Key, pair.Value.Value, pair.Value.At));

    /// <summary>The function that runs here; null for a file.</summary>
    public FunctionValue? Function { get; init; }

    /// <summary>Where the function was called; null when the program does not tell.</summary>
    public CallSite? Caller { get; init; }

    /// <summary>Expressions with which the program itself names facts of the deployment here.</summary>
    public IReadOnlyDictionary<string, FactNote> Notes => _notes;

    public void Note(string fact, FactNote note) => _notes.TryAdd(fact, note);

    public Value? this[string name] => _names.TryGetValue(name, out var held) ? held.Value : null;

    public Value? Find(string name)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            if (frame._names.TryGetValue(name, out var held))
                return held.Value;
        }
        return null;
    }

    public void Declare(string name, Value value, TextSpan at) => _names[name] = (value, at);

    /// <summary>Gives a name that is declared here or further out another value; declares it here when there is none.</summary>
    public void Assign(string name, Value value, TextSpan at)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            if (frame._names.TryGetValue(name, out var held))
            {
                frame._names[name] = (value, held.At);
                return;
            }
        }
        Declare(name, value, at);
    }

    /// <summary>What the names of this frame hold now.</summary>
    public IReadOnlyDictionary<string, (Value Value, TextSpan At)> Snapshot() => new Dictionary<string, (Value, TextSpan)>(_names, StringComparer.Ordinal);

    /// <summary>Goes back to what the names held.</summary>
    public void Restore(IReadOnlyDictionary<string, (Value Value, TextSpan At)> names)
    {
        _names.Clear();
        foreach (var (name, held) in names)
            _names.Add(name, held);
    }

    /// <summary>Takes in what the names hold on another way through the program: where the two differ, the value is one of both.</summary>
    public void Merge(IReadOnlyDictionary<string, (Value Value, TextSpan At)> other, string condition)
    {
        foreach (var (name, held) in other)
        {
            if (!_names.TryGetValue(name, out var own))
                _names.Add(name, held);
            else if (!ReferenceEquals(own.Value, held.Value))
                _names[name] = (new ChoiceValue(condition, held.Value, own.Value), own.At);
        }
    }
}

/// <summary>An expression of the program for a fact of the deployment.</summary>
/// <param name="Text">The expression as written: <c>args.accountId</c>.</param>
/// <param name="Root">The name that it begins with.</param>
/// <param name="IsOutput">Whether only the deployment knows its value.</param>
internal sealed record FactNote(string Text, string Root, bool IsOutput);

/// <summary>A call of a function of the program.</summary>
/// <param name="Call">The call.</param>
/// <param name="Frame">The names around it.</param>
/// <param name="Statement">The statement that it stands in.</param>
internal sealed record CallSite(ProgramCall Call, Frame Frame, ProgramStatement? Statement);

using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>An object of a class of the program, or a value of a struct type.</summary>
/// <param name="type">Its class; null when it has none that the program declares.</param>
/// <param name="literal">The struct as it was written; null for an object.</param>
internal sealed class ObjectValue(ClassValue? type, MapValue? literal = null) : Value
{
    public ClassValue? Type { get; } = type;

    public MapValue? Literal { get; } = literal;

    public Dictionary<string, Value> Fields { get; } = literal?.Entries.DistinctBy(entry => entry.Name).ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal) ?? new(StringComparer.Ordinal);

    /// <summary>The path of ids from the stack down to this construct; empty for none.</summary>
    public IReadOnlyList<Value> ConstructPath { get; set; } = [];

    /// <summary>The path of ids from the app down to the stack that this construct is or belongs to; empty for none.</summary>
    public IReadOnlyList<Value> StackPath { get; set; } = [];

    /// <summary>The struct as a map: as it was written, and what was set later.</summary>
    public MapValue AsMap()
    {
        var written = Literal?.Entries ?? [];
        return new MapValue(
        [
            .. written.Select(entry => Fields.TryGetValue(entry.Name, out var now) ? entry with { Value = now } : entry),
            .. Fields.Where(field => Literal?.Find(field.Key) is null).Select(field => new MapEntry(field.Key, field.Value)),
        ])
        { Origin = Literal?.Origin };
    }
}

/// <summary>A class or struct type that the program declares.</summary>
internal sealed class ClassValue(ProgramClass declaration, Frame frame) : Value
{
    public ProgramClass Declaration { get; } = declaration;

    public Frame Frame { get; } = frame;

    /// <summary>What belongs to the class itself; null before it was asked for.</summary>
    public ObjectValue? Statics { get; set; }

    /// <summary>Methods that are declared outside (Go).</summary>
    public Dictionary<string, FunctionValue> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>The method with this name; null when the class itself has none.</summary>
    public ProgramFunctionDeclaration? Find(string name)
    {
        foreach (var statement in Declaration.Body.Statements)
        {
            if (statement is ProgramFunctionDeclaration method && method.Name == name)
                return method;
        }
        return null;
    }
}

/// <summary>A function that the program declares, with the names around it.</summary>
/// <param name="node">Its declaration or expression.</param>
/// <param name="receiver">The parameter that the object is bound to (<c>self</c>, a Go receiver); null for none.</param>
internal sealed class FunctionValue(ProgramNode node, IReadOnlyList<ProgramParameter> parameters, ProgramExpression? result, ProgramBlock? body, Frame frame, ObjectValue? self = null, ProgramParameter? receiver = null) : Value
{
    public ProgramNode Node { get; } = node;

    public IReadOnlyList<ProgramParameter> Parameters { get; } = parameters;

    public ProgramExpression? Result { get; } = result;

    public ProgramBlock? Body { get; } = body;

    public Frame Frame { get; } = frame;

    public ObjectValue? Self { get; } = self;

    public ProgramParameter? Receiver { get; } = receiver;

    public FunctionValue BoundTo(ObjectValue target) => new(Node, Parameters, Result, Body, Frame, target, Receiver);
}

/// <summary>Something that a library gives: a namespace, a type, a function, a constant.</summary>
/// <param name="path">Its name from the library's own down, in small letters without underscores: <c>aws.kms.key</c>, <c>cdk.iam.effect.allow</c>.</param>
/// <param name="name">The last name as written.</param>
internal sealed class LibraryValue(string path, string name) : Value
{
    public string Path { get; } = path;

    public string Name { get; } = name;

    /// <summary>A name without the habits of one language: <c>getCallerIdentity</c>, <c>get_caller_identity</c> and <c>GetCallerIdentity</c> are one.</summary>
    public static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    public LibraryValue Member(string member) => new(Path.Length == 0 ? Plain(member) : $"{Path}.{Plain(member)}", member);
}

/// <summary>A file of the program as other files see it.</summary>
internal sealed class ModuleValue(Frame frame) : Value
{
    public Frame Frame { get; } = frame;
}

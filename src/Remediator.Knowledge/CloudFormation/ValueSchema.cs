using System.Globalization;

namespace Remediator.Knowledge.CloudFormation;

/// <summary>What a value may be: its kind, the shape of what lies in it, and the constraints on it.</summary>
public sealed class ValueSchema
{
    private readonly SchemaFile _file;
    private readonly int[] _children;
    private ValueSchema? _item;
    private ObjectSchema? _nested;
    private ValueSchema[]? _alternatives;

    internal ValueSchema(SchemaFile file, ValueKind kind, int[] children)
    {
        _file = file;
        _children = children;
        Kind = kind;
    }

    public ValueKind Kind { get; }

    /// <summary>The only values allowed, as text; empty when any is.</summary>
    public IReadOnlyList<string> AllowedValues { get; internal init; } = [];

    /// <summary>A regular expression (ECMA-262, unanchored unless it says so), as AWS states it: it may be one that .NET cannot run.</summary>
    public string? Pattern { get; internal init; }

    public long? MinLength { get; internal init; }

    public long? MaxLength { get; internal init; }

    public double? Minimum { get; internal init; }

    public double? Maximum { get; internal init; }

    public long? MinItems { get; internal init; }

    public long? MaxItems { get; internal init; }

    /// <summary>What the items of a list or the values of a map are.</summary>
    public ValueSchema? Item => Kind is ValueKind.List or ValueKind.Map ? _item ??= _file.ReadValue(_children[0]) : null;

    /// <summary>The nested type, when the value is an object.</summary>
    public ObjectSchema? Nested => Kind is ValueKind.Nested ? _nested ??= _file.ReadObject(_children[0]) : null;

    /// <summary>The kinds a union allows; empty for anything else.</summary>
    public IReadOnlyList<ValueSchema> Alternatives =>
        Kind is ValueKind.Union ? _alternatives ??= Array.ConvertAll(_children, _file.ReadValue) : [];

    /// <summary>The value may be a document without a schema, such as a policy: what lies in it cannot be judged.</summary>
    public bool HasNoSchema => Kind is ValueKind.Json || Alternatives.Any(alternative => alternative.Kind is ValueKind.Json);

    /// <summary>The object this value is or, as a union, may be; null when it is none.</summary>
    public ObjectSchema? ObjectType => AsObject();

    /// <summary>One step into the value: an index into a list, a key of a map, the name of a property. Null when there is no such thing.</summary>
    internal ValueSchema? Step(string segment)
    {
        switch (Kind)
        {
            case ValueKind.Nested:
                return Nested!.Find(segment)?.Value;
            case ValueKind.Map:
                return Item;
            case ValueKind.List:
                return int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? Item : null;
            case ValueKind.Union:
                foreach (var alternative in Alternatives)
                {
                    // Unions do not nest in the source, so this goes one level deep.
                    if (alternative.Step(segment) is { } found)
                        return found;
                }
                return null;
            default:
                return null;
        }
    }

    /// <summary>The object this value is or, as a union, may be.</summary>
    internal ObjectSchema? AsObject()
    {
        if (Kind is not ValueKind.Union)
            return Nested;
        foreach (var alternative in Alternatives)
        {
            if (alternative.Nested is { } found)
                return found;
        }
        return null;
    }
}

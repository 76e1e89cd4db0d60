namespace Remediator.Knowledge.CloudFormation;

/// <summary>A property of a resource type or of a type nested in one.</summary>
public sealed class PropertySchema
{
    private readonly SchemaFile _file;
    private readonly int _valueNumber;
    private ValueSchema? _value;

    internal PropertySchema(SchemaFile file, int valueNumber)
    {
        _file = file;
        _valueNumber = valueNumber;
    }

    public required string Name { get; init; }

    public required bool Required { get; init; }

    /// <summary>AWS advises against the property.</summary>
    public required bool Deprecated { get; init; }

    /// <summary>Whether changing this very property replaces the resource; see <see cref="ResourceTypeSchema.ReplacementFor"/> for a path.</summary>
    public required ReplacementOnUpdate ReplacementOnUpdate { get; init; }

    /// <summary>The property cannot be changed without replacing the resource.</summary>
    public bool Immutable => ReplacementOnUpdate is ReplacementOnUpdate.Always;

    /// <summary>What the property's value may be.</summary>
    public ValueSchema Value => _value ??= _file.ReadValue(_valueNumber);

    public ValueKind Kind => Value.Kind;

    /// <summary>The only values allowed, as text; empty when any is.</summary>
    public IReadOnlyList<string> AllowedValues => Value.AllowedValues;
}

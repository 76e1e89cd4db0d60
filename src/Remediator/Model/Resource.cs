namespace Remediator.Model;

/// <summary>Something that a template asks AWS to make.</summary>
public sealed class Resource
{
    private readonly Func<MapValue> _bind;
    private MapValue? _properties;

    /// <param name="id">Logical id (CloudFormation, CDK), address (Terraform) or name (Pulumi).</param>
    /// <param name="type">The type in CloudFormation's words.</param>
    /// <param name="origin">The whole declaration.</param>
    /// <param name="bindProperties">Gives the properties; called once, when they are first asked for.</param>
    public Resource(string id, string type, Origin origin, Func<MapValue> bindProperties)
    {
        Id = id;
        Type = type;
        Origin = origin;
        _bind = bindProperties;
    }

    public string Id { get; }

    public string Type { get; }

    public Origin Origin { get; }

    /// <summary>Properties under CloudFormation's names; empty when the declaration has none.</summary>
    public MapValue Properties => _properties ??= _bind();

    /// <summary>Names of the resources that this one waits for explicitly.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Name of the condition under which it is made; null when always.</summary>
    public string? Condition { get; init; }

    /// <summary>How the source says that it makes several of it, e.g. <c>for_each</c> and where; null when it makes one.</summary>
    public string? Repetition { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({Type})";
}

namespace Remediator.Knowledge.CloudFormation;

/// <summary>A named type with properties: a type nested in a resource type, or the resource type itself.</summary>
public class ObjectSchema
{
    private readonly PropertySchema[] _properties;

    internal ObjectSchema(string name, PropertySchema[] properties)
    {
        Name = name;
        _properties = properties;
    }

    public string Name { get; }

    /// <summary>The properties, sorted by name.</summary>
    public IReadOnlyList<PropertySchema> Properties => _properties;

    /// <summary>The property with exactly this name; CloudFormation minds case.</summary>
    public PropertySchema? Find(string name)
    {
        foreach (var property in _properties)
        {
            if (property.Name == name)
                return property;
        }
        return null;
    }
}

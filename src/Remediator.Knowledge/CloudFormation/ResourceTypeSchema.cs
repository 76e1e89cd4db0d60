namespace Remediator.Knowledge.CloudFormation;

/// <summary>
/// A resource type. Paths run from its properties inwards, one segment a step: a property's name, an index into a list,
/// a key of a map (`SecurityGroupIngress`, `0`, `CidrIp`).
/// </summary>
public sealed class ResourceTypeSchema : ObjectSchema
{
    internal ResourceTypeSchema(
        string name, PropertySchema[] properties, string[] attributes, string[] primaryIdentifier, string[] refReturns)
        : base(name, properties)
    {
        Attributes = attributes;
        PrimaryIdentifier = primaryIdentifier;
        RefReturns = refReturns;
    }

    /// <summary>What Fn::GetAtt can ask for.</summary>
    public IReadOnlyList<string> Attributes { get; }

    /// <summary>The properties or attributes that identify a deployed resource in Cloud Control.</summary>
    public IReadOnlyList<string> PrimaryIdentifier { get; }

    /// <summary>The properties or attributes whose values Ref returns; empty when the source does not say.</summary>
    public IReadOnlyList<string> RefReturns { get; }

    /// <summary>The property a path ends at. Null when the path ends at an item, leads nowhere, or into a document without a schema.</summary>
    public PropertySchema? FindProperty(IReadOnlyList<string> path)
    {
        if (path.Count == 0)
            return null;
        if (path.Count == 1)
            return Find(path[0]);
        return FindValue(path, path.Count - 1)?.AsObject()?.Find(path[^1]);
    }

    /// <summary>What may stand at a path, which may end at an item of a list or map. Null as for <see cref="FindProperty"/>.</summary>
    public ValueSchema? FindValue(IReadOnlyList<string> path) => FindValue(path, path.Count);

    /// <summary>
    /// Whether changing what stands at a path replaces the resource: the strongest that any property along the path says.
    /// </summary>
    public ReplacementOnUpdate ReplacementFor(IReadOnlyList<string> path)
    {
        var strongest = ReplacementOnUpdate.Never;
        var at = (ObjectSchema?)this;
        ValueSchema? value = null;
        foreach (var segment in path)
        {
            if (at?.Find(segment) is { } property)
            {
                strongest = (ReplacementOnUpdate)Math.Max((int)strongest, (int)property.ReplacementOnUpdate);
                value = property.Value;
            }
            else
            {
                value = value?.Step(segment);
            }
            at = value?.AsObject();
        }
        return strongest;
    }

    private ValueSchema? FindValue(IReadOnlyList<string> path, int length)
    {
        var value = length == 0 ? null : Find(path[0])?.Value;
        for (var i = 1; i < length; i++)
            value = value?.Step(path[i]);
        return value;
    }
}

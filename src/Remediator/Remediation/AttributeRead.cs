using Remediator.Knowledge.CloudFormation;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>Tells which attribute of a resource a reference means that does not say it as the language wants.</summary>
internal static class AttributeRead
{
    /// <summary>
    /// What a name with an attribute behind a dot or colon means, <c>Role.Arn</c> where a plain name is wanted; null when it is none that
    /// a resource of the project has.
    /// </summary>
    public static ReferenceValue? Of(Project project, string name)
    {
        var at = name.IndexOfAny(['.', ':']);
        if (at <= 0 || project.Find(name[..at]) is not { } resource || CloudFormationSchema.Default.Find(resource.Type) is not { } type)
            return null;
        return type.Attributes.FirstOrDefault(attribute => attribute.Equals(name[(at + 1)..], StringComparison.OrdinalIgnoreCase)) is { } attribute
            ? new ReferenceValue(resource.Id, attribute)
            : null;
    }

    /// <summary>
    /// The attribute of a type that a property or output is named after: <c>Arn</c> for <c>RoleArn</c> and for the <c>Role</c> that a
    /// function has; null when it may be one of several.
    /// </summary>
    public static string? For(ResourceTypeSchema type, string property)
    {
        if (Ending(type, property) is { } ending)
            return ending;
        var name = property.EndsWith('s') ? property[..^1] : property;
        if (type.Attributes is [var only])
            return only;
        return type.Attributes.Contains("Arn") && type.Name.EndsWith($"::{name}", StringComparison.Ordinal) ? "Arn" : null;
    }

    /// <summary>The longest attribute of a type that the name of a property ends with: <c>GroupId</c> for <c>SecurityGroupIds</c>.</summary>
    public static string? Ending(ResourceTypeSchema type, string property)
    {
        var name = property.EndsWith('s') ? property[..^1] : property;
        return type.Attributes.Where(attribute => name.EndsWith(attribute, StringComparison.OrdinalIgnoreCase)).OrderByDescending(attribute => attribute.Length).FirstOrDefault();
    }

    /// <summary>The name of the property or output that a place gives the value of; items and functions have none of their own.</summary>
    public static string PropertyAt(Place place) =>
        place.Path.LastOrDefault(step => step is not ([>= '0' and <= '9', ..] or "Value" or "Ref") && !step.StartsWith("Fn::", StringComparison.Ordinal)) ?? "";
}

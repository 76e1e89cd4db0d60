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
    /// The attribute of a type that a property or output is named after: <c>Arn</c> for <c>RoleArn</c>; null when it may be one of several.
    /// </summary>
    public static string? For(ResourceTypeSchema type, string property)
    {
        if (Ending(type, property) is { } ending)
            return ending;
        return type.Attributes is [var only] ? only : null;
    }

    /// <summary>
    /// Whether a place takes an ARN: by the pattern of its schema, as the resource of a policy's statement, or as what serves a custom
    /// resource. Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-customresource.html
    /// </summary>
    public static bool WantsArn(Project project, Place place)
    {
        string[] steps = [.. place.Path.Where(step => !int.TryParse(step, out _) && step != "Ref" && !step.StartsWith("Fn::", StringComparison.Ordinal))];
        return PlaceSchema.ValueOf(project, place)?.Pattern?.Contains("arn:", StringComparison.Ordinal) == true
            || steps is [.., "Statement", "Resource" or "NotResource"]
            || steps is [_, _, "Properties", "ServiceToken"];
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

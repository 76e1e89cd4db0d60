using Remediator.Knowledge.CloudFormation;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>Finds the type of a resource that does not say it, by its properties and by what others read of it.</summary>
internal static class MissingType
{
    // One common property, `Name` or `Tags`, says nothing.
    private static readonly string[] Common = ["Name", "Tags", "Description", "Properties"];

    /// <summary>The types that have all the properties, must have no others, and have the attributes that the template reads of the resource.</summary>
    public static IReadOnlyList<string> CandidatesFor(Project project, string id, IReadOnlyList<string> properties)
    {
        if (properties.All(Common.Contains))
            return [];
        var attributes = project.AttributesReadOf(id);
        string[] found = [.. CloudFormationSchema.Default.TypeNames.Where(name => CloudFormationSchema.Default.Find(name) is { } type
            && properties.All(property => type.Find(property) is not null)
            && type.Properties.All(property => !property.Required || properties.Contains(property.Name))
            && attributes.All(type.Attributes.Contains))];
        // `Queue` for AWS::SQS::Queue.
        return found.Length > 1 && found.Where(name => id.EndsWith(name[(name.LastIndexOf(':') + 1)..], StringComparison.OrdinalIgnoreCase)).ToArray() is [var only] ? [only] : found;
    }
}

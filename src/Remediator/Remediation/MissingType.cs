using Remediator.Knowledge.CloudFormation;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation;

/// <summary>Finds the type of a resource that does not say it, by its properties and by what others read of it.</summary>
internal static class MissingType
{
    // One common property, `Name` or `Tags`, says nothing.
    private static readonly string[] Common = ["Name", "Tags", "Description", "Properties"];

    /// <summary>The types that a template may have: those of a transform only where it is asked for.</summary>
    public static IEnumerable<string> TypesFor(Project project) => project.PlaceOf(["Transform"]) is not null
        ? CloudFormationSchema.Default.TypeNames
        : CloudFormationSchema.Default.TypeNames.Where(name => !name.StartsWith("AWS::Serverless::", StringComparison.Ordinal));

    private static bool Fits(ResourceTypeSchema type, IReadOnlyList<string> properties, IReadOnlyList<string> attributes) =>
        properties.All(property => type.Find(property) is not null)
        && type.Properties.All(property => !property.Required || properties.Contains(property.Name))
        && attributes.All(type.Attributes.Contains);

    /// <summary>The types that have all the properties, must have no others, and have the attributes that the template reads of the resource.</summary>
    public static IReadOnlyList<string> CandidatesFor(Project project, string id, IReadOnlyList<string> properties)
    {
        if (properties.All(Common.Contains))
            return [];
        var attributes = project.AttributesReadOf(id);
        var types = TypesFor(project).Select(CloudFormationSchema.Default.Find).OfType<ResourceTypeSchema>().ToArray();
        string[] found = [.. types.Where(type => Fits(type, properties, attributes)).Select(type => type.Name)];
        // With a property misspelt, more must agree.
        if (found.Length == 0)
        {
            found = [.. types.Where(type => properties.Count(property => type.Find(property) is not null) is var known && known * 2 >= properties.Count && known < properties.Count
                && Fits(type, [.. properties.Select(property => type.Find(property)?.Name ?? Nearest.FindOne(property, type.Properties.Select(other => other.Name)) ?? property)], attributes)).Select(type => type.Name)];
        }
        // `Queue` for AWS::SQS::Queue.
        return found.Length > 1 && found.Where(name => id.EndsWith(name[(name.LastIndexOf(':') + 1)..], StringComparison.OrdinalIgnoreCase)).ToArray() is [var only] ? [only] : found;
    }
}

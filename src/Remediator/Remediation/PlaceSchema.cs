using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>What the schemas say of a place of a template: of a property its resource type's, elsewhere the template language's.</summary>
internal static class PlaceSchema
{
    /// <summary>The schema of the resource type that a place lies in; null when it is not known.</summary>
    public static ResourceTypeSchema? TypeOf(Project project, Place place) =>
        place.ResourceId is { } id && project.Find(id) is { } resource ? CloudFormationSchema.Default.Find(resource.Type) : null;

    /// <summary>What may stand at a place; null when nothing is known.</summary>
    public static ValueSchema? ValueOf(Project project, Place place) =>
        place.PropertySteps is { Count: > 0 } steps ? TypeOf(project, place)?.FindValue(steps) : null;

    /// <summary>The names that the map holding a place may have; empty when nothing is known.</summary>
    public static IReadOnlyList<string> NamesBeside(Project project, Place place)
    {
        if (place.PropertySteps is { Count: > 0 } steps)
        {
            return ObjectAt(project, place, steps, steps.Count - 1) is { } holder ? [.. holder.Properties.Select(property => property.Name)]
                : place.Parent is not MapValue map ? []
                : IsInPolicy(place.Path) ? ElementsFor(map, place.Path)
                : IsServerlessPolicy(project, place, map) ? PolicyLanguage.DocumentElements : [];
        }
        return TemplateLanguage.NamesIn(place.Path.Take(place.Path.Count - 1));
    }

    /// <summary>Whether a path leads into a policy document or is that of one.</summary>
    public static bool IsInPolicy(IReadOnlyList<string> path) => path.Any(step => step.EndsWith("Policy", StringComparison.Ordinal) || step.EndsWith("PolicyDocument", StringComparison.Ordinal));

    // Among the policies of a SAM resource stand names, templates and documents.
    private static bool IsServerlessPolicy(Project project, Place place, MapValue map) => place.Path is ["Resources", var id, "Properties", "Policies", .., _]
        && place.Path.Count is 5 or 6 && project.Find(id)?.Type.StartsWith("AWS::Serverless::", StringComparison.Ordinal) == true
        && (map.Entries.Any(entry => PolicyLanguage.DocumentElements.Contains(entry.Name)) || map.Entries is [{ Value: ListValue }]);

    // A statement and a document have no element in common, so that one of a map's names is right tells which it is.
    private static IReadOnlyList<string> ElementsFor(MapValue map, IReadOnlyList<string> path)
    {
        if (path.Count > 1 && (path[^2].EndsWith("Policy", StringComparison.Ordinal) || path[^2].EndsWith("PolicyDocument", StringComparison.Ordinal)))
            return PolicyLanguage.DocumentElements;
        return map.Entries.Count(entry => PolicyLanguage.StatementElements.Contains(entry.Name)) > 1 ? PolicyLanguage.StatementElements : [];
    }

    /// <summary>The object whose properties stand at a place; null when it is none.</summary>
    public static ObjectSchema? ObjectOf(Project project, Place place) =>
        place.PropertySteps is { } steps ? ObjectAt(project, place, steps, steps.Count) : null;

    /// <summary>The object that holds a place as one of its properties; null when none is known.</summary>
    public static ObjectSchema? HolderOf(Project project, Place place) =>
        place.PropertySteps is { Count: > 0 } steps ? ObjectAt(project, place, steps, steps.Count - 1) : null;

    private static ObjectSchema? ObjectAt(Project project, Place place, IReadOnlyList<string> steps, int length)
    {
        if (length < 0)
            return null;
        var type = TypeOf(project, place);
        return length == 0 ? type : type?.FindValue([.. steps.Take(length)])?.ObjectType;
    }
}

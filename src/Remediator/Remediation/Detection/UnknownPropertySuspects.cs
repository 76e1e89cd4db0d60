using Remediator.Catalogue;
using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Logs;
using Remediator.Model;
using Remediator.Sources.Data;

namespace Remediator.Remediation.Detection;

/// <summary>
/// Properties that the schema of their resource type does not know, what stands beside them and no resource has, and elements that policies do not have; the capture <c>name</c> names
/// one. AWS adds properties, so one counts only when the recipe finds the known name that was meant.
/// </summary>
internal sealed class UnknownPropertySuspects : ISuspectSource
{
    public string Name => "unknown-property";

    public IEnumerable<Suspect> Find(DetectionContext context, Rule rule, Spec detect)
    {
        foreach (var resource in context.Project.Resources.Where(context.IsMade))
        {
            if (CloudFormationSchema.Default.Find(resource.Type) is not { } type)
                continue;
            foreach (var attribute in UnknownAttributes(context.Project, resource))
                yield return attribute;
            foreach (var hit in PropertyPath.Parse("**").Find(resource.Properties))
            {
                if (hit.Entry is not { } entry || IsFunction(entry.Name))
                    continue;
                var steps = hit.Path.Split('.');
                var holder = Holder(type, steps[..^1]);
                var location = holder is null ? UnknownElement(context.Project, hit, steps) : null;
                if (holder is null ? location is null : holder.Find(entry.Name) is not null)
                    continue;
                yield return new Suspect(resource.Id)
                {
                    ResourceType = resource.Type,
                    Location = location,
                    Captures = new Dictionary<string, string> { ["name"] = entry.Name },
                };
            }
        }
    }

    // What stands beside Properties and no resource has.
    private static IEnumerable<Suspect> UnknownAttributes(Project project, Resource resource)
    {
        if (project.PlaceOf(["Resources", resource.Id])?.Value is not MapValue body)
            yield break;
        var known = TemplateLanguage.NamesIn(["Resources", resource.Id]);
        foreach (var entry in body.Entries)
        {
            if (known.Contains(entry.Name) || IsFunction(entry.Name) || entry is not { Syntax: DataMember member, Value.Origin.Source: var source })
                continue;
            var at = source.PositionOf(member.Key.Span.Start);
            yield return new Suspect(resource.Id)
            {
                ResourceType = resource.Type,
                Location = new SourceLocation(source.Path, at.Line, at.Column),
                Captures = new Dictionary<string, string> { ["name"] = entry.Name },
            };
        }
    }

    // Where an element stands that its policy document or statement cannot have; null for any other. A policy of another kind (RedrivePolicy)
    // has neither statements nor a version.
    private static SourceLocation? UnknownElement(Project project, PathHit hit, string[] steps)
    {
        if (!PlaceSchema.IsInPolicy(steps) || hit is not { Entry.Syntax: DataMember member, Value.Origin.Source: var source } || hit.Parent is not MapValue map || map.Find("Effect") is null && map.Find("Statement") is null && map.Find("Version") is null)
            return null;
        var at = source.PositionOf(member.Key.Span.Start);
        return project.PlacesAt(source, at).FirstOrDefault(place => ReferenceEquals(place.Entry?.Syntax, member)) is { } place
            && PlaceSchema.NamesBeside(project, place) is { Count: > 0 } known && !known.Contains(member.Name)
            ? new SourceLocation(source.Path, at.Line, at.Column)
            : null;
    }

    private static ObjectSchema? Holder(ResourceTypeSchema type, string[] steps) => steps.Length == 0 ? type : type.FindValue(steps)?.Nested;

    private static bool IsFunction(string name) => name == "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal);
}

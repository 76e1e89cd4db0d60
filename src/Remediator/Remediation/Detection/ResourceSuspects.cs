using Remediator.Catalogue;

namespace Remediator.Remediation.Detection;

/// <summary>Every resource of some types: those of <c>types</c>, else those that the rule's subject may have, else all.</summary>
internal sealed class ResourceSuspects : ISuspectSource
{
    public string Name => "resource";

    public IEnumerable<Suspect> Find(DetectionContext context, Rule rule, Spec detect)
    {
        var types = detect["types"]?.Texts ?? [.. (rule.Locate?["subject"]?.Items ?? []).SelectMany(way => way["types"]?.Texts ?? [])];
        foreach (var resource in context.Project.OfTypes(types))
        {
            if (context.IsMade(resource))
                yield return new Suspect(resource.Id) { ResourceType = resource.Type };
        }
    }
}

using Remediator.Catalogue;

namespace Remediator.Remediation.Detection;

/// <summary>The project as a whole.</summary>
internal sealed class ProjectSuspects : ISuspectSource
{
    public string Name => "project";

    public IEnumerable<Suspect> Find(DetectionContext context, Rule rule, Spec detect) => [new Suspect()];
}

using Remediator.Catalogue;

namespace Remediator.Remediation.Detection;

/// <summary>One way in which rules find what to look at in a project: the <c>each</c> of their <c>detect</c>.</summary>
internal interface ISuspectSource
{
    /// <summary>The name in rules.</summary>
    string Name { get; }

    IEnumerable<Suspect> Find(DetectionContext context, Rule rule, Spec detect);
}

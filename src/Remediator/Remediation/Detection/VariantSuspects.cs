using Remediator.Catalogue;

namespace Remediator.Remediation.Detection;

/// <summary>None: the rule that this one is a variant of finds the suspects, and the plan picks the variant.</summary>
internal sealed class VariantSuspects : ISuspectSource
{
    public string Name => "variant";

    public IEnumerable<Suspect> Find(DetectionContext context, Rule rule, Spec detect) => [];
}

using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// The <c>beside</c> of a step: a property that must stand in the same map as the one that is looked at (<c>beside: CachePolicyId</c>), or
/// have one of some values there (<c>beside: { name: Protocol, in: ["-1"] }</c>).
/// </summary>
internal static class Neighbour
{
    public static bool StandsBeside(PlanContext context, Spec arguments, PathHit hit)
    {
        if (arguments["beside"] is not { } beside)
            return true;
        if (hit.Parent is not MapValue map || map[beside.Text ?? beside["name"]!.Text!] is not { } neighbour)
            return false;
        return beside["in"] is not { } wanted || wanted.Texts.Any(text => context.Render(text) == context.Evaluator.TextOf(neighbour));
    }
}

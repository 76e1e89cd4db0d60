using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Detection;

/// <summary>Resources that wait for each other; the capture <c>resources</c> names them.</summary>
internal sealed class CycleSuspects : ISuspectSource
{
    public string Name => "cycle";

    public IEnumerable<Suspect> Find(DetectionContext context, Rule rule, Spec detect)
    {
        var cycle = new DependencyGraph(context.Project, context.Evaluator, decided: true).FindCycle();
        // A reference to itself may be one that its kind takes; to wait for itself nothing can.
        if (cycle.Count == 0 || context.Project.Find(cycle[0]) is not { } first || cycle.Count < 3 && !first.DependsOn.Contains(first.Id))
            yield break;
        yield return new Suspect(first.Id)
        {
            ResourceType = first.Type,
            Captures = new Dictionary<string, string> { ["resources"] = string.Join(", ", cycle.Skip(1)) },
            IsCertain = true,
        };
    }
}

using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Breaks a cycle: by the explicit dependency that closes it, else by moving security group rules into resources of their own.
/// </summary>
internal sealed class BreakCycle : IVerb
{
    private static readonly DropDependency Drop = new();
    private static readonly ExtractSecurityGroupRules Extract = new();

    public string Name => "break-cycle";

    public IReadOnlyList<string> Arguments => ["names"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var dropped = Drop.Plan(context, arguments);
        if (dropped.Refusal is null && !dropped.Touched.Any(id => IsNeeded(context, id)))
            return dropped;
        var extracted = Extract.Plan(context, arguments);
        if (extracted.Changes.Count > 0)
            return extracted;
        // Which dependencies there are to choose from says more than that no security group is among them.
        return dropped.Refusal is not null || extracted.Refusal is null ? dropped : extracted;
    }

    // What waits for a permission or a policy has a reason that no reference tells: without it, AWS refuses the resource.
    private static bool IsNeeded(PlanContext context, string id)
    {
        var graph = new DependencyGraph(context.Project, context.Evaluator);
        return context.Project.Find(id)!.DependsOn.Select(context.Project.Find).OfType<Resource>()
            .Any(target => target.Id != id && DropDependency.IsWaitedForAlone(target.Type)
                && graph.Reaches(target.Id, id) && !IsAttachedTo(context, target, id));
    }

    // A policy comes after what it is attached to, so no one can wait for a policy of their own.
    private static bool IsAttachedTo(PlanContext context, Resource policy, string id) => PolicyPlace.All
        .Where(place => place.Carrier == policy.Type && place.Link is not null && policy.Properties[place.Link] is not null)
        .Any(place => context.Evaluator.ReferencesIn(policy.Properties[place.Link!]!).Any(reference => reference.Target == id));
}

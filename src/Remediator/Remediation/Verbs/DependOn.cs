using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes resources wait for others. A dependency that would close a cycle is refused with the cycle.
/// With <c>onPolicyOf</c> they wait for the resource that holds the policy of another one, or will when the recipe has made it.
/// With <c>siblings</c>, resources of the same type that lack the same dependency get it too: they would fail next.
/// </summary>
internal sealed class DependOn : IVerb
{
    public string Name => "depend-on";

    public IReadOnlyList<string> Arguments => ["of", "on", "onPolicyOf", "siblings", "kind"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var subjects = context.All(arguments["of"]?.Text ?? "subject");
        var found = context.All(arguments["on"]?.Text ?? "");
        var carriers = new List<string>();
        if (arguments["onPolicyOf"]?.Text is { } name)
        {
            foreach (var owner in context.All(name))
            {
                if (PolicyFacet.Find(context.Project, context.Evaluator, owner, EnsureStatement.KindOf(arguments))?.CarrierId(context.Project, owner) is { } carrier)
                    carriers.Add(carrier);
            }
            // A policy that its owner holds is there when the owner is.
            if (carriers.Count == 0)
                return StepResult.Done;
            found = [.. carriers.Select(context.Project.Find).OfType<Resource>()];
        }
        // What is made only under a condition may not be there to wait for, unless the subject has the same condition.
        var targets = found.Where(r => r.Condition is null || subjects.All(s => s.Condition == r.Condition)).Select(r => r.Id).ToArray();
        targets = [.. targets, .. carriers.Where(carrier => context.Project.Find(carrier) is null)];
        if (targets.Length == 0)
        {
            return StepResult.Refused(found.Count == 0
                ? $"nothing was found to depend on (`{arguments["on"]?.Text}`)"
                : $"{string.Join(", ", found.Select(r => $"`{r.Id}`"))} is made only under a condition, so nothing can depend on it that is made without");
        }
        var graph = new DependencyGraph(context.Project, context.Evaluator);
        var waits = new List<Wait>();
        var touched = new List<string>();
        var waiting = subjects.ToList();
        if (arguments["siblings"]?.Text is { } siblings)
            waiting.AddRange(context.All(siblings).Where(r => !subjects.Contains(r)));
        foreach (var resource in waiting)
        {
            var missing = targets.Where(target => target != resource.Id && !graph.Reaches(resource.Id, target)).ToArray();
            if (missing.Length == 0)
                continue;
            if (missing.FirstOrDefault(target => graph.Reaches(target, resource.Id)) is { } cyclic)
            {
                if (!subjects.Contains(resource))
                    continue;
                return StepResult.Refused($"`{cyclic}` already waits for `{resource.Id}`, so the reverse would be a cycle: {graph.PathText(cyclic, resource.Id)}");
            }
            waits.AddRange(missing.Select(target => new Wait(resource, target)));
            touched.Add(resource.Id);
        }
        return StepResult.Done with { Touched = touched, Waits = waits };
    }
}

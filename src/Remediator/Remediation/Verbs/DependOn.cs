using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes resources wait for others. A dependency that would close a cycle is refused with the cycle.
/// With <c>siblings</c>, resources of the same type that lack the same dependency get it too: they would fail next.
/// </summary>
internal sealed class DependOn : IVerb
{
    public string Name => "depend-on";

    public IReadOnlyList<string> Arguments => ["of", "on", "siblings"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var subjects = context.All(arguments["of"]?.Text ?? "subject");
        var found = context.All(arguments["on"]?.Text ?? "");
        // What is made only under a condition may not be there to wait for, unless the subject has the same condition.
        var targets = found.Where(r => r.Condition is null || subjects.All(s => s.Condition == r.Condition)).Select(r => r.Id).ToArray();
        if (targets.Length == 0)
        {
            return StepResult.Refused(found.Count == 0
                ? $"nothing was found to depend on (`{arguments["on"]?.Text}`)"
                : $"{string.Join(", ", found.Select(r => $"`{r.Id}`"))} is made only under a condition, so nothing can depend on it that is made without");
        }
        var graph = new DependencyGraph(context.Project, context.Evaluator);
        var changes = new List<SourceChange>();
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
            changes.Add(context.Project.Editor.AddDependencies(resource, missing));
            touched.Add(resource.Id);
        }
        return StepResult.Of(changes) with { Touched = touched };
    }
}

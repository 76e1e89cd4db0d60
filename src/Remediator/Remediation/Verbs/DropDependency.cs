using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Breaks a cycle that an explicit dependency closes. References are never taken away. Where several dependencies would do, the one of
/// the resource goes that comes first without it: that waits for fewest others, else for which most wait, else that stands first.
/// </summary>
internal sealed class DropDependency : IVerb
{
    public string Name => "drop-dependency";

    public IReadOnlyList<string> Arguments => ["names"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var project = context.Project;
        var graph = new DependencyGraph(project, context.Evaluator);
        var names = NamesIn(context, arguments);
        var cycle = CycleOf(project, names, graph);
        if (cycle.Count < 2)
        {
            return OthersIn(project, names) is { Length: > 0 } others
                ? StepResult.Refused($"the circle goes through {string.Join(", ", others.Select(name => $"`{name}`"))}, of which none is a resource: let one of them not be made from the others")
                : StepResult.Done;
        }
        var closing = new List<(Resource From, string To)>();
        for (var i = 0; i + 1 < cycle.Count; i++)
        {
            if (project.Find(cycle[i]) is { } from && from.DependsOn.Contains(cycle[i + 1]) && !RefersTo(context, from, cycle[i + 1]))
                closing.Add((from, cycle[i + 1]));
        }
        return closing switch
        {
            [var only] => StepResult.Of([project.Editor.RemoveDependency(only.From, only.To)]) with
            {
                Touched = [only.From.Id],
                Choices = [$"`{only.From.Id}` no longer waits for `{only.To}`, which waits for it: {string.Join(" → ", cycle)}"],
            },
            [] => StepResult.Refused($"the cycle {string.Join(" → ", cycle)} consists of references: take one of them away by hand"),
            _ when Foremost(context, closing) is { } foremost => StepResult.Of([project.Editor.RemoveDependency(foremost.From, foremost.To)]) with
            {
                Touched = [foremost.From.Id],
                Choices = [$"any of {string.Join(", ", closing.Select(edge => $"`{edge.From.Id}` on `{edge.To}`"))} may be the wrong one: `{foremost.From.Id}` no longer waits for `{foremost.To}`, since it comes first without that"],
            },
            _ => StepResult.Refused($"the cycle {string.Join(" → ", cycle)} has {closing.Count} explicit dependencies, and any of them may be the wrong one: {string.Join(", ", closing.Select(edge => $"`{edge.From.Id}` on `{edge.To}`"))}"),
        };
    }

    /// <summary>
    /// Whether what waits for a resource of a type has a reason that no reference tells: without a permission, a policy or an attached
    /// gateway, AWS refuses it.
    /// </summary>
    public static bool IsWaitedForAlone(string type) =>
        type.EndsWith("Permission", StringComparison.Ordinal) || type.EndsWith("Policy", StringComparison.Ordinal) || type.EndsWith("Attachment", StringComparison.Ordinal);

    // Null where each of them waits for what has to be waited for.
    private static (Resource From, string To)? Foremost(PlanContext context, IReadOnlyList<(Resource From, string To)> closing)
    {
        var graph = new DependencyGraph(context.Project, context.Evaluator, without: [.. closing.Select(edge => (edge.From.Id, edge.To))]);
        (int Needs, int Needed) RankOf(string id) => (context.Project.Resources.Count(other => other.Id != id && graph.Reaches(id, other.Id)),
            -context.Project.Resources.Count(other => other.Id != id && graph.Reaches(other.Id, id)));
        var ranked = closing.Where(edge => context.Project.Find(edge.To) is not { } target || !IsWaitedForAlone(target.Type))
            .OrderBy(edge => edge.From.Origin.Span.Start).Select(edge => (Edge: edge, Rank: RankOf(edge.From.Id))).OrderBy(edge => edge.Rank).ToArray();
        return ranked.Length > 0 ? ranked[0].Edge : null;
    }

    /// <summary>The ids along the cycle that is meant, the first one again at the end; empty when there is none.</summary>
    public static IReadOnlyList<string> CycleOf(PlanContext context, Spec arguments) =>
        CycleOf(context.Project, NamesIn(context, arguments), new DependencyGraph(context.Project, context.Evaluator));

    private static string[] NamesIn(PlanContext context, Spec arguments) =>
        arguments["names"]?.Text is { } text ? context.Render(text).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) : [];

    // What the log names of locals and the like, where it names no resource: their circles are not looked for.
    private static string[] OthersIn(Project project, string[] names) =>
        Array.Exists(names, name => project.Find(name) is not null) ? [] : [.. project.DeclaredNames.Intersect(names)];

    // The cycle through the resources that the log names, else the first one.
    private static IReadOnlyList<string> CycleOf(Project project, string[] names, DependencyGraph graph)
    {
        foreach (var name in names.Select(project.Find).OfType<Resource>().Select(resource => resource.Id))
        {
            if (graph.PathBetween(name, name) is { Count: > 1 } path)
                return path;
        }
        return names.Length > 0 ? [] : graph.FindCycle();
    }

    private static bool RefersTo(PlanContext context, Resource from, string target) =>
        new Evaluator(context.Project, context.Deployment, useDefaults: false).ReferencesIn(from.Properties)
            .Any(reference => context.Project.Find(reference.Target)?.Id == target);
}

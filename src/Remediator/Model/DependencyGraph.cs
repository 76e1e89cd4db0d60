namespace Remediator.Model;

/// <summary>Which resource waits for which: explicit dependencies and references, in both branches of a choice.</summary>
public sealed class DependencyGraph
{
    private readonly Dictionary<string, HashSet<string>> _edges = new(StringComparer.Ordinal);

    public DependencyGraph(Project project, Evaluator evaluator)
    {
        // Parameters' defaults hide no reference, and an undecided condition shows both branches.
        var open = new Evaluator(project, evaluator.Deployment, useDefaults: false);
        foreach (var resource in project.Resources)
        {
            var targets = new HashSet<string>(resource.DependsOn.Where(id => project.Find(id) is not null), StringComparer.Ordinal);
            foreach (var reference in open.ReferencesIn(resource.Properties))
            {
                if (project.Find(reference.Target) is not null)
                    targets.Add(reference.Target);
            }
            _edges[resource.Id] = targets;
        }
    }

    /// <summary>The resources that one waits for directly.</summary>
    public IReadOnlyCollection<string> TargetsOf(string id) => _edges.TryGetValue(id, out var targets) ? targets : [];

    /// <summary>Whether <paramref name="from"/> waits for <paramref name="to"/>, directly or through others.</summary>
    public bool Reaches(string from, string to) => PathBetween(from, to).Count > 0;

    /// <summary>A shortest way from one resource to another, both included; empty when there is none.</summary>
    public IReadOnlyList<string> PathBetween(string from, string to)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>();
        queue.Enqueue(from);
        while (queue.Count > 0)
        {
            var at = queue.Dequeue();
            foreach (var next in TargetsOf(at))
            {
                if (next == to)
                {
                    var path = new List<string> { to };
                    for (var step = at; step != from; step = cameFrom[step])
                        path.Add(step);
                    path.Add(from);
                    path.Reverse();
                    return path;
                }
                if (next != from && cameFrom.TryAdd(next, at))
                    queue.Enqueue(next);
            }
        }
        return [];
    }

    /// <summary>A way in words: <c>a → b → c</c>.</summary>
    public string PathText(string from, string to) => string.Join(" → ", PathBetween(from, to));

    /// <summary>One cycle, its first resource repeated at the end; empty when there is none.</summary>
    public IReadOnlyList<string> FindCycle()
    {
        foreach (var id in _edges.Keys)
        {
            if (PathBetween(id, id) is { Count: > 0 } cycle)
                return cycle;
        }
        return [];
    }
}

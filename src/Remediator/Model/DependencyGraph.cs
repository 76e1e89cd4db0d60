namespace Remediator.Model;

/// <summary>Which resource waits for which: explicit dependencies and references, in both branches of a choice.</summary>
public sealed class DependencyGraph
{
    private readonly Dictionary<string, HashSet<string>> _edges = new(StringComparer.Ordinal);

    /// <param name="decided">
    /// Whether conditions count as the defaults decide them. Otherwise parameters' defaults hide no reference, and an undecided
    /// condition shows both branches.
    /// </param>
    /// <param name="without">Explicit dependencies that do not count.</param>
    public DependencyGraph(Project project, Evaluator evaluator, bool decided = false, IReadOnlyCollection<(string From, string To)>? without = null)
    {
        var open = new Evaluator(project, evaluator.Deployment, useDefaults: decided);
        var references = new List<ReferenceValue>();
        foreach (var resource in project.Resources)
        {
            var waits = without is null ? resource.DependsOn : resource.DependsOn.Where(target => !without.Contains((resource.Id, target)));
            var targets = waits.SelectMany(project.WaitedFor).ToHashSet(StringComparer.Ordinal);
            references.Clear();
            open.AddReferencesIn(resource.Properties, references);
            foreach (var reference in references)
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

    /// <summary>
    /// A shortest cycle through one of the resources of the first cycle found, its first resource repeated at the end;
    /// empty when there is no cycle.
    /// </summary>
    public IReadOnlyList<string> FindCycle()
    {
        IReadOnlyList<string> shortest = [];
        foreach (var id in AnyCycle())
        {
            var cycle = PathBetween(id, id);
            if (shortest.Count == 0 || cycle.Count < shortest.Count)
                shortest = cycle;
        }
        return shortest;
    }

    private List<string> AnyCycle()
    {
        // Depth first without recursion: a resource still on the way down that is met again closes a cycle.
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        var onPath = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<IEnumerator<string>>();
        foreach (var root in _edges.Keys)
        {
            if (done.Contains(root))
                continue;
            Enter(root);
            while (pending.Count > 0)
            {
                if (!pending.Peek().MoveNext())
                {
                    pending.Pop();
                    done.Add(path[^1]);
                    onPath.Remove(path[^1]);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                var next = pending.Peek().Current;
                if (onPath.Contains(next))
                    return path[path.IndexOf(next)..];
                if (!done.Contains(next))
                    Enter(next);
            }
        }
        return [];

        void Enter(string id)
        {
            path.Add(id);
            onPath.Add(id);
            pending.Push(TargetsOf(id).GetEnumerator());
        }
    }
}

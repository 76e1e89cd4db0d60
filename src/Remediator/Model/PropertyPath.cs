namespace Remediator.Model;

/// <summary>A value that a path led to, and what holds it.</summary>
/// <param name="Path">Where it stands, e.g. <c>Policies.0.PolicyDocument.Version</c>.</param>
/// <param name="Parent">The map or list that holds it.</param>
/// <param name="Entry">The entry, when the parent is a map.</param>
/// <param name="Index">The position, when the parent is a list.</param>
public sealed record PathHit(string Path, Value Value, Value Parent, MapEntry? Entry, int Index);

/// <summary>
/// A path to properties: names joined by dots, <c>*</c> for every item or entry, <c>**</c> for any depth.
/// </summary>
public sealed class PropertyPath
{
    // No real template nests deeper; a hostile one must not exhaust the stack.
    private const int MaxDepth = 100;
    private readonly string[] _steps;

    private PropertyPath(string[] steps) => _steps = steps;

    public static PropertyPath Parse(string text) => new(text.Split('.'));

    /// <summary>The names, when the path has no wildcard; null otherwise.</summary>
    public IReadOnlyList<string>? Names => Array.Exists(_steps, s => s is "*" or "**") ? null : _steps;

    /// <summary>Every value that the path leads to, in the order of the source; both branches of a choice are looked at.</summary>
    public IReadOnlyList<PathHit> Find(Value root)
    {
        var hits = new List<PathHit>();
        Walk(root, 0, "", hits, 0);
        return hits;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('.', _steps);

    private void Walk(Value value, int step, string path, List<PathHit> hits, int depth)
    {
        if (depth > MaxDepth || step == _steps.Length)
            return;
        if (value is ChoiceValue choice)
        {
            Walk(choice.WhenTrue, step, path, hits, depth + 1);
            Walk(choice.WhenFalse, step, path, hits, depth + 1);
            return;
        }
        var name = _steps[step];
        foreach (var child in ChildrenOf(value))
        {
            var childPath = path.Length == 0 ? child.Path : $"{path}.{child.Path}";
            if (name == "**")
            {
                // Zero levels: the next step may match this child already; more levels: look below it with the same step.
                if (step == _steps.Length - 1)
                    hits.Add(child with { Path = childPath });
                else if (IsMatch(child, _steps[step + 1]))
                    Take(child, step + 1, childPath, hits, depth);
                Walk(child.Value, step, childPath, hits, depth + 1);
            }
            else if (IsMatch(child, name))
            {
                Take(child, step, childPath, hits, depth);
            }
        }
    }

    private void Take(PathHit child, int step, string path, List<PathHit> hits, int depth)
    {
        if (step == _steps.Length - 1)
            hits.Add(child with { Path = path });
        else
            Walk(child.Value, step + 1, path, hits, depth + 1);
    }

    private static bool IsMatch(PathHit child, string name) =>
        name == "*" || (child.Entry is { } entry ? entry.Name == name : child.Path == name);

    private static IEnumerable<PathHit> ChildrenOf(Value value) => value switch
    {
        MapValue map => map.Entries.Select(entry => new PathHit(entry.Name, entry.Value, map, entry, -1)),
        ListValue list => list.Items.Select((item, index) => new PathHit(
            index.ToString(System.Globalization.CultureInfo.InvariantCulture), item, list, null, index)),
        _ => [],
    };
}

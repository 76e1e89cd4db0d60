namespace Remediator.Model;

/// <summary>A value wherever it stands in a template, also outside of a resource's properties.</summary>
/// <param name="Path">The names and positions that lead to it from the document's root.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Parent">The map or list that holds it.</param>
/// <param name="Entry">The entry, when the parent is a map.</param>
/// <param name="Index">The position, when the parent is a list; else -1.</param>
public sealed record Place(IReadOnlyList<string> Path, Value Value, Value Parent, MapEntry? Entry, int Index)
{
    /// <summary>The path as people write it: <c>Resources/Table/Properties/KeySchema/0</c>.</summary>
    public string Text => string.Join('/', Path);

    /// <summary>The name of the resource that the place lies in; null outside of resources.</summary>
    public string? ResourceId => Path is ["Resources", var id, ..] ? id : null;

    /// <summary>The path below the resource's properties, without the branches of conditions; null elsewhere, and inside of other functions.</summary>
    public IReadOnlyList<string>? PropertySteps
    {
        get
        {
            if (Path is not ["Resources", _, "Properties", ..])
                return null;
            var steps = new List<string>();
            for (var i = 3; i < Path.Count; i++)
            {
                if (Path[i] == "Fn::If")
                    i++;
                else if (Path[i] == "Ref" || Path[i].StartsWith("Fn::", StringComparison.Ordinal))
                    return null;
                else
                    steps.Add(Path[i]);
            }
            return steps;
        }
    }
}

using System.Globalization;

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
        var walk = new Walk(_steps);
        walk.Enter(root, 0, 0);
        return walk.Hits;
    }

    /// <summary>A text of JSON in which the path goes on, and into which it does not look; null when there is none.</summary>
    public Value? DocumentOn(Value root)
    {
        var walk = new Walk(_steps);
        walk.Enter(root, 0, 0);
        return walk.Document;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('.', _steps);

    // Looks at every value of a large template, so a path is written only for what it leads to.
    private sealed class Walk(string[] steps)
    {
        // Most walks find nothing.
        private List<string>? _trail;
        private List<PathHit>? _hits;

        public IReadOnlyList<PathHit> Hits => _hits ?? (IReadOnlyList<PathHit>)[];

        public Value? Document { get; private set; }

        public void Enter(Value value, int step, int depth)
        {
            if (depth > MaxDepth || step == steps.Length)
                return;
            switch (value)
            {
                case ChoiceValue choice:
                    Enter(choice.WhenTrue, step, depth + 1);
                    Enter(choice.WhenFalse, step, depth + 1);
                    break;
                case CallValue { Function: CallValue.Output, Arguments: [var inner] }:
                    Enter(inner, step, depth + 1);
                    break;
                case MapValue map:
                    for (var i = 0; i < map.Entries.Count; i++)
                        Look(new Child(map.Entries[i].Name, map.Entries[i].Value, map, map.Entries[i], -1), step, depth);
                    break;
                case ListValue list:
                    for (var i = 0; i < list.Items.Count; i++)
                        Look(new Child(i.ToString(CultureInfo.InvariantCulture), list.Items[i], list, null, i), step, depth);
                    break;
                case ScalarValue or TemplateValue when steps[step] != "**" && IsDocument(value):
                    Document ??= value;
                    break;
            }
        }

        private static bool IsDocument(Value value) => (value as ScalarValue ?? (value as TemplateValue)?.Parts[0] as ScalarValue)?.Text is { } text && text.AsSpan().TrimStart() is ['[' or '{', ..];

        private void Look(in Child child, int step, int depth)
        {
            var name = steps[step];
            if (name == "**")
            {
                // Zero levels: the next step may match this child already; more levels: look below it with the same step.
                if (step == steps.Length - 1)
                    Add(child);
                else if (IsMatch(child.Name, steps[step + 1]))
                    Take(child, step + 1, depth);
                Below(child, step, depth);
            }
            else if (IsMatch(child.Name, name))
            {
                Take(child, step, depth);
            }
        }

        private void Take(in Child child, int step, int depth)
        {
            if (step == steps.Length - 1)
                Add(child);
            else
                Below(child, step + 1, depth);
        }

        private void Below(in Child child, int step, int depth)
        {
            (_trail ??= []).Add(child.Name);
            Enter(child.Value, step, depth + 1);
            _trail.RemoveAt(_trail.Count - 1);
        }

        private void Add(in Child child) => (_hits ??= []).Add(new PathHit(
            _trail is not { Count: > 0 } ? child.Name : $"{string.Join('.', _trail)}.{child.Name}", child.Value, child.Parent, child.Entry, child.Index));

        private static bool IsMatch(string child, string name) => name == "*" || child == name;
    }

    // What stands in a map or list; the name of an item is its position.
    private readonly record struct Child(string Name, Value Value, Value Parent, MapEntry? Entry, int Index);
}

using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>
/// Resources that a loop or a helper makes with one call, and that are used alike: the same calls make those who refer to each. What one
/// of them lacks, all lack, so their common code can be changed for all.
/// </summary>
internal static class Copies
{
    private const int MaxDepth = 40;

    /// <summary>Whether resources are copies of each other.</summary>
    public static bool Are(ProgramProject project, IReadOnlyList<string> ids)
    {
        if (ids.Count < 2)
            return true;
        var first = project.RecordOf(ids[0]);
        var users = UsersOf(project, ids[0]);
        return first is not null && users.Count > 0 && ids.Skip(1).All(id => project.RecordOf(id)?.Call == first.Call && UsersOf(project, id).SetEquals(users));
    }

    /// <summary>Whether resources refer to the same others, or to copies of each other.</summary>
    public static bool ReferAlike(ProgramProject project, IReadOnlyList<Resource> resources)
    {
        var targets = resources.Select(resource => TargetsOf(resource)).ToArray();
        return Array.TrueForAll(targets, set => set.SetEquals(targets[0])
            || set.Count == targets[0].Count && CallsOf(project, set).SetEquals(CallsOf(project, targets[0])) && set.Zip(targets[0]).All(pair => pair.First == pair.Second || Are(project, [pair.First, pair.Second])));
    }

    private static HashSet<ProgramCall?> CallsOf(ProgramProject project, IEnumerable<string> ids) => [.. ids.Select(id => project.RecordOf(id)?.Call)];

    private static HashSet<ProgramCall> UsersOf(ProgramProject project, string id) =>
        [.. project.Resources.Where(resource => resource.Id != id && TargetsOf(resource).Contains(id)).Select(resource => project.RecordOf(resource.Id)!.Call)];

    private static HashSet<string> TargetsOf(Resource resource)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        Collect(resource.Properties, targets, 0, new HashSet<Value>(ReferenceEqualityComparer.Instance));
        return targets;
    }

    // Values are shared among each other: each is looked at once.
    private static void Collect(Value value, HashSet<string> targets, int depth, HashSet<Value> seen)
    {
        if (depth > MaxDepth || !seen.Add(value))
            return;
        switch (value)
        {
            case ReferenceValue reference:
                targets.Add(reference.Target);
                break;
            case MapValue map:
                foreach (var entry in map.Entries)
                    Collect(entry.Value, targets, depth + 1, seen);
                break;
            case ListValue list:
                foreach (var item in list.Items)
                    Collect(item, targets, depth + 1, seen);
                break;
            case TemplateValue template:
                foreach (var part in template.Parts)
                    Collect(part, targets, depth + 1, seen);
                break;
            case CallValue call:
                foreach (var argument in call.Arguments)
                    Collect(argument, targets, depth + 1, seen);
                break;
        }
    }
}

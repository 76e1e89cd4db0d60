using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Takes properties out: those at <c>path</c>, or only those of its map's entries that <c>names</c> lists, or, when the log names
/// none, those that the facts say may not be there (<c>known</c>).
/// A map that would be left empty goes too, up to the resource's own properties. With <c>beside</c>, only those next to that property go.
/// </summary>
internal sealed class RemoveProperty : IVerb
{
    public string Name => "remove-property";

    public IReadOnlyList<string> Arguments => ["of", "path", "names", "known", "choice", "beside"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var path = PropertyPath.Parse(context.Render(arguments["path"]!.Text!));
        var names = arguments["names"] is { } spec
            ? spec.Texts.SelectMany(text => context.Render(text).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal)
            : null;
        if (names is { Count: 0 })
            names = [.. Known(context, arguments)];
        var changes = new List<SourceChange>();
        var touched = new List<string>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            if (path.DocumentOn(resource.Properties) is { } document)
                return StepResult.Refused($"`{path}` of `{resource.Id}` stands in a text ({document.Origin?.Location ?? resource.Origin.Location}) that is not looked into: see there by hand");
            foreach (var hit in path.Find(resource.Properties))
            {
                if (!Neighbour.StandsBeside(context, arguments, hit))
                    continue;
                var change = names is null ? Remove(context, resource, hit) : RemoveNamed(context, resource, hit, names);
                if (change.Count == 0)
                    continue;
                changes.AddRange(change);
                touched.Add(resource.Id);
            }
        }
        var choice = changes.Count > 0 && arguments["choice"]?.Text is { } text ? new[] { context.Render(text) } : [];
        return StepResult.Of(changes) with { Touched = touched, Choices = choice };
    }

    private static IReadOnlySet<string> Known(PlanContext context, Spec arguments) => arguments["known"]?.Text switch
    {
        "lambda-reserved-environment" => LambdaEnvironment.ReservedKeys,
        var other => throw new RuleException(context.Rule, $"nothing is known by the name `{other}`"),
    };

    private static List<SourceChange> RemoveNamed(PlanContext context, Resource resource, PathHit hit, HashSet<string> names)
    {
        if (context.Evaluator.Resolve(hit.Value) is not MapValue map)
            return [.. Branches(hit.Value).SelectMany(branch => RemoveNamed(context, branch, names))];
        return map.Entries.All(entry => names.Contains(entry.Name)) && map.Entries.Count > 0 ? Remove(context, resource, hit) : RemoveNamed(context, map, names);
    }

    private static List<SourceChange> RemoveNamed(PlanContext context, MapValue map, HashSet<string> names) =>
        [.. map.Entries.Where(entry => names.Contains(entry.Name)).Select(entry => context.Project.Editor.RemoveProperty(map, entry))];

    // Which branch of a choice counts is not known: none may hold what goes.
    private static IEnumerable<MapValue> Branches(Value value) => value switch
    {
        ChoiceValue choice => Branches(choice.WhenTrue).Concat(Branches(choice.WhenFalse)),
        MapValue map => [map],
        _ => [],
    };

    private static List<SourceChange> Remove(PlanContext context, Resource resource, PathHit hit)
    {
        if (hit.Parent is not MapValue parent || hit.Entry is null)
            return [];
        // Without it on both sides, what the other side is for would lack it.
        if (hit.Value is ChoiceValue choice && choice.WhenTrue.IsAbsent != choice.WhenFalse.IsAbsent)
            return [SourceChange.Refused($"`{hit.Path}` of `{resource.Id}` ({(hit.Value.Origin ?? resource.Origin).Location}) is there only sometimes, as `{choice.Condition}` says: see why it was there in this deployment, and put the condition right")];
        // An emptied parent says nothing: take it out instead, as long as it is a property itself.
        if (parent.Entries.Count == 1 && parent != resource.Properties && Holder(resource.Properties, parent) is { } holder)
            return Remove(context, resource, holder);
        return [context.Project.Editor.RemoveProperty(parent, hit.Entry)];
    }

    private static PathHit? Holder(MapValue root, Value map) =>
        PropertyPath.Parse("**.*").Find(root).Concat(PropertyPath.Parse("*").Find(root)).FirstOrDefault(hit => hit.Value == map);
}

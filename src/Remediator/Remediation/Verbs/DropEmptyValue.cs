using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Remediation.Locating;
using Remediator.Sources.Data;

namespace Remediator.Remediation.Verbs;

/// <summary>Takes out a key that was left without a value, or a null item of a list, unless its type requires it.</summary>
internal sealed class DropEmptyValue : IVerb
{
    public string Name => "drop-empty-value";

    public IReadOnlyList<string> Arguments => ["path"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var path = context.Render(arguments["path"]!.Text!);
        var places = FaultPlace.Find(context, path);
        if (places.Count == 0)
            return FaultPlace.Gone(context, path);
        if (places.FirstOrDefault(place => place.Value is ScalarValue { Kind: ScalarKind.Null }) is not { } empty)
            return StepResult.Done;
        if (empty.Parent is ListValue list)
            return StepResult.Of([context.Project.Editor.RemoveItem(list, empty.Index)]) with { Choices = [$"the empty item at {empty.Text} goes"] };
        if (empty.Parent is not MapValue map || empty.Entry is not { } entry)
            return StepResult.Refused($"the empty value at {empty.Text} is part of a function");
        if (Follower(map, entry) is { } next && PlaceSchema.ObjectOf(context.Project, empty)?.Find(next.Name) is not null
            && !PlaceSchema.NamesBeside(context.Project, empty).Contains(next.Name))
        {
            return StepResult.Refused($"`{next.Name}` below `{entry.Name}` belongs into it: indent it");
        }
        if (IsRequired(context, empty))
            return StepResult.Refused($"`{entry.Name}` is required: give it a value");
        if (map.Entries.Count == 1)
            return StepResult.Refused($"`{entry.Name}` is all that there is at {string.Join('/', empty.Path.SkipLast(1))}: give it a value, or take both out");
        return StepResult.Of([context.Project.Editor.RemoveProperty(map, entry)]) with
        {
            Choices = [$"`{entry.Name}` has no value, so it goes: give it one if it should have one"],
            Touched = empty.ResourceId is { } id ? [id] : [],
        };
    }

    private static MapEntry? Follower(MapValue map, MapEntry entry) =>
        map.Entries.SkipWhile(other => !ReferenceEquals(other.Syntax, entry.Syntax)).Skip(1).FirstOrDefault();

    private static bool IsRequired(PlanContext context, Place place) => place.PropertySteps is { Count: > 0 } steps
        ? PlaceSchema.TypeOf(context.Project, place)?.FindProperty(steps) is { Required: true }
        : place.Path is ["Resources", _, "Type"] or ["Parameters", _, "Type"] or ["Outputs", _, "Value"] or ["Outputs", _, "Export", "Name"];
}

using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Moves a property (<c>path</c>) into the one map at <c>into</c>, where it is called <c>as</c>; where the map says the same already, it only
/// goes from where it was. Refused where it cannot be told that this means the same: several maps, one that stands for something which exists
/// (<c>unless</c>, a name in it), other values in it, and a property or a map that is there only sometimes.
/// </summary>
internal sealed class MoveInto : IVerb
{
    public string Name => "move-into";

    public IReadOnlyList<string> Arguments => ["of", "path", "into", "as", "unless"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var (from, into, name) = (arguments["path"]!.Text!, arguments["into"]!.Text!, arguments["as"]!.Text!);
        var property = from[(from.LastIndexOf('.') + 1)..];
        var changes = new List<SourceChange>();
        var touched = new List<string>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            var moved = PropertyPath.Parse(from).Find(resource.Properties);
            var maps = PropertyPath.Parse(into).Find(resource.Properties).SelectMany(hit => hit.Value is ListValue list ? list.Items : [hit.Value]).ToArray();
            if (moved.Count == 0 || maps.Length == 0)
                continue;
            if (IsSometimes(resource.Properties, from.Split('.'), 0) || IsSometimes(resource.Properties, $"{into}.*".Split('.'), 0))
                return StepResult.Refused($"`{resource.Id}` has `{property}` or `{into}` only sometimes: write `{name}` into it where that is there, by hand");
            if (maps.Length > 1)
                return StepResult.Refused($"`{resource.Id}` has several `{into}`: which of them `{property}` is for cannot be told");
            if (maps[0] is not MapValue map || moved is not [{ Parent: MapValue parent, Entry: { } entry }])
                return StepResult.Refused($"`{into}` of `{resource.Id}` is not written in the template");
            if (arguments["unless"]?.Text is { } existing && map[existing] is not null)
                return StepResult.Refused($"`{into}` of `{resource.Id}` names one that exists (`{existing}`): its own `{name}` counts, and `{property}` beside it must go");
            if (map[name] is { } present && !ModelComparer.AreEqual(context.Evaluator, present, entry.Value))
                return StepResult.Refused($"`{into}` of `{resource.Id}` has another `{name}` than `{property}` says: which is meant is a decision");
            if (map[name] is null)
                changes.Add(context.Project.Editor.AddProperty(map, name, entry.Value));
            changes.Add(context.Project.Editor.RemoveProperty(parent, entry));
            touched.Add(resource.Id);
        }
        return StepResult.Of(changes) with { Touched = touched };
    }

    private static bool IsSometimes(Value value, string[] steps, int at) => value switch
    {
        ChoiceValue or MapValue { IsRepeated: true } => true,
        ListValue list => list.Items.Any(item => IsSometimes(item, steps, at < steps.Length && steps[at] == "*" ? at + 1 : at)),
        MapValue map when at < steps.Length => map[steps[at]] is { } next && IsSometimes(next, steps, at + 1),
        _ => false,
    };
}

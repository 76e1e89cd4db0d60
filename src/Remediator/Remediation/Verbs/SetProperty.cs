using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Gives a resource a property, with the maps on the way to it; a <c>path</c> that is a list names each step by itself, so that names may hold dots. A property that has the value already is left;
/// one that has another is replaced only with <c>replace: true</c>. With <c>each</c>, every map that <see cref="EachMap"/> chooses gets it, unless it has it;
/// what is written there as no map is told where nothing else changes;
/// with <c>like</c> instead of a value it gets what its property of that name says.
/// </summary>
internal sealed class SetProperty : IVerb
{
    public string Name => "set-property";

    public IReadOnlyList<string> Arguments => ["of", "path", "value", "replace", "unless", "choice", "each", "where", "like"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var names = arguments["path"]!.Text is { } path ? path.Split('.') : [.. arguments["path"]!.Texts.Select(context.Render)];
        var value = arguments["value"] is { } written ? new ValueBuilder(context).Build(written) : null;
        var like = arguments["like"]?.Text;
        var changes = new List<SourceChange>();
        var touched = new List<string>();
        var unread = new List<string>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            if (arguments["each"] is { } each)
            {
                var all = EachMap.AllOf(context, arguments, resource).ToArray();
                unread.AddRange(all.Where(item => item is not MapValue && !item.IsAbsent)
                    .Select(item => $"what stands in `{each.Text}` of `{resource.Id}` at {(item.Origin ?? resource.Origin).Location} is not written as an object: see there whether it says `{names[0]}`"));
                if (unread.Count > 0 && !Array.Exists(all, item => item is MapValue))
                    return StepResult.Refused(unread[0]);
                var maps = EachMap.Of(context, arguments, resource).Where(map => map[names[0]] is null && (like is null || map[like] is not null)).ToArray();
                changes.AddRange(maps.Select(map => context.Project.Editor.AddProperty(map, names[0], Nest(names.AsSpan(1), value ?? map[like!]!))));
                if (maps.Length > 0)
                    touched.Add(resource.Id);
                continue;
            }
            if (arguments["unless"]?.Text is { } unless && PropertyPath.Parse(unless).Find(resource.Properties).Count > 0)
                continue;
            if (Plan(context, resource, names, value!, arguments["replace"]?.Text == "true") is { } change)
            {
                changes.Add(change);
                touched.Add(resource.Id);
            }
        }
        var choice = changes.Count > 0 && arguments["choice"]?.Text is { } text ? new[] { context.Render(text) } : [];
        return StepResult.Of(changes) with { Touched = touched, Choices = choice, Untold = changes.Count == 0 ? unread : [] };
    }

    private static SourceChange? Plan(PlanContext context, Resource resource, string[] names, Value value, bool replace)
    {
        var map = resource.Properties;
        for (var i = 0; i < names.Length; i++)
        {
            var present = map[names[i]];
            if (present is null)
            {
                var nested = Nest(names.AsSpan(i + 1), value);
                return i == 0
                    ? context.Project.Editor.AddProperty(resource, names[0], nested)
                    : context.Project.Editor.AddProperty(map, names[i], nested);
            }
            if (i == names.Length - 1)
            {
                if (ModelComparer.AreEqual(context.Evaluator, present, value) || !replace)
                    return null;
                return context.Project.Editor.Replace(present, value);
            }
            if (context.Evaluator.Resolve(present) is not MapValue inner)
                return SourceChange.Refused($"`{names[i]}` of `{resource.Id}` is not written as a mapping");
            map = inner;
        }
        return null;
    }

    private static Value Nest(ReadOnlySpan<string> names, Value value)
    {
        for (var i = names.Length - 1; i >= 0; i--)
            value = new MapValue([new MapEntry(names[i], value)]);
        return value;
    }
}

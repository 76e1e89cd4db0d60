using System.Globalization;
using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Sources.Data;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes a number stand at least <c>by</c> above another one of the same map: the one that <c>move</c> names (<c>high</c> or <c>low</c>) moves,
/// as little as will do, and not beyond <c>least</c> and <c>most</c>.
/// </summary>
internal sealed class KeepApart : IVerb
{
    public string Name => "keep-apart";

    public IReadOnlyList<string> Arguments => ["of", "in", "low", "high", "by", "move", "least", "most", "lowDefault", "highDefault"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var (low, high) = (arguments["low"]!.Text!, arguments["high"]!.Text!);
        var by = Number(arguments["by"]?.Text) ?? 1;
        var isHigh = arguments["move"]?.Text != "low";
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        var touched = new List<string>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            foreach (var map in MapsAt(resource, arguments["in"]?.Text))
            {
                if (map[low] is null && map[high] is null)
                    continue;
                if (ValueOf(context, map[low], arguments["lowDefault"]) is not { } below || ValueOf(context, map[high], arguments["highDefault"]) is not { } above)
                {
                    if (map[low] is null || map[high] is null)
                        continue;
                    return StepResult.Refused($"`{low}` or `{high}` of `{resource.Id}` is not known from the template");
                }
                if (above - below >= by)
                    continue;
                var (name, old, right) = isHigh ? (high, above, below + by) : (low, below, above - by);
                if (right > (Number(arguments["most"]?.Text) ?? long.MaxValue) || right < (Number(arguments["least"]?.Text) ?? long.MinValue))
                    return StepResult.Refused($"`{name}` of `{resource.Id}` would have to be {right}, which is not accepted: change both");
                var value = new ScalarValue(right.ToString(CultureInfo.InvariantCulture), ScalarKind.Number);
                if (map[name] is not { } present)
                    changes.Add(map == resource.Properties ? context.Project.Editor.AddProperty(resource, name, value) : context.Project.Editor.AddProperty(map, name, value));
                else if (present is ScalarValue)
                    changes.Add(context.Project.Editor.Replace(present, value));
                else
                    return StepResult.Refused($"`{name}` of `{resource.Id}` comes from elsewhere ({context.Evaluator.Shown(present)}): make it {right} there");
                choices.Add($"`{name}` of `{resource.Id}` became {right} instead of {old}, {by} {(isHigh ? "above" : "below")} `{(isHigh ? low : high)}`");
                touched.Add(resource.Id);
            }
        }
        return StepResult.Of(changes) with { Choices = choices, Touched = touched };
    }

    private static IEnumerable<MapValue> MapsAt(Resource resource, string? path) => path is null
        ? [resource.Properties]
        : PropertyPath.Parse(path).Find(resource.Properties).SelectMany(hit => hit.Value is ListValue list ? list.Items : [hit.Value]).OfType<MapValue>();

    private static long? ValueOf(PlanContext context, Value? value, Spec? byDefault) => Number(value is null ? byDefault?.Text : context.Evaluator.TextOf(value));

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Puts the one value that a message allows and that is near in the place of the refused one, where the log's place or the failed
/// resource shows it: as a property, as an entry under a name of the user's, or as the value of an object of that name.
/// Names of settings have dots in them: <c>whole: true</c> says that the name is no path.
/// </summary>
internal sealed class PickAllowed : IVerb
{
    public string Name => "pick-allowed";

    public IReadOnlyList<string> Arguments => ["name", "value", "allowed", "whole"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var path = context.Render(arguments["name"]!.Text!);
        var name = arguments["whole"]?.Text == "true" ? path : path[(path.LastIndexOf('.') + 1)..].TrimEnd(']', '"');
        var wrong = context.Render(arguments["value"]!.Text!).Trim('"');
        var allowed = context.Render(arguments["allowed"]!.Text!).Split(['"', ',', ' ', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        if (Place(context, name, wrong) is not { } place)
            return StepResult.Refused($"looked for `{name}` with the value `{wrong}`, and found none or several");
        if (context.Evaluator.TextOf(place) is not { } text || text != wrong)
            return StepResult.Done;
        if (place is not ScalarValue scalar)
            return StepResult.Refused($"the value of `{name}` comes from elsewhere ({context.Evaluator.Shown(place)}): change it there");
        var fitted = ValueFit.Word(scalar, allowed);
        return fitted.Value is { } right
            ? StepResult.Of([context.Project.Editor.Replace(place, right)]) with { Choices = fitted.Choice is { } choice ? [choice] : [] }
            : StepResult.Refused(fitted.Refusal!);
    }

    private static Value? Place(PlanContext context, string name, string wrong)
    {
        if (context.Failure.Location is { } at && context.Project.FindFile(at.Path) is { } file && context.Project.EntryAt(file, at.Line, name) is { } entry)
            return entry.Value;
        if (context.Failure.Resource is not { } id || context.Project.Find(id) is not { } resource)
            return null;
        var property = name.Replace("_", "", StringComparison.Ordinal);
        var hits = PropertyPath.Parse("**.*").Find(resource.Properties).Concat(PropertyPath.Parse("*").Find(resource.Properties))
            .Select(hit => hit.Entry is { } entry && (entry.Name == name || entry.Name.Equals(property, StringComparison.OrdinalIgnoreCase)) ? entry.Value
                : hit.Value is MapValue { } named && named["Name"] is { } called && context.Evaluator.TextOf(called) == name ? named["Value"] : null)
            .OfType<Value>().Distinct().ToArray();
        var refused = Array.FindAll(hits, value => context.Evaluator.TextOf(value) == wrong);
        // Where none has the value any more, the only one of the name was put right.
        return refused is [var only] ? only : refused.Length == 0 && hits is [var mended] ? mended : null;
    }
}

using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Puts the one value that a message allows and that is near in the place of the refused one, where the log's place or the failed
/// resource shows it.
/// </summary>
internal sealed class PickAllowed : IVerb
{
    public string Name => "pick-allowed";

    public IReadOnlyList<string> Arguments => ["name", "value", "allowed"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var path = context.Render(arguments["name"]!.Text!);
        var name = path[(path.LastIndexOf('.') + 1)..].TrimEnd(']', '"');
        var wrong = context.Render(arguments["value"]!.Text!).Trim('"');
        var allowed = context.Render(arguments["allowed"]!.Text!).Split(['"', ',', ' ', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        if (Place(context, name, wrong) is not { } place)
            return StepResult.Refused($"looked for `{name}` with the value `{wrong}`, and found none or several");
        if (context.Evaluator.TextOf(place) is not { } text || text != wrong)
            return StepResult.Done;
        if (place is not ScalarValue scalar)
            return StepResult.Refused($"the value of `{name}` comes from elsewhere ({context.Evaluator.PatternOf(place)}): change it there");
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
            .Where(hit => hit.Entry is { } found && found.Name.Equals(property, StringComparison.OrdinalIgnoreCase) && context.Evaluator.TextOf(found.Value) == wrong)
            .Select(hit => hit.Value).Distinct().ToArray();
        return hits is [var only] ? only : null;
    }
}

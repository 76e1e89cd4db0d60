using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Takes out the argument that the log names, at the place that it names.</summary>
internal sealed class RemoveEntry : IVerb
{
    public string Name => "remove-entry";

    public IReadOnlyList<string> Arguments => ["name", "choice"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var name = context.Render(arguments["name"]!.Text!);
        if (LogPlace.File(context, out var refusal) is not { } file)
            return refusal;
        if (name.Length == 0)
            return StepResult.Refused("the log does not name what stands there");
        if (LogPlace.Find(context, file, name) is not { } place)
            return StepResult.Done;
        var entry = LogPlace.EntryOf(context, file, place, name);
        if (FitEntry.IsProtective(name))
            return StepResult.Refused($"`{name}` cannot be set there, and what it says is not taken out: say it where it has effect");
        return StepResult.Of([context.Project.Editor.RemoveProperty(place.Body, entry)]) with
        {
            Choices = arguments["choice"]?.Text is { } choice ? [context.Render(choice)] : [],
        };
    }
}

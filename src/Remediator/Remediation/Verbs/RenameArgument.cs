using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Gives the argument or block at the place that the log names the name that the tool proposes.</summary>
internal sealed class RenameArgument : IVerb
{
    public string Name => "rename-argument";

    public IReadOnlyList<string> Arguments => ["name", "to"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var name = context.Render(arguments["name"]!.Text!);
        var right = context.Render(arguments["to"]!.Text!);
        if (right.Length == 0)
            return StepResult.Refused($"no argument has a name near `{name}`");
        if (context.Failure.Location is not { } place)
            return StepResult.Refused("the log does not say where");
        if (context.Project.FindFile(place.Path) is not { } file)
            return StepResult.Refused($"`{place.Path}`, which the log names, is not among the files");
        return context.Project.EntryAt(file, place.Line, name) is { } entry
            ? StepResult.Of([context.Project.Editor.RenameProperty(entry, right)])
            : StepResult.Done;
    }
}

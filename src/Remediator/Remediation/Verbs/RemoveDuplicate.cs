using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Takes out the second of two equal declarations, at the place that the log names; of two that differ, the second gets a name of its own where it can be told.</summary>
internal sealed class RemoveDuplicate : IVerb
{
    public string Name => "remove-duplicate";

    public IReadOnlyList<string> Arguments => [];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        if (context.Failure.Location is not { } place)
            return StepResult.Refused("the log does not say where");
        if (context.Project.FindFile(place.Path) is not { } file)
            return StepResult.Refused($"`{place.Path}`, which the log names, is not among the files");
        var (change, choice) = context.Project.Editor.RemoveDuplicate(file, place.Line);
        return choice.Length > 0 ? StepResult.Of(change, choice) : StepResult.Of(change);
    }
}

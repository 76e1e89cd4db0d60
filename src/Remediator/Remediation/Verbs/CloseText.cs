using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Closes the text that is not closed on the log's line; every later error of the file that follows from it is gone then.</summary>
internal sealed class CloseText : IVerb
{
    public string Name => "close-text";

    public IReadOnlyList<string> Arguments => [];

    public StepResult Plan(PlanContext context, Spec arguments) => LogPlace.File(context, out var refusal) is { } file
        ? StepResult.Of(context.Project.Editor.CloseText(file, context.Failure.Location!.Line), "the text ends with its line, where nothing else shows its end: see that it says what is meant")
        : refusal;
}

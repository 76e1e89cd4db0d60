using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Writes what looks like an interpolation at the log's place, where none may stand, as the characters that it is.</summary>
internal sealed class EscapeText : IVerb
{
    public string Name => "escape-text";

    public IReadOnlyList<string> Arguments => ["choice"];

    public StepResult Plan(PlanContext context, Spec arguments) => LogPlace.File(context, out var refusal) is { } file
        ? StepResult.Of(context.Project.Editor.EscapeText(file, context.Failure.Location!.Line), arguments["choice"]?.Text is { } choice ? [context.Render(choice)] : [])
        : refusal;
}

using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Mends how the block at the log's place repeats (<c>count</c>, <c>for_each</c>), or, given <c>of</c>, how it reaches an instance of
/// something that repeats, or, given <c>single</c>, that it reaches no instance of what does not.
/// </summary>
internal sealed class FitRepetition : IVerb
{
    public string Name => "fit-repetition";

    public IReadOnlyList<string> Arguments => ["type", "of", "single", "choice"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        if (LogPlace.File(context, out var refusal) is not { } file)
            return refusal;
        if (arguments["of"] is not null && SelfReference.Settle(context) is { } settled)
            return settled;
        var line = context.Failure.Location!.Line;
        var change = arguments["of"]?.Text is { } of
            ? context.Project.Editor.NameInstances(file, line, context.Render(of))
            : arguments["single"]?.Text is { } single ? context.Project.Editor.DropIndices(file, line, context.Render(single))
            : context.Project.Editor.FitRepetition(file, line, arguments["type"]?.Text is { } type ? context.Render(type) : "");
        return StepResult.Of(change, arguments["choice"]?.Text is { } choice ? [context.Render(choice)] : []);
    }
}

using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Mends the log's line, which makes its file unreadable, by the one small edit with which it can be read; every later error of the file
/// that follows from it is gone then. With <c>bare</c> the file can be read, and the line holds a name alone, which is a text without quotes.
/// </summary>
internal sealed class MendLine : IVerb
{
    public string Name => "mend-line";

    public IReadOnlyList<string> Arguments => ["bare"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        if (LogPlace.File(context, out var refusal) is not { } file)
            return refusal;
        var (change, choice) = context.Project.Editor.MendLine(file, context.Failure.Location!.Line, context.Render(arguments["bare"]!.Text!).Length > 0);
        return StepResult.Of(change, choice);
    }
}

using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Mends the log's line, which makes its file unreadable, by the one small edit with which it can be read; every later error of the file
/// that follows from it is gone then. <c>fault</c> is what is wrong where the file can be read: a
/// <see cref="LineFault"/>.
/// </summary>
internal sealed class MendLine : IVerb
{
    public string Name => "mend-line";

    public IReadOnlyList<string> Arguments => ["fault"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        if (LogPlace.File(context, out var refusal) is not { } file)
            return refusal;
        var fault = Enum.Parse<LineFault>(context.Render(arguments["fault"]!.Text!));
        var (change, choice) = context.Project.Editor.MendLine(file, context.Failure.Location!.Line, fault);
        return (choice.Length > 0 ? StepResult.Of(change, choice) : StepResult.Of(change)) with { IsRespelling = true };
    }
}

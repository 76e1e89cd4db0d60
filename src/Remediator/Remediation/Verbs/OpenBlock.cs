using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Writes the argument around the log's place as the block that it is, when the message says the fault that shows it.</summary>
internal sealed class OpenBlock : IVerb
{
    public string Name => "open-block";

    public IReadOnlyList<string> Arguments => ["fault"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        if (context.Render(arguments["fault"]!.Text!).Length == 0)
            return StepResult.Refused("what is meant at the line that the message names cannot be told from it");
        if (LogPlace.File(context, out var refusal) is not { } file)
            return refusal;
        return StepResult.Of(context.Project.Editor.OpenBlock(file, context.Failure.Location!.Line));
    }
}

using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Stops a recipe where its cure would be wrong; only of use with an <c>if</c>.</summary>
internal sealed class Refuse : IVerb
{
    public string Name => "refuse";

    public IReadOnlyList<string> Arguments => ["of", "reason"];

    public StepResult Plan(PlanContext context, Spec arguments) => StepResult.Refused(context.Render(arguments["reason"]!.Text!));
}

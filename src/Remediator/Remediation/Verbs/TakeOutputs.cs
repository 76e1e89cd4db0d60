using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Makes the texts of resources that take in values which only the deployment knows wait for them.</summary>
internal sealed class TakeOutputs : IVerb
{
    public string Name => "take-outputs";

    public IReadOnlyList<string> Arguments => ["of"];

    public StepResult Plan(PlanContext context, Spec arguments) =>
        StepResult.Of([.. context.All(arguments["of"]?.Text ?? "subject").Select(context.Project.Editor.TakeOutputs)]) with { IsRespelling = true };
}

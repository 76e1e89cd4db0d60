using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Writes the settings that say which providers, of which versions, a project is deployed with, where it has none.</summary>
internal sealed class ConfigureProviders : IVerb
{
    public string Name => "configure-providers";

    public IReadOnlyList<string> Arguments => [];

    public StepResult Plan(PlanContext context, Spec arguments) =>
        StepResult.Of([context.Project.Editor.ConfigureProviders(context.Deployment.Region)]);
}

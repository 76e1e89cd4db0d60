using Remediator.Model;

namespace Remediator.Remediation.Detection;

/// <summary>One project that is looked at, and what all rules may want to know of it.</summary>
internal sealed class DetectionContext(Project project)
{
    private readonly Lazy<Evaluator> _evaluator = new(() => new Evaluator(project, new Deployment()));
    private readonly Lazy<IReadOnlyList<(string Region, string? Account)>> _deployments = new(() => DeploymentGuesses.Of(project));

    public Project Project { get; } = project;

    public Evaluator Evaluator => _evaluator.Value;

    /// <summary>Deployments that the sources speak of.</summary>
    public IReadOnlyList<(string Region, string? Account)> Deployments => _deployments.Value;

    /// <summary>Whether a resource is made by default: one whose condition is false then fails nobody.</summary>
    public bool IsMade(Resource resource) => resource.Condition is not { } condition || Project.Holds(condition, Evaluator.Deployment) != false;
}

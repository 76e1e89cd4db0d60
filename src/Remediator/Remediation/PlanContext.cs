using Remediator.Catalogue;
using Remediator.Logs;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>Everything that a step may look at: the diagnosis, the project, and the resources that the rule's locators found.</summary>
public sealed class PlanContext
{
    private readonly TextRenderer _renderer;

    internal PlanContext(Diagnosis diagnosis, Rule rule, Project project, PlanOptions options, TextRenderer renderer)
    {
        Diagnosis = diagnosis;
        Rule = rule;
        Project = project;
        Options = options;
        _renderer = renderer;
        var failure = diagnosis.Failure;
        Deployment = new Deployment(failure.Region ?? Blank(failure.Arn?.Region), failure.Account ?? Blank(failure.Arn?.Account), failure.Arn?.Partition, failure.Stack);
        Evaluator = new Evaluator(project, Deployment);
    }

    public Diagnosis Diagnosis { get; }

    public Failure Failure => Diagnosis.Failure;

    /// <summary>The rule whose recipe runs: the diagnosis's, or its variant.</summary>
    public Rule Rule { get; }

    public Project Project { get; }

    public PlanOptions Options { get; }

    public Deployment Deployment { get; }

    public Evaluator Evaluator { get; }

    /// <summary>What the rule's locators found, by their names.</summary>
    public Dictionary<string, IReadOnlyList<Resource>> Located { get; } = new(StringComparer.Ordinal);

    /// <summary>The resources that steps declare, by the names that the recipe gives them: id and type.</summary>
    internal Dictionary<string, (string Id, string Type)> Planned { get; } = new(StringComparer.Ordinal);

    /// <summary>The one resource that a locator found.</summary>
    /// <exception cref="RuleException">The rule has no such locator.</exception>
    public Resource One(string name) =>
        Located.TryGetValue(name, out var found) && found.Count > 0 ? found[0] : throw new RuleException(Rule, $"the recipe speaks of `{name}`, which `locate` does not find");

    /// <summary>All resources that a locator found; empty when it found none.</summary>
    public IReadOnlyList<Resource> All(string name) => Located.GetValueOrDefault(name) ?? [];

    /// <summary>Renders a text of the rule over the captures, the failure and the located resources.</summary>
    public string Render(string template) => _renderer.Render(template, this);

    /// <summary>Renders a text that people read.</summary>
    public string Say(string template) => _renderer.Render(template, this, words: true);

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

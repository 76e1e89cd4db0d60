using Remediator.Catalogue;

namespace Remediator.Remediation;

/// <summary>A rule asks for what does not exist: its author's mistake, not the user's.</summary>
public sealed class RuleException(Rule rule, string message) : Exception($"{rule.Path}: {message}")
{
    public Rule Rule { get; } = rule;
}

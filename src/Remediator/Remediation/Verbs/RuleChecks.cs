using Remediator.Catalogue;
using Remediator.Remediation.Detection;

namespace Remediator.Remediation.Verbs;

/// <summary>What can be wrong with a rule beyond its shape: verbs, arguments and choosers that do not exist.</summary>
public static class RuleChecks
{
    /// <summary>What is wrong, in words; empty when nothing is.</summary>
    public static IReadOnlyList<string> Check(Rule rule) => [.. VerbTable.Validate(rule), .. SuspectSources.Validate(rule)];
}

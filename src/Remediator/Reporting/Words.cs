using Remediator.Catalogue;
using Remediator.Remediation;

namespace Remediator.Reporting;

/// <summary>The words of the contract: what reports for machines call things.</summary>
public static class Words
{
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Exact => "exact",
        Confidence.Likely => "likely",
        _ => "possible",
    };

    public static string Of(Applicability applicability) => applicability switch
    {
        Applicability.Safe => "safe",
        Applicability.Review => "review",
        _ => "manual",
    };

    public static string Of(Impact impact) => impact switch
    {
        Impact.None => "none",
        Impact.InPlace => "in-place",
        Impact.Replacement => "replacement",
        _ => "unknown",
    };

    /// <summary>What became of a remediation: <c>patch</c>, <c>already-fixed</c>, or <c>advice</c>.</summary>
    public static string StatusOf(Remediation.Remediation remediation) =>
        remediation.HasEdits ? "patch" : remediation.IsAlreadyFixed ? "already-fixed" : "advice";

    /// <summary>What is said of a template that has nothing to edit.</summary>
    public static string OfAlreadyFixed(Remediation.Remediation remediation) => remediation.Unfound is { } unfound
        ? $"already fixed, or another version was deployed: `{unfound}` does not stand in this template"
        : remediation.Untold is { } untold ? $"already fixed, or the fault lies in what the template does not hold: {untold}"
        : "already fixed: the template is as the cure would make it; deploy it";

    /// <summary>
    /// How grave an outcome is: <c>error</c> fails the deployment, <c>warning</c> does harm, <c>note</c> does neither. A prediction may be
    /// less grave than the failure that it foretells.
    /// </summary>
    public static string LevelOf(Rule rule, bool isPrediction) => isPrediction && rule.Detect?["level"]?.Text is { } level ? level : rule.Severity;
}

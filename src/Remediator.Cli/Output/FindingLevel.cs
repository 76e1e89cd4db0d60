using Remediator.Catalogue;

namespace Remediator.Cli.Output;

/// <summary>How grave a finding of <c>check</c> is: <c>error</c> fails the deployment, <c>warning</c> does harm, <c>note</c> does neither.</summary>
internal static class FindingLevel
{
    public static string Of(Rule rule) => rule.Detect?["level"]?.Text ?? rule.Severity;
}

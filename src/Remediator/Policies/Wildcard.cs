using Remediator.Model;

namespace Remediator.Policies;

/// <summary>Compares a policy's text with an actual one.</summary>
internal static class Wildcard
{
    /// <summary>Whether a policy's text, in which <c>*</c> and <c>?</c> are wildcards, covers an actual text.</summary>
    public static Match Test(TextPattern pattern, string actual, bool ignoreCase = false, PolicyVariables? variables = null) =>
        Compare(pattern, actual, hasWildcards: true, ignoreCase, variables);

    /// <summary>Whether a policy's text is the actual text; nothing is a wildcard.</summary>
    public static Match Equal(TextPattern pattern, string actual, bool ignoreCase = false, PolicyVariables? variables = null) =>
        Compare(pattern, actual, hasWildcards: false, ignoreCase, variables);

    private static Match Compare(TextPattern pattern, string actual, bool hasWildcards, bool ignoreCase, PolicyVariables? variables)
    {
        var names = new PolicyText.OpenNames();
        return PolicyText.OfPolicy(pattern, names, hasWildcards, variables)?.Covers(PolicyText.OfRequest(actual, names), ignoreCase) ?? Match.No;
    }
}

namespace Remediator.Policies;

/// <summary>
/// Whether a principal element names who asks. A role stands for its sessions; an account, as its number or its root ARN, for everyone
/// in it, whom it then still takes a policy of their own to let in.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
/// </summary>
internal static class PrincipalMatcher
{
    /// <summary>Whether the principal itself is named: by its ARN, its role, its service name, or as one of everyone.</summary>
    public static Match Names(PolicyPrincipal principal, PolicyRequest request)
    {
        if (principal.Text.Literal == "*" && principal.Kind is "*" or "AWS")
            return Match.Yes;
        if (principal.Kind == PolicyPrincipal.UnknownKind)
            return Match.Unknown;
        if (principal.Kind != request.PrincipalKind)
            return Match.No;
        var match = Wildcard.Equal(principal.Text, request.Principal);
        return match == Match.No && principal.Kind == "AWS" && principal.Text.Literal is { } who
            ? Matches.Of(IsRoleOf(who, request.Principal) || IsRootOf(who, request.Principal))
            : match;
    }

    /// <summary>Whether the principal's account is named.</summary>
    public static Match NamesAccount(PolicyPrincipal principal, PolicyRequest request)
    {
        if (principal.Kind != "AWS" || request.PrincipalKind != "AWS")
            return Match.No;
        var caller = request.Principal.Split(':');
        if (caller.Length < 6)
            return Match.No;
        var account = caller[4];
        return (Match)Math.Max(
            (int)Wildcard.Equal(principal.Text, account),
            (int)Wildcard.Equal(principal.Text, $"arn:{caller[1]}:iam::{account}:root"));
    }

    // An account's number is short for its root ARN.
    private static bool IsRootOf(string account, string arn) => arn.Split(':') is [_, _, "iam", _, var number, "root"] && number == account;

    // `arn:aws:iam::1:role/path/name` and its session `arn:aws:sts::1:assumed-role/name/session`, which does not show the path.
    private static bool IsRoleOf(string role, string session)
    {
        string[] a = role.Split(':', 6), b = session.Split(':', 6);
        return a is [_, _, "iam", _, _, var name] && b is [_, _, "sts", _, _, var rest]
            && a[1] == b[1] && a[4] == b[4]
            && name.StartsWith("role/", StringComparison.Ordinal)
            && rest.Split('/') is ["assumed-role", var assumed, ..]
            && name[(name.LastIndexOf('/') + 1)..] == assumed;
    }
}

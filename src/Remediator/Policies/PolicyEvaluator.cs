using Remediator.Model;

namespace Remediator.Policies;

/// <summary>
/// Decides a request by a resource policy: an explicit deny wins, then an allow, else the request is denied because nothing allows it.
/// What the template leaves open is unknown, never a match.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
/// </summary>
public static class PolicyEvaluator
{
    public static PolicyDecision Evaluate(PolicyDocument policy, PolicyRequest request)
    {
        PolicyStatement? allows = null, mayAllow = null, mayDeny = null;
        foreach (var statement in policy.Statements)
        {
            var match = Covers(statement, request);
            if (match == Match.No)
                continue;
            if (statement.Effect == PolicyEffect.Deny && match == Match.Yes)
                return new PolicyDecision(PolicyVerdict.ExplicitDeny, statement);
            if (statement.Effect == PolicyEffect.Deny)
                mayDeny ??= statement;
            else if (statement.Effect == PolicyEffect.Allow && match == Match.Yes)
                allows ??= statement;
            else
                mayAllow ??= statement;
        }
        if (mayDeny is not null)
            return new PolicyDecision(PolicyVerdict.Unknown, mayDeny);
        if (allows is not null)
            return new PolicyDecision(PolicyVerdict.Allowed, allows);
        return mayAllow is not null
            ? new PolicyDecision(PolicyVerdict.Unknown, mayAllow)
            : new PolicyDecision(PolicyVerdict.ImplicitDeny, null);
    }

    /// <summary>Whether the principal of a request is one that the statement names, whatever it asks for.</summary>
    internal static bool NamesPrincipal(PolicyStatement statement, PolicyRequest request) =>
        Matches.Any(statement.Principals, principal => IsPrincipal(principal, request)) == Match.Yes;

    private static Match Covers(PolicyStatement statement, PolicyRequest request)
    {
        var match = Element(statement.Principals, statement.NotPrincipals, principal => IsPrincipal(principal, request));
        if (match != Match.No)
            match = Matches.And(match, Element(statement.Actions, statement.NotActions, action => Wildcard.Test(action, request.Action, ignoreCase: true)));
        if (match != Match.No)
            match = Matches.And(match, Element(statement.Resources, statement.NotResources, resource => IsResource(resource, request)));
        foreach (var condition in statement.Conditions)
        {
            if (match == Match.No)
                break;
            match = Matches.And(match, ConditionEvaluator.Test(condition, request));
        }
        return match;
    }

    private static Match Element<T>(IReadOnlyList<T> named, IReadOnlyList<T> excluded, Func<T, Match> test)
    {
        if (named.Count > 0)
            return Matches.Any(named, test);
        return excluded.Count > 0 ? Matches.Any(excluded, test).Not() : Match.No;
    }

    private static Match IsPrincipal(PolicyPrincipal principal, PolicyRequest request)
    {
        if (principal.Text.Literal == "*" && principal.Kind is "*" or "AWS")
            return Match.Yes;
        if (principal.Kind == PolicyPrincipal.UnknownKind)
            return Match.Unknown;
        if (principal.Kind != request.PrincipalKind)
            return Match.No;
        var match = Wildcard.Equal(principal.Text, request.Principal);
        return match == Match.No && principal.Kind == "AWS" ? Account(principal.Text, request.Principal) : match;
    }

    // `arn:aws:iam::123456789012:root` and `123456789012` stand for every principal of the account.
    private static Match Account(TextPattern principal, string caller)
    {
        var parts = caller.Split(':');
        if (parts.Length < 6 || principal.Literal is not { } text)
            return Match.No;
        return Matches.Of(text == parts[4] || text == $"arn:{parts[1]}:iam::{parts[4]}:root");
    }

    private static Match IsResource(TextPattern resource, PolicyRequest request) =>
        request.Resource == "*" ? Matches.Of(resource.Literal == "*") : Wildcard.Test(resource, request.Resource);
}

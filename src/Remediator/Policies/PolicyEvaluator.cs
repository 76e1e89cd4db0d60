using Remediator.Model;

namespace Remediator.Policies;

/// <summary>
/// Decides a request by policies of one kind: an explicit deny wins, then an allow, else the request is denied because nothing allows
/// it. What the template leaves open is unknown, never a match.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
/// </summary>
public static class PolicyEvaluator
{
    /// <summary>Decides by one resource policy.</summary>
    public static PolicyDecision Evaluate(PolicyDocument policy, PolicyRequest request) => Evaluate([policy], request, PolicyKind.Resource);

    /// <summary>Decides by policies that belong together: all of one identity, or all of one resource.</summary>
    public static PolicyDecision Evaluate(IEnumerable<PolicyDocument> policies, PolicyRequest request, PolicyKind kind) =>
        Evaluate(policies, request, kind, countsAccount: true);

    /// <param name="countsAccount">Whether a statement counts that names only the account of who asks.</param>
    internal static PolicyDecision Evaluate(IEnumerable<PolicyDocument> policies, PolicyRequest request, PolicyKind kind, bool countsAccount)
    {
        PolicyStatement? allows = null, mayAllow = null, mayDeny = null;
        foreach (var policy in policies)
        {
            foreach (var statement in policy.Statements)
            {
                if (statement.Effect == PolicyEffect.Invalid)
                    continue;
                // Who is denied as one of an account is denied.
                var match = Covers(policy, statement, request, kind, (countsAccount && !IsServiceLinked(request)) || statement.Effect != PolicyEffect.Allow);
                if (match == Match.No)
                    continue;
                if (statement.Effect == PolicyEffect.Deny && match == Match.Yes)
                    return new PolicyDecision(PolicyVerdict.ExplicitDeny, statement);
                if (statement.Effect != PolicyEffect.Allow)
                    mayDeny ??= statement;
                else if (match == Match.Yes)
                    allows ??= statement;
                else
                    mayAllow ??= statement;
            }
        }
        // An unknown deny matters only to what is allowed, or may be.
        if (mayDeny is not null && (allows is not null || mayAllow is not null || mayDeny.Effect == PolicyEffect.Unknown))
            return new PolicyDecision(PolicyVerdict.Unknown, mayDeny);
        if (allows is not null)
            return new PolicyDecision(PolicyVerdict.Allowed, allows);
        return mayAllow is not null
            ? new PolicyDecision(PolicyVerdict.Unknown, mayAllow)
            : new PolicyDecision(PolicyVerdict.ImplicitDeny, null);
    }

    /// <summary>Whether the principal of a request is one that the statement names, whatever it asks for.</summary>
    internal static bool NamesPrincipal(PolicyStatement statement, PolicyRequest request) =>
        Matches.Any(statement.Principals, principal => IsPrincipal(principal, request, countsAccount: true)) == Match.Yes;

    // Naming the account lets in whom its IAM policies let in; those of a service-linked role are AWS's and name no key of a template.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html
    private static bool IsServiceLinked(PolicyRequest request) => request.Principal.Contains(":role/aws-service-role/", StringComparison.Ordinal);

    private static Match Covers(PolicyDocument policy, PolicyStatement statement, PolicyRequest request, PolicyKind kind, bool countsAccount)
    {
        var variables = policy.HasVariables ? new PolicyVariables(request.Context) : null;
        var match = Who(statement, request, kind, countsAccount);
        if (match != Match.No)
            match = Matches.And(match, Element(statement, "Action", statement.Actions, statement.NotActions, action => Wildcard.Test(action, request.Action, ignoreCase: true)));
        if (match != Match.No && !IsImplied(statement, kind))
            match = Matches.And(match, Element(statement, "Resource", statement.Resources, statement.NotResources, resource => IsResource(resource, request, variables)));
        foreach (var condition in statement.Conditions)
        {
            if (match == Match.No)
                break;
            match = Matches.And(match, ConditionEvaluator.Test(condition, request, policy.HasVariables));
        }
        return match;
    }

    // An identity's policy is about that identity; a resource's must say whom it means.
    private static Match Who(PolicyStatement statement, PolicyRequest request, PolicyKind kind, bool countsAccount)
    {
        if (kind == PolicyKind.Identity && !statement.Has("Principal") && !statement.Has("NotPrincipal"))
            return Match.Yes;
        // `NotPrincipal` spares only who is named themselves: the account's root ARN beside them does not spare everyone in it.
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
        return statement.Has("Principal")
            ? Element(statement, "Principal", statement.Principals, statement.NotPrincipals, principal => IsPrincipal(principal, request, countsAccount))
            : Element(statement, "Principal", statement.Principals, statement.NotPrincipals, principal => PrincipalMatcher.Names(principal, request));
    }

    private static Match IsPrincipal(PolicyPrincipal principal, PolicyRequest request, bool countsAccount)
    {
        var match = PrincipalMatcher.Names(principal, request);
        return match != Match.Yes && countsAccount ? (Match)Math.Max((int)match, (int)PrincipalMatcher.NamesAccount(principal, request)) : match;
    }

    // `X` and `NotX` exclude each other; a statement without either, or with both, is none that IAM takes.
    private static Match Element<T>(PolicyStatement statement, string name, IReadOnlyList<T> named, IReadOnlyList<T> excluded, Func<T, Match> test)
    {
        var (isNamed, isExcluded) = (statement.Has(name), statement.Has("Not" + name));
        return isNamed == isExcluded ? Match.No : isNamed ? Matches.Any(named, test) : Matches.Any(excluded, test).Not();
    }

    // A resource's policy need not say which resource: a role's trust policy never does.
    private static bool IsImplied(PolicyStatement statement, PolicyKind kind) =>
        kind == PolicyKind.Resource && !statement.Has("Resource") && !statement.Has("NotResource");

    private static Match IsResource(TextPattern resource, PolicyRequest request, PolicyVariables? variables) =>
        request.Resource == "*" ? Matches.Of(resource.Literal == "*") : Wildcard.Test(resource, request.Resource, variables: variables);
}

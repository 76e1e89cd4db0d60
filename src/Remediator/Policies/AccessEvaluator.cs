namespace Remediator.Policies;

/// <summary>
/// Decides a request by all policies that speak of it. An explicit deny in any of them wins. Within one account it takes an allow
/// of the identity's or of the resource's policies; between two accounts it takes both; keys and roles always ask their own policy.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html
/// </summary>
public static class AccessEvaluator
{
    /// <param name="identity">The policies of who asks; empty for services and anonymous requests.</param>
    /// <param name="resource">The policies of what is asked for; empty when it has none.</param>
    /// <param name="resourceAccount">The account that owns the resource; null when its ARN tells, or it is the caller's.</param>
    public static PolicyDecision Evaluate(
        IReadOnlyList<PolicyDocument> identity, IReadOnlyList<PolicyDocument> resource, PolicyRequest request, string? resourceAccount = null)
    {
        var byIdentity = PolicyEvaluator.Evaluate(identity, request, PolicyKind.Identity);
        var byResource = PolicyEvaluator.Evaluate(resource, request, PolicyKind.Resource);
        foreach (var decision in new[] { byIdentity, byResource })
        {
            if (decision.Verdict == PolicyVerdict.ExplicitDeny)
                return decision;
        }
        if (request.PrincipalKind != "AWS")
            return byResource;
        // What may deny, or may be allowed, in one of them leaves the whole open unless the other does not matter.
        var caller = AccountOf(request.Principal);
        var owner = resourceAccount ?? AccountOf(request.Resource) ?? caller;
        if (caller != owner)
            return Both(byIdentity, byResource);
        var direct = PolicyEvaluator.Evaluate(resource, request, PolicyKind.Resource, countsAccount: false);
        if (AsksOwnPolicy(request.Action))
            return direct.Verdict == PolicyVerdict.Allowed && !MayDeny(byIdentity) ? direct : Both(byIdentity, byResource);
        if (MayDeny(byIdentity) || MayDeny(byResource))
            return MayDeny(byIdentity) ? byIdentity : byResource;
        return byIdentity.Verdict == PolicyVerdict.Allowed || direct.Verdict == PolicyVerdict.ImplicitDeny ? byIdentity : direct;
    }

    private static PolicyDecision Both(PolicyDecision a, PolicyDecision b)
    {
        foreach (var verdict in new[] { PolicyVerdict.ImplicitDeny, PolicyVerdict.Unknown })
        {
            if (a.Verdict == verdict || b.Verdict == verdict)
                return a.Verdict == verdict ? a : b;
        }
        return b;
    }

    private static bool MayDeny(PolicyDecision decision) =>
        decision is { Verdict: PolicyVerdict.Unknown, Decider.Effect: PolicyEffect.Deny or PolicyEffect.Unknown };

    // https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html: no principal, the root included, has a permission on a key
    // that the key policy does not give. A role is assumed only by whom its trust policy names.
    private static bool AsksOwnPolicy(string action) =>
        action.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase)
        || (action.StartsWith("kms:", StringComparison.OrdinalIgnoreCase)
            && !(action.Equals("kms:CreateKey", StringComparison.OrdinalIgnoreCase) || action.StartsWith("kms:List", StringComparison.OrdinalIgnoreCase)));

    private static string? AccountOf(string arn) => arn.Split(':') is { Length: >= 6 } parts && parts[4].Length > 0 ? parts[4] : null;
}

using Remediator.Model;
using Remediator.Policies;
using Remediator.Remediation;

namespace Remediator.Verification;

/// <summary>
/// Holds the policies of all resources against the plan: no deny statement goes, nobody gets what is never given, and what becomes
/// allowed is what a claim of the plan states, in the policy that the claim is about, and nothing else.
/// </summary>
/// <param name="concerns">What the author's own words allow once they are spelt right comes here.</param>
internal sealed class PolicyGuard(Evaluator before, Evaluator after, Remediation.Remediation remediation, List<string> concerns)
{
    /// <summary>Why the edits must not be emitted; null when the policies are as planned.</summary>
    public string? Check()
    {
        foreach (var resource in after.Project.Resources)
        {
            var now = PolicyCollector.StatementsOf(resource, after);
            var was = before.Project.Find(resource.Id) is { } old ? PolicyCollector.StatementsOf(old, before) : [];
            if ((now.Count > 0 || was.Count > 0) && Check(resource, was, now) is { } failure)
                return failure;
        }
        return null;
    }

    private string? Check(Resource resource, IReadOnlyList<PolicyStatement> was, IReadOnlyList<PolicyStatement> now)
    {
        var isRestated = remediation.Restated.Contains(resource.Id);
        var denied = was.Count(s => s.Effect == PolicyEffect.Deny);
        var isKept = remediation.IsRespelling && was.Count == now.Count && now.Count(s => s.Effect == PolicyEffect.Deny) >= denied;
        foreach (var lost in GrantDelta.LostDenials(was, now))
        {
            if (now.Any(s => s.Effect == lost.Effect && IsRedirected(GrantDelta.GrantOf(lost), GrantDelta.GrantOf(s))))
                continue;
            if (isKept)
                concerns.Add($"the deny statement {lost.Name} of `{resource.Id}` denies with it what its author wrote, and no longer what it did");
            else if (!isRestated || !now.Any(s => s.Effect == PolicyEffect.Deny && GrantDelta.DiffersInConditions(lost, s)))
                return $"the edit would take away the deny statement {lost.Name} of `{resource.Id}`";
        }
        foreach (var grant in GrantDelta.Between(was, now))
        {
            // What is given to anyone already is so, whatever its references lead to.
            if (NeverGranted(grant) is { } why && !was.Any(s => s.Effect == PolicyEffect.Allow && NeverGranted(GrantDelta.GrantOf(s)) == why && IsRedirected(GrantDelta.GrantOf(s), grant)))
                return $"the edit would grant {why} in `{resource.Id}`, which is never proposed";
            if (isRestated && was.Any(s => s.Effect == PolicyEffect.Allow && GrantDelta.DiffersInConditions(s, grant)))
                continue;
            if (was.Any(s => s.Effect == PolicyEffect.Allow && IsRedirected(GrantDelta.GrantOf(s), grant)))
                continue;
            if (remediation.IsRespelling)
                concerns.Add($"what `{resource.Id}` says takes effect with it: {grant}");
            else if (!PlannedFor(resource).Any(planned => IsWithin(grant, planned, was)))
                return $"the edit would grant more than the rule states, in `{resource.Id}`: {grant}";
        }
        var isChanged = GrantDelta.AreDifferent(was, now) && !AreRedirected(was, now);
        return isChanged && !remediation.IsRespelling && remediation.Applicability == Applicability.Safe && !remediation.Claims.Any(claim => IsAbout(claim, resource))
            ? $"the policy of `{resource.Id}` would change without a proof of what it then allows"
            : null;
    }

    // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html: the account's own root with kms:* is what every
    // key policy needs; anyone, or everything to anyone else, is not.
    private static string? NeverGranted(Grant grant)
    {
        if (grant.Principals.Any(p => p == "anyone" || p.EndsWith(": *", StringComparison.Ordinal) || p.StartsWith("anyone but", StringComparison.Ordinal)))
            return "access to anyone";
        return grant.Actions.Any(a => a.AsSpan().Trim("*?:").IsEmpty || a.StartsWith("everything but", StringComparison.Ordinal)) ? "every action" : null;
    }

    private IEnumerable<Grant> PlannedFor(Resource resource) => remediation.Claims.Where(claim => IsAbout(claim, resource))
        .SelectMany(claim => claim.Statements)
        .SelectMany(statement => PolicyDocument.Read(new MapValue([new MapEntry("Statement", new ListValue([statement]))]), after)?.Statements ?? [])
        .Select(GrantDelta.GrantOf);

    private bool AreRedirected(IReadOnlyList<PolicyStatement> was, IReadOnlyList<PolicyStatement> now) => was.Count == now.Count
        && was.Zip(now).All(pair => pair.First.Effect == pair.Second.Effect && IsRedirected(GrantDelta.GrantOf(pair.First), GrantDelta.GrantOf(pair.Second)));

    // The same statement, but for references that led nowhere and that the plan leads to what they meant.
    private bool IsRedirected(Grant old, Grant now) => remediation.Redirected.Count > 0 && IsRedirected(old.Principals, now.Principals)
        && IsRedirected(old.Actions, now.Actions) && IsRedirected(old.Resources, now.Resources) && IsRedirected(old.Conditions, now.Conditions);

    private bool IsRedirected(IReadOnlyList<string> old, IReadOnlyList<string> now) => old.Count == now.Count
        && old.Zip(now).All(pair => pair.First == pair.Second || remediation.Redirected.Any(name => pair.First.Contains(name, StringComparison.Ordinal)));

    // A claim names the owner of a policy, which may lie in a resource beside it.
    private bool IsAbout(PolicyClaim claim, Resource resource) => claim.Owner == resource.Id
        || (after.Project.Find(claim.Owner) is { } owner && PolicyFacet.Find(after.Project, after, owner, claim.Kind)?.Carrier?.Id == resource.Id);

    // The rule's statement itself, or one that was there for the same service and now has the rule's actions or condition as well.
    private static bool IsWithin(Grant grant, Grant planned, IReadOnlyList<PolicyStatement> was)
    {
        if (Covers(planned.Principals, grant.Principals) && Covers(planned.Actions, grant.Actions) && Covers(planned.Resources, grant.Resources)
            && Covers(grant.Conditions, planned.Conditions))
        {
            return true;
        }
        return was.Where(s => s.Effect == PolicyEffect.Allow).Select(GrantDelta.GrantOf).Any(old =>
            (Covers(planned.Principals, grant.Principals) || Covers(old.Principals, grant.Principals))
            && old.Principals.All(p => planned.Principals.Any(q => ServiceOf(p) == ServiceOf(q)))
            && Covers([.. old.Actions, .. planned.Actions], grant.Actions)
            && Covers([.. old.Resources, .. planned.Resources], grant.Resources)
            && (Covers(grant.Conditions, old.Conditions) || Covers(grant.Conditions, planned.Conditions)));
    }

    private static bool Covers(IReadOnlyList<string> whole, IReadOnlyList<string> part) => part.All(item => whole.Any(other => Normal(other) == Normal(item)));

    // ArnEquals and ArnLike are one operator with two names.
    private static string Normal(string text) => text.Replace("ArnEquals ", "ArnLike ", StringComparison.Ordinal);

    // `Service: logs.eu-west-1.amazonaws.com` and `Service: logs.amazonaws.com` are one service.
    private static string ServiceOf(string principal) => principal.StartsWith("Service: ", StringComparison.Ordinal) ? principal.Split('.')[0] : principal;
}

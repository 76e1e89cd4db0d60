using Remediator.Policies;

namespace Remediator.Verification;

/// <summary>Puts decisions of the policy evaluator into words.</summary>
internal static class ProofText
{
    /// <summary>One decision.</summary>
    public static string Of(PolicyDecision decision, PolicyRequest request) => decision.Verdict switch
    {
        PolicyVerdict.Allowed => $"allowed by {decision.Decider!.Name}",
        PolicyVerdict.ExplicitDeny => $"explicitly denied by {decision.Decider!.Name}",
        PolicyVerdict.Unknown => $"{decision.Decider!.Name} holds a value that only the deployment knows",
        _ => $"implicit deny: no statement allows {request.Principal}",
    };

    /// <summary>Before and after, one sentence a decision that is shared by all actions.</summary>
    public static IEnumerable<string> Describe(string owner, PolicyDocument before, PolicyDocument after, PolicyKind kind, IReadOnlyList<PolicyRequest> requests)
    {
        foreach (var same in requests.GroupBy(ResourceOf))
        {
            var first = same.First();
            var was = same.GroupBy(r => Of(PolicyEvaluator.Evaluate([before], r, kind), r)).ToArray();
            var denied = was.Where(g => PolicyEvaluator.Evaluate([before], g.First(), kind).Verdict != PolicyVerdict.Allowed).ToArray();
            var because = string.Join("; ", denied.Select(g => denied.Length == 1 && was.Length == 1 ? g.Key : $"{string.Join(", ", g.Select(r => r.Action))}: {g.Key}"));
            yield return denied.Length == 0
                ? $"`{owner}` before: allowed already"
                : $"`{owner}` before: {because}";
            var target = first.Context.Count > 0 ? $" for {same.Key}" : "";
            yield return $"`{owner}` after: {string.Join(", ", same.Select(r => r.Action))}{target} {Of(PolicyEvaluator.Evaluate([after], first, kind), first)}";
        }
    }

    // What the context speaks of says more than the `*` of a key policy.
    private static string ResourceOf(PolicyRequest request)
    {
        foreach (var (_, values) in request.Context)
            return string.Join(", ", values);
        return request.Resource;
    }
}

using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Policies;
using Remediator.Remediation;
using Remediator.Text;

namespace Remediator.Verification;

/// <summary>
/// Tries a remediation's edits before anyone sees them: the result parses, the cause is gone (the same plan finds nothing more to do),
/// the model differs only where something was edited, policies allow what they should and nothing beyond the plan, nothing is opened,
/// unprotected or deleted, and nobody waits in a circle who did not before.
/// </summary>
public static class Verifier
{
    private const int MaxConcerns = 4;

    /// <param name="after">The project with the edits made.</param>
    public static Proof Verify(Planner planner, Diagnosis diagnosis, Remediation.Remediation remediation, Project after)
    {
        var before = remediation.Project!;
        if (NewProblem(before, after) is { } broken)
            return Proof.Failed($"the edited template would not parse: {broken.Message} ({broken.Location})");
        if (after.UnusedNames.Except(before.UnusedNames).FirstOrDefault() is { } unused)
            return Proof.Failed($"the edit would leave `{unused}` unused, which does not compile: make it by hand, and take `{unused}` out as well");
        if (NewCycle(before, after) is { } cycle)
            return Proof.Failed($"the edit would close a cycle: {cycle}");
        var concerns = new List<string>();
        if (Refusal(remediation, after, concerns) is { } refusal)
            return Proof.Failed(refusal);
        var again = planner.PlanIn(diagnosis, after);
        if (!again.IsAlreadyFixed)
            return Proof.Failed("the edit would not cure the cause: " + (again.Refusal ?? "the same edit would be proposed again"));
        var facts = new List<string>();
        var grants = new List<Grant>();
        foreach (var claims in remediation.Claims.GroupBy(claim => claim.Policy))
        {
            PolicyRequest[] requests = [.. claims.SelectMany(claim => claim.Requests)];
            // A policy that IAM took for none is put to no test: it allows what it now states, which the guard holds to the claim.
            if (requests.Length == 0)
                grants.AddRange(StatedBy(before, after, claims.Key.Owner));
            else if (ProvePolicy(before, after, claims.Key.Owner, claims.Key.Kind, requests, facts, grants) is { } failure)
                return Proof.Failed(failure);
        }
        if (facts.Count == 0)
            facts.Add("after the edit the same error finds nothing more to change");
        return new Proof(facts, grants) { Concerns = [.. concerns.Distinct().Take(MaxConcerns)] };
    }

    private static IEnumerable<Grant> StatedBy(Project before, Project after, string owner)
    {
        return GrantDelta.Between(Of(before), Of(after));

        IReadOnlyList<PolicyStatement> Of(Project project) =>
            project.Find(owner) is { } resource ? PolicyCollector.StatementsOf(resource, new Evaluator(project, new Deployment())) : [];
    }

    // What no rule may do, whatever its recipe says.
    private static string? Refusal(Remediation.Remediation remediation, Project after, List<string> concerns)
    {
        var deployment = remediation.Claims.SelectMany(claim => claim.Requests).FirstOrDefault()?.Deployment ?? new Deployment();
        var old = new Evaluator(remediation.Project!, deployment);
        var now = new Evaluator(after, deployment);
        return new ModelGuard(old, now, remediation).Check() ?? new PolicyGuard(old, now, remediation, concerns).Check()
            ?? ExposureGuard.Check(old, now, remediation, concerns);
    }

    private static Problem? NewProblem(Project before, Project after)
    {
        // What is copied from a neighbour that is broken is broken too, in the same words.
        var known = before.Problems.CountBy(problem => problem.Message).ToDictionary(StringComparer.Ordinal);
        return after.Problems.CountBy(problem => problem.Message).FirstOrDefault(found => found.Value > known.GetValueOrDefault(found.Key)) is { Key: { } message }
            ? after.Problems.Last(problem => problem.Message == message)
            : null;
    }

    private static string? NewCycle(Project before, Project after)
    {
        var cycle = Graph(after).FindCycle();
        return cycle.Count == 0 || Graph(before).FindCycle().Count > 0 ? null : string.Join(" → ", cycle);
    }

    private static DependencyGraph Graph(Project project) => new(project, new Evaluator(project, new Deployment()));

    private static string? ProvePolicy(
        Project before, Project after, string owner, PolicyKind kind, IReadOnlyList<PolicyRequest> requests, List<string> facts, List<Grant> grants)
    {
        // What the plan makes had no policy before.
        var was = before.Find(owner) is null ? PolicyDocument.Empty : PolicyOf(before, owner, kind, requests);
        var now = PolicyOf(after, owner, kind, requests);
        if (was is null || now is null)
            return $"the policy of `{owner}` cannot be read after the edit";
        foreach (var request in requests)
        {
            if (PolicyEvaluator.Evaluate([now], request, kind) is { Verdict: not PolicyVerdict.Allowed } decision)
                return $"after the edit the policy of `{owner}` would still not allow {request.Action} to {request.Principal} ({ProofText.Of(decision, request)})";
        }
        grants.AddRange(GrantDelta.Between(was, now));
        facts.AddRange(ProofText.Describe(owner, was, now, kind, requests));
        return null;
    }

    // Facts that the log did not tell count as themselves, on both sides: see RequestBuilder.
    private static PolicyDocument? PolicyOf(Project project, string owner, PolicyKind kind, IReadOnlyList<PolicyRequest> requests)
    {
        if (project.Find(owner) is not { } resource)
            return null;
        var evaluator = new Evaluator(project, DeploymentOf(requests));
        if (PolicyFacet.Find(project, evaluator, resource, kind) is not { } facet)
            return null;
        return facet.Source is null ? PolicyDocument.Empty : facet.Document;
    }

    private static Deployment DeploymentOf(IReadOnlyList<PolicyRequest> requests) => requests[0].Deployment;
}

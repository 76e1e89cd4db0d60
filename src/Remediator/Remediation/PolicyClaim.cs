using Remediator.Model;
using Remediator.Policies;

namespace Remediator.Remediation;

/// <summary>
/// A promise about a resource's policy that verification puts to the test on the template before and after:
/// each request is denied before and allowed after.
/// </summary>
/// <param name="Owner">Id of the resource whose policy it is.</param>
/// <param name="Requests">What must be allowed; empty where the policy was no policy before, and only what it states is bounded.</param>
/// <param name="Statements">The statements that the rule states: nothing beyond them may become allowed.</param>
/// <param name="Kind">Which of the resource's policies: who may use it, or what it may do.</param>
public sealed record PolicyClaim(
    string Owner, IReadOnlyList<PolicyRequest> Requests, IReadOnlyList<Value> Statements, PolicyKind Kind = PolicyKind.Resource)
{
    /// <summary>Which policy it is about.</summary>
    internal ClaimedPolicy Policy => new(Owner, Kind);
}

/// <summary>One of the policies of a resource.</summary>
internal sealed record ClaimedPolicy(string Owner, PolicyKind Kind);

using Remediator.Policies;

namespace Remediator.Remediation;

/// <summary>
/// A promise about a resource's policy that verification puts to the test on the template before and after:
/// each request is denied before and allowed after.
/// </summary>
/// <param name="Owner">Id of the resource whose policy it is.</param>
/// <param name="Requests">What must be allowed.</param>
public sealed record PolicyClaim(string Owner, IReadOnlyList<PolicyRequest> Requests);

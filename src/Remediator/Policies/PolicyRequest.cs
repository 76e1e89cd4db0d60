using Remediator.Model;

namespace Remediator.Policies;

/// <summary>A request that a policy allows or denies.</summary>
/// <param name="PrincipalKind"><c>AWS</c>, <c>Service</c>, <c>Federated</c>, <c>CanonicalUser</c>, or <c>Anonymous</c>.</param>
/// <param name="Principal">Who asks: <c>logs.eu-west-1.amazonaws.com</c>, or an ARN.</param>
/// <param name="Action">What is asked for, e.g. <c>kms:Encrypt</c>.</param>
/// <param name="Resource">On what; in a key policy <c>*</c> means the key itself.</param>
/// <param name="Context">Condition keys that the request carries. Keys that are not here are absent from the request.</param>
/// <param name="Deployment">
/// The deployment in which it is made. Facts that the log did not tell are unknown here and stand as <c>${name}</c> in the request.
/// </param>
public sealed record PolicyRequest(
    string PrincipalKind,
    string Principal,
    string Action,
    string Resource,
    RequestContext Context,
    Deployment Deployment);

using Remediator.Model;

namespace Remediator.Policies;

/// <summary>A request that a policy allows or denies.</summary>
/// <param name="PrincipalKind"><c>Service</c> or <c>AWS</c>.</param>
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
    IReadOnlyDictionary<string, string> Context,
    Deployment Deployment)
{
    /// <summary>The value of a context key; key names do not distinguish letter case.</summary>
    public string? ContextValue(string key)
    {
        foreach (var (name, value) in Context)
        {
            if (string.Equals(name, key, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return null;
    }
}

namespace Remediator.Policies;

/// <summary>
/// Policy variables: <c>${aws:username}</c> stands for the request's value of that key, <c>${aws:PrincipalTag/team, 'none'}</c> names
/// what to take when the request has none, and <c>${*}</c>, <c>${?}</c>, <c>${$}</c> are those characters themselves. They are read only
/// in policies of version 2012-10-17, in <c>Resource</c>, <c>NotResource</c> and the values of text and ARN conditions.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
/// </summary>
internal sealed class PolicyVariables(RequestContext context)
{
    /// <summary>What a variable stands for; null when the request does not say and the policy names no default.</summary>
    /// <param name="variable">What stands between the braces.</param>
    public string? ValueOf(string variable)
    {
        if (variable is "*" or "?" or "$")
            return variable;
        var comma = variable.IndexOf(',', StringComparison.Ordinal);
        var key = (comma < 0 ? variable : variable[..comma]).Trim();
        // A key with several values cannot be a variable.
        if (context[key] is [var only])
            return only;
        if (comma < 0)
            return null;
        var byDefault = variable[(comma + 1)..].Trim();
        return byDefault is ['\'', .., '\''] && byDefault.Length > 1 ? byDefault[1..^1] : null;
    }
}

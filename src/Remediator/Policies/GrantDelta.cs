namespace Remediator.Policies;

/// <summary>What a change lets someone do that nobody allowed before.</summary>
/// <param name="Principals">Who, e.g. <c>Service: logs.${AWS::Region}.amazonaws.com</c>.</param>
/// <param name="Conditions">Under which conditions, e.g. <c>ArnLike kms:EncryptionContext:aws:logs:arn = arn:aws:logs:…</c>.</param>
public sealed record Grant(
    IReadOnlyList<string> Principals,
    IReadOnlyList<string> Actions,
    IReadOnlyList<string> Resources,
    IReadOnlyList<string> Conditions)
{
    /// <summary>The grant in one line.</summary>
    public override string ToString() =>
        $"{string.Join(", ", Principals)} may {string.Join(", ", Actions)} on {string.Join(", ", Resources)}"
        + (Conditions.Count > 0 ? $" if {string.Join(" and ", Conditions)}" : "");
}

/// <summary>Compares two versions of a policy.</summary>
public static class GrantDelta
{
    /// <summary>
    /// The grants of <paramref name="after"/> that <paramref name="before"/> does not hold. A changed statement counts as a new one,
    /// less the principals that it merely lost.
    /// </summary>
    public static IReadOnlyList<Grant> Between(PolicyDocument before, PolicyDocument after)
    {
        var old = before.Statements.Where(IsAllow).Select(GrantOf).ToList();
        return [.. after.Statements.Where(IsAllow).Select(GrantOf).Where(grant => !old.Exists(known => Includes(known, grant)))];
    }

    /// <summary>The statements that deny something and stand only in <paramref name="before"/>.</summary>
    public static IReadOnlyList<PolicyStatement> LostDenials(PolicyDocument before, PolicyDocument after)
    {
        var kept = after.Statements.Where(s => s.Effect == PolicyEffect.Deny).Select(s => GrantOf(s).ToString()).ToHashSet(StringComparer.Ordinal);
        return [.. before.Statements.Where(s => s.Effect == PolicyEffect.Deny && !kept.Contains(GrantOf(s).ToString()))];
    }

    private static bool IsAllow(PolicyStatement statement) => statement.Effect == PolicyEffect.Allow;

    // By the text of the elements: what a pattern covers is not compared, so a delta may be reported too large, never too small.
    private static bool Includes(Grant known, Grant grant) =>
        IsSubset(grant.Principals, known.Principals) && IsSubset(grant.Actions, known.Actions) && IsSubset(grant.Resources, known.Resources)
        && IsSubset(known.Conditions, grant.Conditions);

    private static bool IsSubset(IReadOnlyList<string> part, IReadOnlyList<string> whole) => part.All(item => whole.Contains(item));

    private static Grant GrantOf(PolicyStatement statement) => new(
        [.. statement.Principals.Select(p => p.Kind == "*" ? "anyone" : $"{p.Kind}: {p.Text}"),
            .. statement.NotPrincipals.Select(p => $"anyone but {p.Kind}: {p.Text}")],
        [.. statement.Actions.Select(a => a.ToString()), .. statement.NotActions.Select(a => $"everything but {a}")],
        [.. statement.Resources.Select(r => r.ToString()), .. statement.NotResources.Select(r => $"everything but {r}")],
        [.. statement.Conditions.Select(c => $"{c.Operator} {c.Key} = {string.Join(" or ", c.Values)}")]);
}

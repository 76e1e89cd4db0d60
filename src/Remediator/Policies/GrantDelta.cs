using Remediator.Model;

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
        $"{(Principals.Count > 0 ? string.Join(", ", Principals) : "who has the policy")} may {string.Join(", ", Actions)}"
        + (Resources.Count > 0 ? $" on {string.Join(", ", Resources)}" : "")
        + (Conditions.Count > 0 ? $" if {string.Join(" and ", Conditions)}" : "");
}

/// <summary>Compares two versions of a policy.</summary>
public static class GrantDelta
{
    /// <summary>
    /// The grants of <paramref name="after"/> that <paramref name="before"/> does not hold. A changed statement counts as a new one,
    /// less the principals that it merely lost.
    /// </summary>
    public static IReadOnlyList<Grant> Between(PolicyDocument before, PolicyDocument after) => Between(before.Statements, after.Statements);

    /// <summary>The grants of some statements that others do not hold.</summary>
    internal static IReadOnlyList<Grant> Between(IReadOnlyList<PolicyStatement> before, IReadOnlyList<PolicyStatement> after)
    {
        var old = before.Where(IsAllow).Select(GrantOf).ToList();
        return [.. after.Where(IsAllow).Select(GrantOf).Where(grant => !old.Exists(known => Includes(known, grant)))];
    }

    /// <summary>The statements that deny something and stand only in <paramref name="before"/>.</summary>
    internal static IReadOnlyList<PolicyStatement> LostDenials(IReadOnlyList<PolicyStatement> before, IReadOnlyList<PolicyStatement> after)
    {
        var kept = after.Where(MayDeny).Select(TextOf).ToHashSet(StringComparer.Ordinal);
        return [.. before.Where(s => MayDeny(s) && !kept.Contains(TextOf(s)))];
    }

    /// <summary>Whether two statements are the same but for their conditions.</summary>
    internal static bool DiffersInConditions(PolicyStatement statement, PolicyStatement other) => DiffersInConditions(statement, GrantOf(other));

    /// <summary>Whether a grant is a statement's but for the conditions.</summary>
    internal static bool DiffersInConditions(PolicyStatement statement, Grant grant) =>
        (GrantOf(statement) with { Conditions = [] }).ToString() == (grant with { Conditions = [] }).ToString();

    /// <summary>Whether anything at all differs between statements.</summary>
    internal static bool AreDifferent(IReadOnlyList<PolicyStatement> before, IReadOnlyList<PolicyStatement> after) =>
        !before.Select(TextOf).SequenceEqual(after.Select(TextOf));

    private static string TextOf(PolicyStatement statement) => $"{statement.Effect.ToString()} {GrantOf(statement)}";

    private static bool MayDeny(PolicyStatement statement) => statement.Effect is PolicyEffect.Deny or PolicyEffect.Unknown;

    private static bool IsAllow(PolicyStatement statement) => statement.Effect == PolicyEffect.Allow;

    // By the text of the elements: what a pattern of resources covers is not compared, so a delta may be reported too large, never too small.
    private static bool Includes(Grant known, Grant grant) =>
        IsSubset(grant.Principals, known.Principals) && AreCovered(grant.Actions, known.Actions) && IsSubset(grant.Resources, known.Resources)
        && IsSubset(known.Conditions, grant.Conditions);

    // `sns:Publish` is one of `sns:*`.
    private static bool AreCovered(IReadOnlyList<string> part, IReadOnlyList<string> whole) => part.All(item => whole.Contains(item)
        || !item.Contains('*') && !item.Contains(' ') && whole.Any(pattern => !pattern.Contains(' ') && Wildcard.Test(new TextPattern().Add(pattern), item, ignoreCase: true) == Match.Yes));

    private static bool IsSubset(IReadOnlyList<string> part, IReadOnlyList<string> whole) => part.All(item => whole.Contains(item));

    internal static Grant GrantOf(PolicyStatement statement) => new(
        [.. statement.Principals.Select(p => p.Kind == "*" ? "anyone" : $"{p.Kind}: {p.Text}"),
            .. statement.NotPrincipals.Select(p => $"anyone but {p.Kind}: {p.Text}")],
        [.. statement.Actions.Select(a => a.ToString()), .. statement.NotActions.Select(a => $"everything but {a}")],
        [.. statement.Resources.Select(r => r.ToString()), .. statement.NotResources.Select(r => $"everything but {r}")],
        [.. statement.Conditions.Select(c => $"{c.Operator} {c.Key} = {string.Join(" or ", c.Values)}")]);
}

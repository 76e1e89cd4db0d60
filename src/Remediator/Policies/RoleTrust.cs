namespace Remediator.Policies;

/// <summary>Whether the trust policy of a role lets a service take it on; conditions that narrow down for whom are not looked at.</summary>
internal static class RoleTrust
{
    // What an unknown part of a service's name is taken for: `lambda.${AWS::URLSuffix}`.
    private const string CommonSuffix = "amazonaws.com";

    /// <param name="trust">The role's trust policy; null when it cannot be read.</param>
    /// <param name="service">The service's principal: <c>lambda.amazonaws.com</c>.</param>
    public static Match Of(PolicyDocument? trust, string service)
    {
        if (trust is null)
            return Match.Unknown;
        return Matches.Any(trust.Statements, statement => statement.Effect switch
        {
            PolicyEffect.Allow => Matches.Any(statement.Principals, principal => Names(principal, service)),
            PolicyEffect.Unknown => Match.Unknown,
            _ => Match.No,
        });
    }

    private static Match Names(PolicyPrincipal principal, string service)
    {
        if (principal.Kind == PolicyPrincipal.UnknownKind || principal.Text.Literal == "*")
            return Match.Unknown;
        if (principal.Kind != "Service")
            return Match.No;
        return principal.Text.HasLiteral && principal.Text.WithHolesAs(CommonSuffix) == service ? Match.Yes : Wildcard.Equal(principal.Text, service);
    }
}

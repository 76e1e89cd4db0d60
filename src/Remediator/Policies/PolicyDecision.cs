namespace Remediator.Policies;

public enum PolicyVerdict
{
    Allowed,

    /// <summary>No statement allows the request.</summary>
    ImplicitDeny,

    /// <summary>A statement denies the request; nothing can allow it.</summary>
    ExplicitDeny,

    /// <summary>A part of the template that only the deployment knows decides.</summary>
    Unknown,
}

/// <summary>What a policy says to a request, and which statement decided (null when none did).</summary>
public sealed record PolicyDecision(PolicyVerdict Verdict, PolicyStatement? Decider);

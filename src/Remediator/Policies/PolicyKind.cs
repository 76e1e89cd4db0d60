namespace Remediator.Policies;

/// <summary>What a policy is attached to.</summary>
public enum PolicyKind
{
    /// <summary>A resource: each statement says who.</summary>
    Resource,

    /// <summary>A user, group or role: who is the one who has the policy.</summary>
    Identity,
}

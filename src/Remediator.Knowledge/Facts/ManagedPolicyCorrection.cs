namespace Remediator.Knowledge.Facts;

/// <summary>What to write instead of a managed policy that cannot be attached.</summary>
/// <param name="Path">What follows `arn:&lt;partition&gt;:iam::aws:policy/`; null when AWS has no such policy at all.</param>
/// <param name="Reason">Why the given name does not work.</param>
/// <param name="Reference">The page that says so; null when the list of policies itself does.</param>
public sealed record ManagedPolicyCorrection(string? Path, string Reason, string? Reference);

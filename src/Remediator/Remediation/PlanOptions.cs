namespace Remediator.Remediation;

/// <summary>What the user asked of remediations.</summary>
/// <param name="LeastPrivilege">Grant the smallest statement that cures, scoped to the resources that need it.</param>
/// <param name="SafeOnly">Leave out what is marked <see cref="Applicability.Review"/>.</param>
public sealed record PlanOptions(bool LeastPrivilege = false, bool SafeOnly = false);

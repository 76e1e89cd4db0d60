namespace Remediator.Model;

/// <summary>A value that a project shows for a place that lacks one.</summary>
/// <param name="Value">The value; null when several would fit or none does.</param>
/// <param name="Reason">Why it is that value, or what else to look at.</param>
public sealed record Proposal(Value? Value, string Reason)
{
    /// <summary>The declaration that the value reads; null where it is there already.</summary>
    public SourceChange? Declaration { get; init; }
}

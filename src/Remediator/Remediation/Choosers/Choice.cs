namespace Remediator.Remediation.Choosers;

/// <summary>What a chooser makes of a value.</summary>
/// <param name="Text">The right value; null when the value is right already, or none can be told.</param>
/// <param name="Note">What was chosen and why, when someone should look at it; null when the value follows without a choice.</param>
/// <param name="Refusal">Why none can be told.</param>
internal sealed record Choice(string? Text, string? Note = null, string? Refusal = null)
{
    /// <summary>The value is right already.</summary>
    public static Choice Keep { get; } = new(Text: null);

    public static Choice Refused(string reason) => new(null, Refusal: reason);
}

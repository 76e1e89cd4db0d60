using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>What a chooser makes of a whole value; see <see cref="Choice"/>.</summary>
internal sealed record ValueChoice(Value? Value, string? Note = null, string? Refusal = null);

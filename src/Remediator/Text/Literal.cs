namespace Remediator.Text;

/// <summary>A literal and its number in the set.</summary>
internal sealed record Literal(int Number, byte[] Bytes);

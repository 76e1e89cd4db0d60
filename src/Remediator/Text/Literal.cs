namespace Remediator.Text;

/// <summary>A literal and its number in the set.</summary>
internal readonly record struct Literal(int Number, byte[] Bytes);

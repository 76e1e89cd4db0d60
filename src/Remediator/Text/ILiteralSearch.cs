namespace Remediator.Text;

/// <summary>A way to find many fixed strings in a text.</summary>
internal interface ILiteralSearch
{
    /// <summary>The offset of an occurrence within <c>[from, to)</c>, before which no other lies wholly, or -1.</summary>
    int IndexOfAny(ReadOnlySpan<byte> text, int from, int to);

    /// <summary>Marks in <paramref name="found"/> the literals that occur, by their numbers.</summary>
    void FindAll(ReadOnlySpan<byte> text, Span<bool> found);
}

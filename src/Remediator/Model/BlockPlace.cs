namespace Remediator.Model;

/// <summary>A block of the sources, and what the tool that reads it knows of such a block.</summary>
/// <param name="Owner">What it belongs to in the tool's words, e.g. <c>aws_lambda_function</c>.</param>
/// <param name="Body">
/// What stands there, under the source's own names; a block is a map, and blocks of one type are entries of one name.
/// </param>
/// <param name="Known">What may stand there; empty when nothing is known of it.</param>
/// <param name="Outer">The block around it; null at the top.</param>
public sealed record BlockPlace(string Owner, MapValue Body, IReadOnlyList<PlaceEntry> Known, BlockPlace? Outer)
{
    /// <summary>The names of the blocks from the owner's down to this one; empty for the owner itself.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>What is known under a name; null when nothing is.</summary>
    public PlaceEntry? Find(string name)
    {
        foreach (var entry in Known)
        {
            if (entry.Name == name)
                return entry;
        }
        return null;
    }
}

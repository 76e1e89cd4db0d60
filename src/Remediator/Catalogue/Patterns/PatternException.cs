namespace Remediator.Catalogue.Patterns;

/// <summary>A pattern is malformed, too large, or uses syntax that cannot be matched in linear time.</summary>
public sealed class PatternException(string message, int position) : Exception(message)
{
    /// <summary>The offset of the fault in the pattern, in UTF-16 units.</summary>
    public int Position { get; } = position;
}

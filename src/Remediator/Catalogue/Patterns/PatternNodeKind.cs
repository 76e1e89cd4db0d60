namespace Remediator.Catalogue.Patterns;

/// <summary>What a <see cref="PatternNode"/> stands for.</summary>
internal enum PatternNodeKind
{
    Character,
    Set,
    Sequence,
    Alternation,
    Repeat,
    Capture,
    Assertion,
}

namespace Remediator.Catalogue.Patterns;

/// <summary>A node of a parsed pattern; which members count depends on its kind.</summary>
internal sealed class PatternNode(PatternNodeKind kind, int position)
{
    /// <summary>The upper bound of a repeat without one.</summary>
    public const int Unbounded = -1;

    public PatternNodeKind Kind { get; } = kind;

    /// <summary>The offset in the pattern.</summary>
    public int Position { get; } = position;

    public List<PatternNode> Children { get; } = [];

    /// <summary>The character of a character.</summary>
    public char Character { get; init; }

    public CharacterSet? Set { get; init; }

    /// <summary>What an assertion asks for.</summary>
    public Opcode Assertion { get; init; }

    /// <summary>The index of a capture's name.</summary>
    public int Name { get; init; }

    public int Minimum { get; init; }

    public int Maximum { get; init; }

    public bool IsLazy { get; init; }

    /// <summary>Whether the node can match the empty text; known once its children are complete.</summary>
    public bool CanBeEmpty { get; set; }
}

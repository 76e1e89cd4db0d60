namespace Remediator.Catalogue;

/// <summary>How sure a signature makes a diagnosis.</summary>
public enum Confidence
{
    /// <summary>The text fits, but so do other causes.</summary>
    Possible,

    /// <summary>The text fits this cause; others are rare.</summary>
    Likely,

    /// <summary>The text names this cause and no other.</summary>
    Exact,
}

/// <summary>How a failure is recognised.</summary>
/// <param name="Literal">A text that must occur, letter case included; found before any regex is built.</param>
/// <param name="Regex">
/// What the message must match; its named groups are the captures. Null when the literal says enough.
/// The syntax is that of <see cref="Patterns.SignaturePattern"/>: no lookaround and no back-reference.
/// </param>
public sealed record Signature(string Literal, string? Regex, Confidence Confidence)
{
    /// <summary>Further texts that must occur.</summary>
    public IReadOnlyList<string> All { get; init; } = [];

    /// <summary>Texts that must not occur: they tell a look-alike of another rule.</summary>
    public IReadOnlyList<string> None { get; init; } = [];

    /// <summary>Error codes of which the failure must have one, when it has any; empty for no such demand.</summary>
    public IReadOnlyList<string> ErrorCodes { get; init; } = [];

    /// <summary>Resource types of which the failure must have one; empty for no such demand.</summary>
    public IReadOnlyList<string> ResourceTypes { get; init; } = [];
}

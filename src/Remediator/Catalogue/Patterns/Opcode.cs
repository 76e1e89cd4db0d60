namespace Remediator.Catalogue.Patterns;

/// <summary>The instructions of a <see cref="PatternProgram"/>.</summary>
internal enum Opcode
{
    Character,
    Set,

    /// <summary>Goes on at both operands, preferring the first.</summary>
    Split,
    Jump,

    /// <summary>Notes the start of a group in a slot of its own.</summary>
    Open,

    /// <summary>Makes the noted start (first operand) and this place the capture of a name (second operand).</summary>
    Close,
    TextStart,
    TextEnd,
    WordBoundary,
    NotWordBoundary,
    Match,
}

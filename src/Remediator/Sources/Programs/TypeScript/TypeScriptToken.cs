namespace Remediator.Sources.Programs.TypeScript;

/// <summary>A token of TypeScript. Runs of <c>&gt;</c> are one token each: they may close type arguments.</summary>
internal struct TypeScriptToken(TypeScriptTokenKind kind, int start, int end, bool newLineBefore)
{
    /// <summary>No token; for <c>&lt;</c>: not looked for yet.</summary>
    public const int Unmatched = -1;

    public readonly TypeScriptTokenKind Kind = kind;

    /// <summary>Whether a line ends between the token before and this one.</summary>
    public readonly bool NewLineBefore = newLineBefore;

    public readonly int Start = start;

    public readonly int End = end;

    /// <summary>
    /// The index of the closing token of an opening one, and the other way round; <see cref="Unmatched"/> for none. A part of a template
    /// literal that opens an interpolation has the part that closes it. For <c>&lt;</c>, see <see cref="TypeScriptTypes"/>.
    /// </summary>
    public int Match = Unmatched;
}

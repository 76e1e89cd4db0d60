namespace Remediator.Templating.BuiltIn.Lexing;

/// <summary>A token: its place in the source, half-open, and for names, literals and texts their value.</summary>
/// <remarks>A class, as lists of it then need no code of their own made at start-up.</remarks>
internal sealed record Token(TokenKind Kind, int Start, int End, object? Value = null)
{
    public string Text => (string)Value!;
}

namespace Remediator.Templating.BuiltIn.Lexing;

/// <summary>A token: its place in the source, half-open, and for names, literals and texts their value.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, object? Value = null)
{
    public string Text => (string)Value!;
}

namespace Remediator.Sources.Programs.Go;

/// <summary>Groups of token kinds.</summary>
internal static class GoTokenKinds
{
    public static bool IsOpening(this GoTokenKind kind) => kind is GoTokenKind.OpenParenthesis or GoTokenKind.OpenBracket or GoTokenKind.OpenBrace;

    public static bool IsClosing(this GoTokenKind kind) => kind is GoTokenKind.CloseParenthesis or GoTokenKind.CloseBracket or GoTokenKind.CloseBrace;

    /// <summary>Whether a declaration outside of functions begins so.</summary>
    public static bool IsDeclaration(this GoTokenKind kind) =>
        kind is GoTokenKind.Func or GoTokenKind.Type or GoTokenKind.Var or GoTokenKind.Const or GoTokenKind.Import;
}

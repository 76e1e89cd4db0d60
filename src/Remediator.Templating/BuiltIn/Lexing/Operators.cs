namespace Remediator.Templating.BuiltIn.Lexing;

/// <summary>The operators and brackets of the language; of two that begin alike, the longer one counts.</summary>
internal static class Operators
{
    public static TokenKind Match(char a, char b, char c, out int length)
    {
        length = 3;
        switch (a, b, c)
        {
            case ('.', '.', '.'): return TokenKind.Ellipsis;
            case ('.', '.', '<'): return TokenKind.RangeExclusive;
            case ('/', '/', '='): return TokenKind.DivideIntegerAssign;
        }
        length = 2;
        if (MatchPair(a, b) is var pair && pair != TokenKind.EndOfFile)
            return pair;
        length = 1;
        return MatchSingle(a);
    }

    private static TokenKind MatchPair(char a, char b) => b switch
    {
        '=' => a switch
        {
            '=' => TokenKind.Equal,
            '!' => TokenKind.NotEqual,
            '<' => TokenKind.LessOrEqual,
            '>' => TokenKind.GreaterOrEqual,
            '+' => TokenKind.AddAssign,
            '-' => TokenKind.SubtractAssign,
            '*' => TokenKind.MultiplyAssign,
            '/' => TokenKind.DivideAssign,
            '%' => TokenKind.ModuloAssign,
            _ => TokenKind.EndOfFile,
        },
        '!' when a == '?' => TokenKind.NotCoalesce,
        '.' when a == '?' => TokenKind.QuestionDot,
        '>' when a == '|' => TokenKind.Pipe,
        _ when a == b => a switch
        {
            '.' => TokenKind.Range,
            '/' => TokenKind.DivideInteger,
            '+' => TokenKind.Increment,
            '-' => TokenKind.Decrement,
            '&' => TokenKind.And,
            '|' => TokenKind.Or,
            '?' => TokenKind.Coalesce,
            '<' or '>' or '^' => TokenKind.Unknown,
            _ => TokenKind.EndOfFile,
        },
        _ => TokenKind.EndOfFile,
    };

    private static TokenKind MatchSingle(char a) => a switch
    {
        '.' => TokenKind.Dot,
        '/' => TokenKind.Divide,
        '+' => TokenKind.Plus,
        '-' => TokenKind.Minus,
        '*' => TokenKind.Multiply,
        '%' => TokenKind.Modulo,
        '=' => TokenKind.Assign,
        '!' => TokenKind.Not,
        '<' => TokenKind.Less,
        '>' => TokenKind.Greater,
        '|' => TokenKind.Pipe,
        '?' => TokenKind.Question,
        ':' => TokenKind.Colon,
        ';' => TokenKind.Semicolon,
        ',' => TokenKind.Comma,
        '@' => TokenKind.At,
        '^' => TokenKind.Caret,
        '(' => TokenKind.OpenParenthesis,
        ')' => TokenKind.CloseParenthesis,
        '[' => TokenKind.OpenBracket,
        ']' => TokenKind.CloseBracket,
        '{' => TokenKind.OpenBrace,
        '}' => TokenKind.CloseBrace,
        _ => TokenKind.Unknown,
    };
}

namespace Remediator.Sources.Programs.Go;

/// <summary>Kinds of Go tokens. Operators that the grammar treats alike share one kind; their text tells them apart.</summary>
internal enum GoTokenKind : byte
{
    EndOfFile,

    /// <summary>Something that is no token; the scanner has said why.</summary>
    Bad,
    Name,
    Number,
    Rune,
    Text,
    RawText,

    Break,
    Case,
    Chan,
    Const,
    Continue,
    Default,
    Defer,
    Else,
    Fallthrough,
    For,
    Func,
    Go,
    Goto,
    If,
    Import,
    Interface,
    Map,
    Package,
    Range,
    Return,
    Select,
    Struct,
    Switch,
    Type,
    Var,

    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Comma,

    /// <summary>A written semicolon, or an empty one where a line ends a statement.</summary>
    Semicolon,
    Colon,
    Dot,
    Ellipsis,

    Assign,
    Define,

    /// <summary><c>+=</c> and its like.</summary>
    OperatorAssign,

    /// <summary><c>++</c> or <c>--</c>.</summary>
    Step,

    /// <summary><c>&lt;-</c></summary>
    Arrow,
    Star,
    Ampersand,

    /// <summary><c>+</c>, <c>-</c>, <c>^</c>: before one operand or between two.</summary>
    Sign,

    /// <summary><c>!</c> or <c>~</c>.</summary>
    Not,
    Or,
    And,
    Comparison,

    /// <summary><c>|</c></summary>
    BitOr,

    /// <summary><c>/</c>, <c>%</c>, <c>&lt;&lt;</c>, <c>&gt;&gt;</c>, <c>&amp;^</c>.</summary>
    Multiplicative,
}

namespace Remediator.Sources.Programs.TypeScript;

/// <summary>Punctuators and operators: how long they are, how tightly they bind.</summary>
internal static class TypeScriptOperators
{
    /// <summary>How tightly <c>as</c> and <c>satisfies</c> bind, like comparisons.</summary>
    public const int CastPrecedence = 8;

    /// <summary>How tightly <c>**</c> binds, which alone groups from the right.</summary>
    public const int PowerPrecedence = 12;

    /// <summary>The length of the longest punctuator at a place; 0 for none. <c>&gt;</c> never joins what follows.</summary>
    public static int LengthAt(string text, int start)
    {
        var second = start + 1 < text.Length ? text[start + 1] : '\0';
        var third = start + 2 < text.Length ? text[start + 2] : '\0';
        switch (text[start])
        {
            case '{' or '}' or '(' or ')' or '[' or ']' or ';' or ',' or '~' or ':' or '@' or '>':
                return 1;
            case '.':
                return second == '.' && third == '.' ? 3 : 1;
            case '?':
                return second == '?' ? (third == '=' ? 3 : 2) : second == '.' && !char.IsAsciiDigit(third) ? 2 : 1;
            case '=':
                return second == '=' ? (third == '=' ? 3 : 2) : second == '>' ? 2 : 1;
            case '!':
                return second == '=' ? (third == '=' ? 3 : 2) : 1;
            case var c and ('*' or '&' or '|' or '<'):
                return second == c ? (third == '=' ? 3 : 2) : second == '=' ? 2 : 1;
            case var c and ('+' or '-'):
                return second == c || second == '=' ? 2 : 1;
            case '/' or '%' or '^':
                return second == '=' ? 2 : 1;
            default:
                return 0;
        }
    }

    /// <summary>A binary operator and how tightly it binds; 0 when the text is none.</summary>
    public static (string Operator, int Precedence) Binary(ReadOnlySpan<char> text) => text switch
    {
        "??" => ("??", 1),
        "||" => ("||", 2),
        "&&" => ("&&", 3),
        "|" => ("|", 4),
        "^" => ("^", 5),
        "&" => ("&", 6),
        "==" => ("==", 7),
        "!=" => ("!=", 7),
        "===" => ("===", 7),
        "!==" => ("!==", 7),
        "<" => ("<", 8),
        ">" => (">", 8),
        "<=" => ("<=", 8),
        ">=" => (">=", 8),
        "in" => ("in", 8),
        "instanceof" => ("instanceof", 8),
        "as" => ("as", CastPrecedence),
        "satisfies" => ("satisfies", CastPrecedence),
        "<<" => ("<<", 9),
        ">>" => (">>", 9),
        ">>>" => (">>>", 9),
        "+" => ("+", 10),
        "-" => ("-", 10),
        "*" => ("*", 11),
        "/" => ("/", 11),
        "%" => ("%", 11),
        "**" => ("**", PowerPrecedence),
        _ => ("", 0),
    };

    /// <summary>An assigning operator; null when the text is none.</summary>
    public static string? Assigning(ReadOnlySpan<char> text) => text switch
    {
        "=" => "=",
        "+=" => "+=",
        "-=" => "-=",
        "*=" => "*=",
        "/=" => "/=",
        "%=" => "%=",
        "**=" => "**=",
        "<<=" => "<<=",
        ">>=" => ">>=",
        ">>>=" => ">>>=",
        "&=" => "&=",
        "|=" => "|=",
        "^=" => "^=",
        "&&=" => "&&=",
        "||=" => "||=",
        "??=" => "??=",
        _ => null,
    };

    /// <summary>An operator before its operand; null when the text is none.</summary>
    public static string? Prefix(ReadOnlySpan<char> text) => text switch
    {
        "!" => "!",
        "-" => "-",
        "+" => "+",
        "~" => "~",
        "++" => "++",
        "--" => "--",
        "typeof" => "typeof",
        "void" => "void",
        "delete" => "delete",
        _ => null,
    };
}

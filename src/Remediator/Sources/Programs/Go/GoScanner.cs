using System.Globalization;
using System.Text;
using Remediator.Text;

namespace Remediator.Sources.Programs.Go;

/// <summary>
/// Cuts a Go file into tokens, with the semicolons that line ends stand for.
/// Source: https://go.dev/ref/spec#Lexical_elements
/// </summary>
internal sealed class GoScanner(SourceText source)
{
    private readonly string _text = source.Text;
    private readonly List<GoToken> _tokens = new((source.Length / 4) + 16);
    private readonly List<TextSpan> _comments = [];
    private readonly List<Problem> _problems = [];
    private int _position;

    public static GoTokens Scan(SourceText source) => new GoScanner(source).Scan();

    private GoTokens Scan()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == '\n')
            {
                EndLine();
                _position++;
            }
            else if (c is ' ' or '\t' or '\r')
            {
                _position++;
            }
            else if (c == '/' && Peek() == '/')
            {
                LineComment();
            }
            else if (c == '/' && Peek() == '*')
            {
                BlockComment();
            }
            else
            {
                Token(c);
            }
        }
        EndLine();
        _tokens.Add(new GoToken(GoTokenKind.EndOfFile, _text.Length, _text.Length));
        var tokens = _tokens.ToArray();
        return new GoTokens(tokens, GoBrackets.Pair(_text, tokens), _comments, _problems);
    }

    private char Peek(int ahead = 1) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private void EndLine()
    {
        if (_tokens.Count == 0 || !EndsStatement(_tokens[^1].Kind))
            return;
        var end = _tokens[^1].End;
        _tokens.Add(new GoToken(GoTokenKind.Semicolon, end, end));
    }

    private static bool EndsStatement(GoTokenKind kind) => kind is GoTokenKind.Name or GoTokenKind.Number or GoTokenKind.Rune or GoTokenKind.Text
        or GoTokenKind.RawText or GoTokenKind.Bad or GoTokenKind.Break or GoTokenKind.Continue or GoTokenKind.Fallthrough or GoTokenKind.Return
        or GoTokenKind.Step or GoTokenKind.CloseParenthesis or GoTokenKind.CloseBracket or GoTokenKind.CloseBrace;

    private void LineComment()
    {
        var end = _text.IndexOf('\n', _position);
        if (end < 0)
            end = _text.Length;
        _comments.Add(new TextSpan(_position, _text[end - 1] == '\r' ? end - 1 : end));
        _position = end;
    }

    private void BlockComment()
    {
        var start = _position;
        var end = _text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        if (end < 0)
            Report(start, start + 2, "the comment `/*` is not closed", "close it with `*/`");
        _position = end < 0 ? _text.Length : end + 2;
        _comments.Add(new TextSpan(start, _position));
        if (_text.AsSpan(start, _position - start).Contains('\n'))
            EndLine();
    }

    private void Token(char c)
    {
        var start = _position;
        var kind = c switch
        {
            '"' => Quoted('"', GoTokenKind.Text),
            '\'' => Quoted('\'', GoTokenKind.Rune),
            '`' => Raw(),
            >= '0' and <= '9' => Number(),
            '.' when char.IsAsciiDigit(Peek()) => Number(),
            _ when NameLength(_position, first: true) > 0 => Name(),
            _ => Operator(c),
        };
        _tokens.Add(new GoToken(kind, start, _position));
    }

    private GoTokenKind Quoted(char quote, GoTokenKind kind)
    {
        var start = _position++;
        while (_position < _text.Length && _text[_position] is var c && c != '\n')
        {
            _position++;
            if (c == quote)
                return kind;
            if (c == '\\' && _position < _text.Length && _text[_position] != '\n')
                _position++;
        }
        return Unclosed(start, _position, "the text is not closed", $"close it with `{quote}`");
    }

    private GoTokenKind Raw()
    {
        var start = _position;
        var end = _text.IndexOf('`', start + 1);
        if (end >= 0)
        {
            _position = end + 1;
            return GoTokenKind.RawText;
        }
        // Go would read on to the end of the file, and nothing there would be understood.
        end = _text.IndexOf('\n', start);
        return Unclosed(start, end < 0 ? _text.Length : end, "the raw text is not closed", "close it with a back quote");
    }

    // The blanks before the end belong to no token.
    private GoTokenKind Unclosed(int start, int end, string message, string help)
    {
        _position = start + _text.AsSpan(start, end - start).TrimEnd(" \t\r").Length;
        Report(start, _position, message, help);
        return GoTokenKind.Bad;
    }

    // Only where a number ends matters; whether its digits fit its base is the compiler's business.
    private GoTokenKind Number()
    {
        var isHexadecimal = _text[_position] == '0' && Peek() is 'x' or 'X';
        var hasPoint = false;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == '.')
            {
                if (hasPoint)
                    break;
                hasPoint = true;
            }
            else if (c is '+' or '-')
            {
                var before = _text[_position - 1];
                if (!(before is 'p' or 'P' || (!isHexadecimal && before is 'e' or 'E')))
                    break;
            }
            else if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                break;
            }
            _position++;
        }
        return GoTokenKind.Number;
    }

    private GoTokenKind Name()
    {
        var start = _position;
        while (NameLength(_position, first: false) is > 0 and var length)
            _position += length;
        return Keyword(_text.AsSpan(start, _position - start));
    }

    // Units of the letter (or digit, behind the first) at this place; 0 where there is none.
    private int NameLength(int at, bool first)
    {
        if (at >= _text.Length)
            return 0;
        var c = _text[at];
        if (char.IsAscii(c))
            return c == '_' || char.IsAsciiLetter(c) || (!first && char.IsAsciiDigit(c)) ? 1 : 0;
        if (Rune.DecodeFromUtf16(_text.AsSpan(at), out var rune, out var length) != System.Buffers.OperationStatus.Done)
            return 0;
        return Rune.IsLetter(rune) || (!first && Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber) ? length : 0;
    }

    private static GoTokenKind Keyword(ReadOnlySpan<char> name) => name switch
    {
        "break" => GoTokenKind.Break,
        "case" => GoTokenKind.Case,
        "chan" => GoTokenKind.Chan,
        "const" => GoTokenKind.Const,
        "continue" => GoTokenKind.Continue,
        "default" => GoTokenKind.Default,
        "defer" => GoTokenKind.Defer,
        "else" => GoTokenKind.Else,
        "fallthrough" => GoTokenKind.Fallthrough,
        "for" => GoTokenKind.For,
        "func" => GoTokenKind.Func,
        "go" => GoTokenKind.Go,
        "goto" => GoTokenKind.Goto,
        "if" => GoTokenKind.If,
        "import" => GoTokenKind.Import,
        "interface" => GoTokenKind.Interface,
        "map" => GoTokenKind.Map,
        "package" => GoTokenKind.Package,
        "range" => GoTokenKind.Range,
        "return" => GoTokenKind.Return,
        "select" => GoTokenKind.Select,
        "struct" => GoTokenKind.Struct,
        "switch" => GoTokenKind.Switch,
        "type" => GoTokenKind.Type,
        "var" => GoTokenKind.Var,
        _ => GoTokenKind.Name,
    };

    private GoTokenKind Operator(char c) => c switch
    {
        '(' => Take(1, GoTokenKind.OpenParenthesis),
        ')' => Take(1, GoTokenKind.CloseParenthesis),
        '[' => Take(1, GoTokenKind.OpenBracket),
        ']' => Take(1, GoTokenKind.CloseBracket),
        '{' => Take(1, GoTokenKind.OpenBrace),
        '}' => Take(1, GoTokenKind.CloseBrace),
        ',' => Take(1, GoTokenKind.Comma),
        ';' => Take(1, GoTokenKind.Semicolon),
        '.' => Peek() == '.' && Peek(2) == '.' ? Take(3, GoTokenKind.Ellipsis) : Take(1, GoTokenKind.Dot),
        ':' => Peek() == '=' ? Take(2, GoTokenKind.Define) : Take(1, GoTokenKind.Colon),
        '=' => Peek() == '=' ? Take(2, GoTokenKind.Comparison) : Take(1, GoTokenKind.Assign),
        '!' => Peek() == '=' ? Take(2, GoTokenKind.Comparison) : Take(1, GoTokenKind.Not),
        '~' => Take(1, GoTokenKind.Not),
        '+' or '-' when Peek() == c => Take(2, GoTokenKind.Step),
        '+' or '-' or '^' => WithAssign(1, GoTokenKind.Sign),
        '*' => WithAssign(1, GoTokenKind.Star),
        '/' or '%' => WithAssign(1, GoTokenKind.Multiplicative),
        '&' when Peek() == '&' => Take(2, GoTokenKind.And),
        '&' when Peek() == '^' => WithAssign(2, GoTokenKind.Multiplicative),
        '&' => WithAssign(1, GoTokenKind.Ampersand),
        '|' when Peek() == '|' => Take(2, GoTokenKind.Or),
        '|' => WithAssign(1, GoTokenKind.BitOr),
        '<' when Peek() == '-' => Take(2, GoTokenKind.Arrow),
        '<' or '>' when Peek() == c => WithAssign(2, GoTokenKind.Multiplicative),
        '<' or '>' => Take(Peek() == '=' ? 2 : 1, GoTokenKind.Comparison),
        _ => Unknown(),
    };

    private GoTokenKind WithAssign(int length, GoTokenKind kind) =>
        Peek(length) == '=' ? Take(length + 1, GoTokenKind.OperatorAssign) : Take(length, kind);

    private GoTokenKind Take(int length, GoTokenKind kind)
    {
        _position += length;
        return kind;
    }

    private GoTokenKind Unknown()
    {
        var start = _position;
        do
            _position++;
        while (_position < _text.Length && !char.IsAscii(_text[_position]) && NameLength(_position, first: true) == 0);
        Report(start, _position, "a character stands here that Go does not know");
        return GoTokenKind.Bad;
    }

    private void Report(int start, int end, string message, string? help = null) =>
        _problems.Add(Problem.At(source, new TextSpan(start, end), message, help));
}

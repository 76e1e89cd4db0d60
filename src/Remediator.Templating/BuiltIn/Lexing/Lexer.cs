using System.Text;

namespace Remediator.Templating.BuiltIn.Lexing;

/// <summary>
/// Splits a template into tokens. Whitespace control is settled here: texts come with what <c>-</c> and <c>~</c> strip
/// already taken off, and each <c>{{</c> carries the indent that auto-indent works with.
/// </summary>
internal sealed class Lexer
{
    private const int MaxDepth = 50;
    private readonly TemplateSource _source;
    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _position;
    private char _exitMarker;
    private int _depth;

    private Lexer(TemplateSource source) => (_source, _text) = (source, source.Text);

    public static List<Token> Tokenize(TemplateSource source)
    {
        var lexer = new Lexer(source);
        lexer.ReadTemplate();
        return lexer._tokens;
    }

    private char Current => Peek(0);

    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private void Add(TokenKind kind, int start, object? value = null) => _tokens.Add(new Token(kind, start, _position, value));

    private void ReadTemplate()
    {
        while (_position < _text.Length)
        {
            var enter = FindEnter(_position, out var percents);
            var indent = ReadText(enter, EnterMarker(enter, percents));
            if (enter == _text.Length)
                break;
            _position = enter + 2 + percents + (EnterMarker(enter, percents) == '\0' ? 0 : 1);
            if (percents > 0)
            {
                ReadEscape(enter, percents);
                continue;
            }
            Add(TokenKind.CodeEnter, enter, indent);
            ReadCode(inHole: false);
        }
        _position = _text.Length;
        Add(TokenKind.EndOfFile, _position);
    }

    private int FindEnter(int from, out int percents)
    {
        for (var i = _text.IndexOf('{', from); i >= 0; i = _text.IndexOf('{', i + 1))
        {
            percents = 0;
            while (i + 1 + percents < _text.Length && _text[i + 1 + percents] == '%')
                percents++;
            if (i + 1 + percents < _text.Length && _text[i + 1 + percents] == '{')
                return i;
        }
        percents = 0;
        return _text.Length;
    }

    private char EnterMarker(int enter, int percents)
    {
        var at = enter + 2 + percents;
        return at < _text.Length && _text[at] is '-' or '~' ? _text[at] : '\0';
    }

    /// <summary>Emits the text up to the next tag, stripped on both sides, and gives that tag's indent.</summary>
    private string ReadText(int end, char enterMarker)
    {
        var start = _position;
        var from = StripStart(start, end, out var atLineStart);
        var to = StripEnd(from, end, enterMarker);
        _position = end;
        _exitMarker = '\0';
        if (to > from)
            _tokens.Add(new Token(TokenKind.Text, start, end, _text[from..to]));
        if (enterMarker != '\0')
            return "";
        var line = _text.LastIndexOf('\n', Math.Max(to - 1, 0), Math.Max(to - from, 0));
        if (line < 0 && !atLineStart)
            return "";
        var blanks = _text.AsSpan(line < 0 ? from : line + 1, to - (line < 0 ? from : line + 1));
        return blanks.IsWhiteSpace() ? blanks.ToString() : "";
    }

    private int StripStart(int start, int end, out bool atLineStart)
    {
        var i = start;
        atLineStart = start == 0;
        if (_exitMarker == '\0')
            return i;
        while (i < end && char.IsWhiteSpace(_text[i]))
        {
            var c = _text[i++];
            if (_exitMarker == '-' || c is not ('\n' or '\r'))
                continue;
            if (c == '\r' && i < end && _text[i] == '\n')
                i++;
            atLineStart = true;
            break;
        }
        return i;
    }

    private int StripEnd(int from, int end, char marker)
    {
        var i = end;
        while (marker != '\0' && i > from && char.IsWhiteSpace(_text[i - 1]) && (marker == '-' || _text[i - 1] is not ('\n' or '\r')))
            i--;
        return i;
    }

    private void ReadEscape(int start, int percents)
    {
        var exit = "}" + new string('%', percents) + "}";
        var content = _position;
        var end = _text.IndexOf(exit, content, StringComparison.Ordinal);
        var contentEnd = end < 0 ? _text.Length : end;
        if (end > content && _text[end - 1] is '-' or '~' && end >= 0)
        {
            _exitMarker = _text[end - 1];
            contentEnd--;
        }
        _position = end < 0 ? _text.Length : end + exit.Length;
        if (contentEnd > content)
            Add(TokenKind.EscapedText, start, _text[content..contentEnd]);
    }

    /// <summary>Reads code up to and including <c>}}</c>, or to the <c>}</c> that closes the hole of an interpolated string.</summary>
    private void ReadCode(bool inHole)
    {
        var braces = 0;
        while (_position < _text.Length)
        {
            var c = Current;
            if (inHole && braces == 0 && c == '}')
                return;
            if (!inHole && braces == 0 && TryReadExit())
                return;
            if (c is '\n' or '\r')
            {
                var start = _position++;
                if (c == '\r' && Current == '\n')
                    _position++;
                Add(TokenKind.NewLine, start);
            }
            else
            {
                braces += ReadToken(c, inHole || braces > 0);
            }
        }
    }

    /// <summary>Reads a token, a blank or a comment; gives the change of the depth of braces.</summary>
    private int ReadToken(char c, bool nested)
    {
        switch (c)
        {
            case '#':
                SkipComment(nested);
                return 0;
            case '"' or '\'':
                ReadString(c);
                return 0;
            case '`':
                ReadVerbatim();
                return 0;
            case '$' when Peek(1) is '"' or '\'':
                ReadInterpolated(Peek(1));
                return 0;
            case '$' or '_':
                ReadName();
                return 0;
        }
        if (char.IsLetter(c))
            ReadName();
        else if (char.IsAsciiDigit(c))
            NumberReader.Read(_source, _tokens, ref _position);
        else if (char.IsWhiteSpace(c))
            _position++;
        else
            return ReadOperator();
        return 0;
    }

    private bool TryReadExit()
    {
        var marked = Current is '-' or '~' ? 1 : 0;
        if (Peek(marked) != '}' || Peek(marked + 1) != '}')
            return false;
        var start = _position;
        _exitMarker = marked == 1 ? Current : '\0';
        _position += 2 + marked;
        Add(TokenKind.CodeExit, start);
        return true;
    }

    /// <summary>A comment ends before the tag's end; <c>##</c> comments also span lines up to the next <c>##</c>.</summary>
    private void SkipComment(bool nested)
    {
        var multi = Peek(1) == '#';
        _position += multi ? 2 : 1;
        while (_position < _text.Length)
        {
            if (!multi && Current is '\n' or '\r')
                return;
            if (multi && Current == '#' && Peek(1) == '#')
            {
                _position += 2;
                return;
            }
            var marked = Current is '-' or '~' ? 1 : 0;
            if (Peek(marked) == '}' && Peek(marked + 1) == '}')
            {
                if (nested)
                    throw _source.Error(_position, "the tag ends inside a comment within braces");
                return;
            }
            _position++;
        }
    }

    private void ReadName()
    {
        var start = _position++;
        var local = _text[start] == '$';
        while (char.IsLetterOrDigit(Current) || Current == '_' || local && Current == '$' && _position == start + 1)
            _position++;
        Add(local ? TokenKind.LocalIdentifier : TokenKind.Identifier, start, _text[start.._position]);
    }

    private void ReadString(char quote)
    {
        var start = _position++;
        var builder = new StringBuilder();
        while (Current != quote)
        {
            RequireMore("the string is never closed");
            ReadCharacter(builder, start);
        }
        _position++;
        Add(TokenKind.String, start, builder.ToString());
    }

    private void ReadVerbatim()
    {
        var start = _position++;
        var builder = new StringBuilder();
        while (Current != '`' || Peek(1) == '`')
        {
            RequireMore("the string is never closed");
            if (Current == '`')
                _position++;
            builder.Append(Current);
            _position++;
        }
        _position++;
        Add(TokenKind.String, start, builder.ToString());
    }

    private void ReadInterpolated(char quote)
    {
        var start = _position;
        if (++_depth > MaxDepth)
            throw _source.Error(start, "interpolated strings are nested too deeply");
        _position += 2;
        Add(TokenKind.InterpolatedStart, start);
        var builder = new StringBuilder();
        while (Current != quote)
        {
            RequireMore("the interpolated string is never closed");
            if (Current != '{')
            {
                ReadCharacter(builder, start);
                continue;
            }
            FlushInterpolatedText(builder);
            _position++;
            Add(TokenKind.HoleStart, _position - 1);
            ReadCode(inHole: true);
            RequireMore("the expression in the interpolated string is never closed");
            _position++;
            Add(TokenKind.HoleEnd, _position - 1);
        }
        FlushInterpolatedText(builder);
        _position++;
        Add(TokenKind.InterpolatedEnd, _position - 1);
        _depth--;
    }

    private void FlushInterpolatedText(StringBuilder builder)
    {
        if (builder.Length > 0)
            Add(TokenKind.InterpolatedText, _position, builder.ToString());
        builder.Clear();
    }

    private void RequireMore(string reason)
    {
        if (_position >= _text.Length)
            throw _source.Error(_text.Length - 1, reason);
    }

    private void ReadCharacter(StringBuilder builder, int stringStart)
    {
        var c = Current;
        _position++;
        if (c != '\\')
        {
            builder.Append(c);
            return;
        }
        var escape = Current;
        _position++;
        switch (escape)
        {
            case '"' or '\'' or '\\': builder.Append(escape); break;
            case 'n': builder.Append('\n'); break;
            case 't': builder.Append('\t'); break;
            case 'r': builder.Append('\r'); break;
            case 'b': builder.Append('\b'); break;
            case 'f': builder.Append('\f'); break;
            case 'v': builder.Append('\v'); break;
            case 'a': builder.Append('\a'); break;
            case 'u': builder.Append(ReadHex(4)); break;
            case 'x': builder.Append(ReadHex(2)); break;
            default: throw _source.Error(stringStart, $"the string holds the unknown escape `\\{escape}`");
        }
    }

    private char ReadHex(int digits)
    {
        var value = 0;
        for (var i = 0; i < digits; i++)
        {
            if (!char.IsAsciiHexDigit(Current))
                throw _source.Error(_position, $"the escape takes {digits} hexadecimal digits");
            value = value * 16 + Convert.ToInt32(Current.ToString(), 16);
            _position++;
        }
        return (char)value;
    }

    /// <summary>Reads an operator or bracket; gives the change of the depth of braces.</summary>
    private int ReadOperator()
    {
        var start = _position;
        var kind = Operators.Match(Current, Peek(1), Peek(2), out var length);
        _position += length;
        Add(kind, start, _text[start.._position]);
        return kind switch { TokenKind.OpenBrace => 1, TokenKind.CloseBrace => -1, _ => 0 };
    }
}

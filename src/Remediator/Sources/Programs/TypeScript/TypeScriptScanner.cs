using System.Buffers;
using System.Globalization;
using Remediator.Text;

namespace Remediator.Sources.Programs.TypeScript;

/// <summary>
/// Cuts a program into tokens, in one pass. Whether a slash begins a regular expression depends on the token before, and after a
/// closing bracket on what that bracket closes; so the scanner keeps the brackets that are open.
/// Source: ECMA-262, "ECMAScript Language: Lexical Grammar".
/// </summary>
internal sealed class TypeScriptScanner
{
    private static readonly SearchValues<char> s_singleQuoted = SearchValues.Create("'\\\r\n");
    private static readonly SearchValues<char> s_doubleQuoted = SearchValues.Create("\"\\\r\n");
    private static readonly SearchValues<char> s_template = SearchValues.Create("`\\$");
    private static readonly SearchValues<char> s_lineEnd = SearchValues.Create("\r\n\u2028\u2029");

    private readonly string _text;
    private readonly List<TypeScriptToken> _tokens;
    private readonly List<TextSpan> _comments = [];
    private readonly Stack<Opener> _openers = new();
    private int _openBraces;
    private int _position;
    private bool _newLine;

    // Up to here no regular expression ends on its line; looking again at each slash would take quadratic time.
    private int _noRegexBefore;

    // Whether a slash behind the closing bracket that was read last begins a regular expression.
    private bool _endsStatement;

    private TypeScriptScanner(string text)
    {
        _text = text;
        _tokens = new List<TypeScriptToken>((text.Length / 4) + 8);
    }

    private enum Opener : byte
    {
        Parenthesis,

        /// <summary>The parenthesis behind <c>if</c>, <c>while</c>, <c>for</c>, <c>with</c>: a statement follows it.</summary>
        Condition,
        Bracket,
        Block,

        /// <summary>Braces within an expression.</summary>
        Braces,
        Interpolation,
    }

    private char Current => At(_position);

    /// <summary>The tokens, the last of which is <see cref="TypeScriptTokenKind.End"/>, and the comments.</summary>
    public static (TypeScriptToken[] Tokens, IReadOnlyList<TextSpan> Comments) Scan(string text)
    {
        var scanner = new TypeScriptScanner(text);
        scanner.ScanAll();
        return (scanner._tokens.ToArray(), scanner._comments);
    }

    private char At(int position) => position < _text.Length ? _text[position] : '\0';

    private void ScanAll()
    {
        if (_text.StartsWith("#!", StringComparison.Ordinal))
            LineComment();
        while (_position < _text.Length)
            Next();
        Add(TypeScriptTokenKind.End, _text.Length);
    }

    private void Next()
    {
        var c = _text[_position];
        if (c is ' ' or '\t')
        {
            _position++;
        }
        else if (c is '\n' or '\r' or '\u2028' or '\u2029')
        {
            _newLine = true;
            _position++;
        }
        else if (IsNameStart(c))
        {
            Name();
        }
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(At(_position + 1))))
        {
            Number();
        }
        else if (c is '"' or '\'')
        {
            String(c);
        }
        else if (c == '`')
        {
            TemplatePart(_position);
        }
        else if (c == '/')
        {
            Slash();
        }
        else if (c == '#' && IsNameStart(At(_position + 1)))
        {
            Name();
        }
        else if (!IsBlank(c))
        {
            Punctuator(c);
        }
        else
        {
            _position++;
        }
    }

    private void Add(TypeScriptTokenKind kind, int start)
    {
        _tokens.Add(new TypeScriptToken(kind, start, _position, _newLine));
        _newLine = false;
    }

    // What is never closed ends before the blanks that follow it.
    private void AddUnclosed(int start)
    {
        while (_position > start + 1 && char.IsWhiteSpace(_text[_position - 1]))
            _position--;
        Add(TypeScriptTokenKind.Broken, start);
    }

    private void Name()
    {
        var start = _position++;
        while (_position < _text.Length && IsNamePart(_text[_position]))
            _position++;
        Add(IsReserved(_text.AsSpan(start, _position - start)) ? TypeScriptTokenKind.Keyword : TypeScriptTokenKind.Name, start);
    }

    private void Number()
    {
        var start = _position;
        var isDecimal = !(Current == '0' && At(start + 1) is 'x' or 'X' or 'b' or 'B' or 'o' or 'O');
        var hasPoint = !isDecimal;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            var isExponentSign = c is '+' or '-' && isDecimal && _text[_position - (_position > start ? 1 : 0)] is 'e' or 'E';
            if (c == '.' && !hasPoint)
                hasPoint = true;
            else if (!IsNamePart(c) && !isExponentSign)
                break;
            _position++;
        }
        Add(TypeScriptTokenKind.Number, start);
    }

    private void String(char quote)
    {
        var start = _position++;
        var stops = quote == '"' ? s_doubleQuoted : s_singleQuoted;
        while (true)
        {
            var length = _text.AsSpan(_position).IndexOfAny(stops);
            _position = length < 0 ? _text.Length : _position + length;
            if (Current == '\\')
            {
                SkipEscape();
                continue;
            }
            if (Current == quote)
            {
                _position++;
                Add(TypeScriptTokenKind.String, start);
            }
            else
            {
                AddUnclosed(start);
            }

            return;
        }
    }

    private void SkipEscape()
    {
        var isLineBreak = At(_position + 1) == '\r' && At(_position + 2) == '\n';
        _position = Math.Min(_text.Length, _position + (isLineBreak ? 3 : 2));
    }

    // From the quote or the brace that closes an interpolation.
    private void TemplatePart(int start)
    {
        var isFirst = _text[start] == '`';
        _position = start + 1;
        while (true)
        {
            var length = _text.AsSpan(_position).IndexOfAny(s_template);
            if (length < 0)
            {
                _position = _text.Length;
                AddUnclosed(start);
                return;
            }
            _position += length;
            if (Current == '\\')
            {
                SkipEscape();
            }
            else if (Current == '`')
            {
                _position++;
                Add(isFirst ? TypeScriptTokenKind.Template : TypeScriptTokenKind.TemplateTail, start);
                return;
            }
            else if (At(_position + 1) == '{')
            {
                _position += 2;
                Push(Opener.Interpolation);
                Add(isFirst ? TypeScriptTokenKind.TemplateHead : TypeScriptTokenKind.TemplateMiddle, start);
                return;
            }
            else
            {
                _position++;
            }
        }
    }

    private void Slash()
    {
        if (At(_position + 1) == '/')
        {
            LineComment();
        }
        else if (At(_position + 1) == '*')
        {
            BlockComment();
        }
        else if (BeginsRegex() && RegexEnd() is var end and > 0)
        {
            var start = _position;
            _position = end;
            Add(TypeScriptTokenKind.Regex, start);
        }
        else
        {
            Punctuator('/');
        }
    }

    private void LineComment()
    {
        var start = _position;
        var length = _text.AsSpan(start).IndexOfAny(s_lineEnd);
        _position = length < 0 ? _text.Length : start + length;
        _comments.Add(new TextSpan(start, _position));
    }

    private void BlockComment()
    {
        var start = _position;
        var end = _text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        _position = end < 0 ? _text.Length : end + 2;
        _comments.Add(new TextSpan(start, _position));
        if (end < 0)
            AddUnclosed(start);
        else
            _newLine |= _text.AsSpan(start, _position - start).ContainsAny(s_lineEnd);
    }

    private bool BeginsRegex()
    {
        if (_tokens.Count == 0)
            return true;
        var last = _tokens[^1];
        var isMember = _tokens.Count > 1 && _text[_tokens[^2].Start] == '.' && _tokens[^2].Kind == TypeScriptTokenKind.Punctuator;
        var text = _text.AsSpan(last.Start, last.End - last.Start);
        return last.Kind switch
        {
            TypeScriptTokenKind.Name => !isMember && text is "await" or "yield" or "of",
            TypeScriptTokenKind.Keyword => !isMember && text is not ("this" or "super" or "null" or "true" or "false"),
            TypeScriptTokenKind.TemplateHead or TypeScriptTokenKind.TemplateMiddle => true,
            TypeScriptTokenKind.Punctuator => text switch
            {
                ")" or "}" => _endsStatement,
                "]" or "++" or "--" => false,
                // `count! / 2` takes an operand as it is; `!/x/.test(y)` negates.
                "!" => _tokens.Count < 2 || _tokens[^2].End < last.Start || !EndsOperand(_tokens[^2]),
                _ => true,
            },
            _ => false,
        };
    }

    private bool EndsOperand(TypeScriptToken token) =>
        token.Kind is TypeScriptTokenKind.Name || (token.Kind is TypeScriptTokenKind.Punctuator && _text[token.Start] is ')' or ']');

    // Behind the flags of the regular expression that begins here; -1 when the line ends before it does.
    private int RegexEnd()
    {
        if (_position < _noRegexBefore)
            return -1;
        var inClass = false;
        for (var i = _position + 1; i < _text.Length; i++)
        {
            switch (_text[i])
            {
                case '\n' or '\r' or '\u2028' or '\u2029':
                    _noRegexBefore = i;
                    return -1;
                case '\\':
                    i++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '/' when !inClass:
                    i++;
                    while (IsNamePart(At(i)))
                        i++;
                    return i;
            }
        }
        _noRegexBefore = _text.Length;
        return -1;
    }

    private void Punctuator(char c)
    {
        var start = _position;
        switch (c)
        {
            case '(':
                Push(FollowsStatementHead() ? Opener.Condition : Opener.Parenthesis);
                break;
            case '[':
                Push(Opener.Bracket);
                break;
            case '{':
                Push(BeginsBlock() ? Opener.Block : Opener.Braces);
                break;
            case ')':
                _endsStatement = _openers.TryPeek(out var parenthesis) && parenthesis is Opener.Parenthesis or Opener.Condition
                    && _openers.Pop() == Opener.Condition;
                break;
            case ']':
                if (_openers.TryPeek(out var bracket) && bracket == Opener.Bracket)
                    _openers.Pop();
                break;
            case '}' when CloseBrace() == Opener.Interpolation:
                TemplatePart(start);
                return;
        }
        var length = TypeScriptOperators.LengthAt(_text, start);
        _position += Math.Max(length, 1);
        Add(length > 0 ? TypeScriptTokenKind.Punctuator : TypeScriptTokenKind.Broken, start);
    }

    private void Push(Opener opener)
    {
        _openers.Push(opener);
        if (opener >= Opener.Block)
            _openBraces++;
    }

    // A brace also ends the parentheses and brackets that were left open inside it.
    private Opener? CloseBrace()
    {
        _endsStatement = true;
        if (_openBraces == 0)
            return null;
        _openBraces--;
        Opener opener;
        do
            opener = _openers.Pop();
        while (opener < Opener.Block);
        _endsStatement = opener == Opener.Block;
        return opener;
    }

    private bool FollowsStatementHead()
    {
        if (_tokens.Count == 0 || _tokens[^1].Kind != TypeScriptTokenKind.Keyword)
            return false;
        return _text.AsSpan(_tokens[^1].Start, _tokens[^1].End - _tokens[^1].Start) is "if" or "while" or "for" or "with";
    }

    private bool BeginsBlock()
    {
        if (_tokens.Count == 0)
            return true;
        var last = _tokens[^1];
        var text = _text.AsSpan(last.Start, last.End - last.Start);
        return last.Kind switch
        {
            TypeScriptTokenKind.Punctuator => text is ")" or ";" or "{" or "}" or "=>",
            TypeScriptTokenKind.Keyword => text is "else" or "do" or "try" or "finally" or "catch",
            // The body of a class, an interface, a namespace; the name of a result type before a body.
            TypeScriptTokenKind.Name => true,
            _ => false,
        };
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or '$' || (c > '\x7f' && char.IsLetter(c));

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' || (c > '\x7f' && IsWidePart(c));

    private static bool IsWidePart(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation || c is '\u200c' or '\u200d';

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == '\uFEFF';

    private static bool IsReserved(ReadOnlySpan<char> name) => name is "break" or "case" or "catch" or "class" or "const" or "continue"
        or "debugger" or "default" or "delete" or "do" or "else" or "enum" or "export" or "extends" or "false" or "finally" or "for"
        or "function" or "if" or "import" or "in" or "instanceof" or "new" or "null" or "return" or "super" or "switch" or "this"
        or "throw" or "true" or "try" or "typeof" or "var" or "void" or "while" or "with";
}

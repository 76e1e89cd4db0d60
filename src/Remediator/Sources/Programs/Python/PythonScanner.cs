using Remediator.Text;

namespace Remediator.Sources.Programs.Python;

/// <summary>
/// Cuts a Python file into tokens; lines inside brackets are joined, and blocks are marked by indents and dedents.
/// Source: https://docs.python.org/3/reference/lexical_analysis.html
/// </summary>
internal sealed class PythonScanner
{
    private static readonly string[] Operators =
        ["**=", "//=", ">>=", "<<=", "...", ":=", "->", "**", "//", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=", "<<", ">>"];

    // What a line of a file's own begins with, should a bracket above it never be closed.
    private static readonly string[] Starters = ["def ", "class ", "import ", "from ", "async def ", "@"];

    private readonly string _text;
    private readonly int _end;
    private readonly bool _isExpression;
    private readonly List<PythonToken> _tokens = [];
    private readonly List<TextSpan> _comments = [];
    private readonly List<(TextSpan Span, string Message)> _problems = [];
    private readonly Stack<int> _indents = new([0]);
    private int _position;
    private int _depth;

    private PythonScanner(string text, TextSpan range, bool isExpression)
    {
        _text = text;
        _position = range.Start;
        _end = range.End;
        _isExpression = isExpression;
        _depth = isExpression ? 1 : 0;
    }

    public IReadOnlyList<TextSpan> Comments => _comments;

    public IReadOnlyList<(TextSpan Span, string Message)> Problems => _problems;

    public IReadOnlyList<PythonToken> Tokens => _tokens;

    /// <summary>The tokens of a whole file.</summary>
    public static PythonScanner File(string text)
    {
        var scanner = new PythonScanner(text, new TextSpan(0, text.Length), isExpression: false);
        scanner.Scan();
        return scanner;
    }

    /// <summary>The tokens of an expression inside a text.</summary>
    public static PythonScanner Expression(string text, TextSpan range)
    {
        var scanner = new PythonScanner(text, range, isExpression: true);
        scanner.Scan();
        return scanner;
    }

    /// <summary>Where the text that begins at a quote ends, behind its closing quotes; its line's end when it is not closed.</summary>
    public static int EndOfText(string text, int quote, int end, out bool isClosed)
    {
        var mark = text[quote];
        var isTriple = quote + 2 < end && text[quote + 1] == mark && text[quote + 2] == mark;
        var i = quote + (isTriple ? 3 : 1);
        while (i < end)
        {
            if (text[i] == '\\')
            {
                i += 2;
                continue;
            }
            if (!isTriple && text[i] is '\n' or '\r' && !isTriple)
                break;
            if (text[i] == mark && (!isTriple || i + 2 < end && text[i + 1] == mark && text[i + 2] == mark))
            {
                isClosed = true;
                return i + (isTriple ? 3 : 1);
            }
            i++;
        }
        isClosed = false;
        return Math.Min(i, end);
    }

    private void Scan()
    {
        if (!_isExpression)
            BeginLine();
        while (_position < _end)
            Next();
        if (!_isExpression)
        {
            EndLine();
            while (_indents.Count > 1)
            {
                _indents.Pop();
                Add(PythonTokenKind.Dedent, _end, _end);
            }
        }
        Add(PythonTokenKind.EndOfFile, _end, _end);
    }

    private void Next()
    {
        var c = _text[_position];
        if (c == '\n')
        {
            var at = _position++;
            if (_depth == 0)
            {
                EndLine(at);
                BeginLine();
            }
            else if (!_isExpression && IsStart())
            {
                _depth = 0;
                EndLine(at);
                BeginLine();
            }
        }
        else if (c is ' ' or '\t' or '\r' or '\f' or '\uFEFF')
        {
            _position++;
        }
        else if (c == '#')
        {
            var end = _text.IndexOf('\n', _position, _end - _position);
            end = end < 0 ? _end : end > _position && _text[end - 1] == '\r' ? end - 1 : end;
            _comments.Add(new TextSpan(_position, end));
            _position = end;
        }
        else if (c == '\\' && _position + 1 < _end && _text[_position + 1] is '\n' or '\r')
        {
            _position += _text[_position + 1] == '\r' && _position + 2 < _end && _text[_position + 2] == '\n' ? 3 : 2;
        }
        else if (c is '"' or '\'')
        {
            Text(_position);
        }
        else if (char.IsLetter(c) || c == '_')
        {
            Word();
        }
        else if (char.IsAsciiDigit(c) || c == '.' && _position + 1 < _end && char.IsAsciiDigit(_text[_position + 1]))
        {
            Number();
        }
        else
        {
            Operator(c);
        }
    }

    private bool IsStart()
    {
        foreach (var starter in Starters)
        {
            if (_text.AsSpan(_position, _end - _position).StartsWith(starter))
                return true;
        }
        return false;
    }

    private void Word()
    {
        var start = _position;
        while (_position < _end && (char.IsLetterOrDigit(_text[_position]) || _text[_position] == '_'))
            _position++;
        if (_position - start <= 3 && _position < _end && _text[_position] is '"' or '\'' && IsPrefix(_text.AsSpan(start, _position - start)))
            Text(start);
        else
            Add(PythonTokenKind.Name, start, _position);
    }

    private static bool IsPrefix(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c is not ('r' or 'R' or 'b' or 'B' or 'u' or 'U' or 'f' or 'F' or 't' or 'T'))
                return false;
        }
        return word.Length <= 2;
    }

    private void Text(int start)
    {
        var quote = start;
        while (_text[quote] is not ('"' or '\''))
            quote++;
        var prefix = _text.AsSpan(start, quote - start);
        var isFormatted = prefix.Contains('f') || prefix.Contains('F');
        _position = isFormatted ? EndOfFormatted(quote, out var isClosed) : EndOfText(_text, quote, _end, out isClosed);
        if (!isClosed)
            _problems.Add((new TextSpan(start, _position), "the text is not closed"));
        Add(PythonTokenKind.Text, start, _position);
    }

    // Inside the braces of an f-string the same quotes may stand (Python 3.12).
    private int EndOfFormatted(int quote, out bool isClosed)
    {
        var plain = EndOfText(_text, quote, _end, out isClosed);
        var mark = _text[quote];
        if (quote + 2 < _end && _text[quote + 1] == mark && _text[quote + 2] == mark)
            return plain;
        var braces = 0;
        for (var i = quote + 1; i < _end && _text[i] is not ('\n' or '\r'); i++)
        {
            var isDouble = i + 1 < _end && _text[i + 1] == _text[i];
            switch (_text[i])
            {
                case '\\':
                case '{' or '}' when isDouble && braces == 0:
                    i++;
                    break;
                case '{':
                    braces++;
                    break;
                case '}':
                    braces = Math.Max(0, braces - 1);
                    break;
                case var c when c == mark && braces == 0:
                    isClosed = true;
                    return i + 1;
            }
        }
        return plain;
    }

    private void Number()
    {
        var start = _position;
        while (_position < _end && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '_' or '.'
            || _text[_position] is '+' or '-' && _text[_position - 1] is 'e' or 'E' && !_text.AsSpan(start, _position - start).StartsWith("0x")))
        {
            _position++;
        }
        Add(PythonTokenKind.Number, start, _position);
    }

    private void Operator(char c)
    {
        if (c is '(' or '[' or '{')
            _depth++;
        else if (c is ')' or ']' or '}')
            _depth = Math.Max(_isExpression ? 1 : 0, _depth - 1);
        var length = 1;
        foreach (var op in Operators)
        {
            if (_text.AsSpan(_position, _end - _position).StartsWith(op))
            {
                length = op.Length;
                break;
            }
        }
        Add(PythonTokenKind.Operator, _position, _position + length);
        _position += length;
    }

    private void EndLine(int at = -1)
    {
        if (_tokens.Count > 0 && _tokens[^1].Kind is not (PythonTokenKind.NewLine or PythonTokenKind.Indent or PythonTokenKind.Dedent))
            Add(PythonTokenKind.NewLine, at < 0 ? _end : at, at < 0 ? _end : at);
    }

    // Lines without code have no indentation.
    private void BeginLine()
    {
        while (_position < _end)
        {
            var start = _position;
            var column = 0;
            while (_position < _end && _text[_position] is ' ' or '\t' or '\f' or '\uFEFF')
            {
                column = _text[_position] == '\t' ? (column / 8 + 1) * 8 : _text[_position] == ' ' ? column + 1 : column;
                _position++;
                if (_position >= _end)
                    return;
            }
            if (_text[_position] is '\r' or '\n')
            {
                _position += _text[_position] == '\r' && _position + 1 < _end && _text[_position + 1] == '\n' ? 2 : 1;
                continue;
            }
            if (_text[_position] == '#')
                return;
            if (column > _indents.Peek())
            {
                _indents.Push(column);
                Add(PythonTokenKind.Indent, _position, _position);
            }
            while (column < _indents.Peek())
            {
                _indents.Pop();
                Add(PythonTokenKind.Dedent, start, start);
                // An indentation that no line above has belongs to the block around it.
                if (column > _indents.Peek())
                    break;
            }
            return;
        }
    }

    private void Add(PythonTokenKind kind, int start, int end) => _tokens.Add(new PythonToken(kind, start, end));
}

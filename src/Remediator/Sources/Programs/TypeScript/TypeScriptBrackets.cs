namespace Remediator.Sources.Programs.TypeScript;

/// <summary>
/// Pairs the brackets of a program. Where they do not balance, a bracket that begins its line closes the one whose line is indented
/// alike, so that one missing bracket leaves its statement unmatched and not the rest of the file.
/// </summary>
internal sealed class TypeScriptBrackets
{
    // A closing bracket looks for its partner this far down; more would take quadratic time on hostile input.
    private const int MaxSearch = 64;

    private readonly string _text;
    private readonly TypeScriptToken[] _tokens;
    private readonly List<Opener> _open = [];
    private bool _byIndent;

    // The first token of the line that is being read, and its indentation.
    private int _line;
    private int _indent;

    private TypeScriptBrackets(string text, TypeScriptToken[] tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    /// <summary>An open bracket, the first token of its line, and that line's indentation.</summary>
    private readonly record struct Opener(int Token, char Closing, int Line, int Indent);

    /// <summary>Sets <see cref="TypeScriptToken.Match"/> of every bracket.</summary>
    public static void Match(string text, TypeScriptToken[] tokens)
    {
        var brackets = new TypeScriptBrackets(text, tokens);
        if (brackets.TryMatchAll())
            return;
        for (var i = 0; i < tokens.Length; i++)
            tokens[i].Match = TypeScriptToken.Unmatched;
        brackets._byIndent = true;
        brackets.TryMatchAll();
    }

    /// <summary>The blanks before the first token of a line.</summary>
    public static int IndentOf(string text, int start)
    {
        var lineStart = start;
        while (lineStart > 0 && text[lineStart - 1] is ' ' or '\t')
            lineStart--;
        return start - lineStart;
    }

    private bool TryMatchAll()
    {
        _open.Clear();
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (i == 0 || _tokens[i].NewLineBefore)
            {
                _line = i;
                _indent = IndentOf(_text, _tokens[i].Start);
            }
            if (ClosingOf(i) is var closes and not '\0' && !TryClose(i, closes) && !_byIndent)
                return false;
            if (OpeningOf(i) is var opens and not '\0')
                _open.Add(new Opener(i, opens, _line, _indent));
        }
        return _open.Count == 0;
    }

    // The bracket that a token closes, named by its closing character.
    private char ClosingOf(int token) => _tokens[token].Kind switch
    {
        TypeScriptTokenKind.TemplateMiddle or TypeScriptTokenKind.TemplateTail => '`',
        // The last part of a template literal that is not closed itself.
        TypeScriptTokenKind.Broken when _text[_tokens[token].Start] == '}' => '`',
        TypeScriptTokenKind.Punctuator when _text[_tokens[token].Start] is var c and (')' or ']' or '}') => c,
        _ => '\0',
    };

    private char OpeningOf(int token) => _tokens[token].Kind switch
    {
        TypeScriptTokenKind.TemplateHead or TypeScriptTokenKind.TemplateMiddle => '`',
        TypeScriptTokenKind.Punctuator => _text[_tokens[token].Start] switch
        {
            '(' => ')',
            '[' => ']',
            '{' => '}',
            _ => '\0',
        },
        _ => '\0',
    };

    private bool TryClose(int token, char closing)
    {
        var place = !_byIndent ? Top(closing) : closing == '`' ? Nearest(closing, onLine: false) : Partner(token, closing);
        if (place < 0)
            return false;
        var opener = _open[place].Token;
        _open.RemoveRange(place, _open.Count - place);
        _tokens[opener].Match = token;
        // What a middle part of a template opens is matched later, and only that way is ever followed.
        if (_tokens[token].Kind != TypeScriptTokenKind.TemplateMiddle)
            _tokens[token].Match = opener;
        return true;
    }

    private int Top(char closing) => _open.Count > 0 && _open[^1].Closing == closing ? _open.Count - 1 : -1;

    private int Partner(int token, char closing)
    {
        if (token != _line)
            return Top(closing) is var top and >= 0 ? top : Nearest(closing, onLine: true);
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - MaxSearch); i--)
        {
            if (_open[i].Closing == closing && _open[i].Indent == _indent)
                return i;
        }
        return Top(closing);
    }

    // The innermost bracket of a kind that is open, on this line only or anywhere.
    private int Nearest(char closing, bool onLine)
    {
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - MaxSearch); i--)
        {
            if (onLine && _open[i].Line != _line)
                return -1;
            if (_open[i].Closing == closing)
                return i;
        }
        return -1;
    }
}

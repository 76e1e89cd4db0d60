using Remediator.Text;

namespace Remediator.Sources.Programs.TypeScript;

/// <content>Faults, and where reading goes on behind them.</content>
internal sealed partial class TypeScriptParser
{
    private string Found()
    {
        if (IsAtEnd)
            return "the end of the file";
        if (Kind is TypeScriptTokenKind.TemplateMiddle or TypeScriptTokenKind.TemplateTail)
            return "`}`";
        const int Longest = 20;
        var text = TextAt(_position);
        if (text.IndexOfAny('\r', '\n') is var line and >= 0)
            text = text[..line];
        return text.Length <= Longest ? $"`{text}`" : $"`{text[..Longest]}…`";
    }

    // Keeps the first fault of a statement; a token that is broken itself has its own message.
    private void Fault(string message, string? help = null)
    {
        _fault ??= Kind == TypeScriptTokenKind.Broken
            ? new TypeScriptFault(_position, SpanOf(_position), BrokenMessage(_position), BrokenHelp(_position))
            : new TypeScriptFault(_position, SpanOf(_position), message, help);
        _position = End;
    }

    private string BrokenMessage(int token) => _text[_tokens[token].Start] switch
    {
        '"' or '\'' => "a text is not closed on its line",
        '`' or '}' => "a template literal is not closed",
        '/' => "a comment `/*` is not closed",
        _ => $"`{TextAt(token)}` has no meaning here",
    };

    private string? BrokenHelp(int token) => _text[_tokens[token].Start] switch
    {
        var quote and ('"' or '\'') => $"add the missing `{quote}`",
        '`' or '}' => "add the missing `` ` ``",
        '/' => "close it with `*/`",
        _ => null,
    };

    // Behind a token and, where it opens brackets, all that is inside them.
    private int Behind(int token)
    {
        var kind = _tokens[token].Kind;
        var close = _tokens[token].Match;
        if (close <= token || (kind == TypeScriptTokenKind.Punctuator && _text[_tokens[token].Start] == '<'))
            return token + 1;
        while (_tokens[close].Kind == TypeScriptTokenKind.TemplateMiddle && _tokens[close].Match > close)
            close = _tokens[close].Match;
        return close + 1;
    }

    // The tree would get too high: the rest of the expression is skipped, without going into it.
    private ProgramOpaque TooDeep(int start)
    {
        if (_fault is null)
            _problems.Add(Problem.At(_source, SpanOf(_position), DeepMessage, DeepHelp));
        while (_position < End && !EndsExpression())
            _position = Math.Min(Behind(_position), End);
        return new ProgramOpaque(SpanFrom(start), []);
    }

    private bool EndsExpression() => Kind == TypeScriptTokenKind.Punctuator
        ? _text[Start] is ',' or ';' or ')' or ']' or '}'
        : Kind is TypeScriptTokenKind.TemplateMiddle or TypeScriptTokenKind.TemplateTail || (Current.NewLineBefore && IsStatementWord(_position));

    private void Recover(List<ProgramStatement> statements, int start, int count, int indent)
    {
        // Nothing was there to read: what encloses it is broken.
        if (start >= _blockEnd)
            return;
        var fault = _fault!;
        _problems.Add(Problem.At(_source, fault.Span, fault.Message, fault.Help));
        _fault = null;
        _position = EndOfBroken(start, fault.Token, indent);
        statements.RemoveRange(count, statements.Count - count);
        statements.Add(new ProgramOpaqueStatement(SpanFrom(_tokens[start].Start)));
    }

    // Where the statement behind a broken one begins.
    private int EndOfBroken(int start, int fault, int indent)
    {
        var token = start;
        while (token < _blockEnd)
        {
            if (token > start && token >= fault && BeginsStatement(token, indent))
                return token;
            var isSemicolon = token >= fault && Is(token, ";");
            token = Behind(token);
            if (isSemicolon)
                return token;
        }
        return Math.Min(token, _blockEnd);
    }

    private bool BeginsStatement(int token, int indent)
    {
        if (!_tokens[token].NewLineBefore)
            return false;
        if (IsStatementWord(token))
            return true;
        var isContinuation = _tokens[token].Kind == TypeScriptTokenKind.Punctuator && _text[_tokens[token].Start] is not ('{' or '@' or '(' or '[');
        return !isContinuation && TypeScriptBrackets.IndentOf(_text, _tokens[token].Start) <= indent;
    }

    // Words that begin statements and stand nowhere in an expression.
    private bool IsStatementWord(int token) => _tokens[token].Kind == TypeScriptTokenKind.Keyword
        && TextAt(token) is "const" or "var" or "if" or "for" or "while" or "do" or "switch" or "try" or "return" or "throw" or "export"
            or "import" or "break" or "continue" or "case" or "default";
}

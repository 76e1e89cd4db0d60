using Remediator.Text;

namespace Remediator.Sources.Programs.TypeScript;

/// <summary>
/// Reads the tokens of a program into its tree by recursive descent. This part moves through the tokens.
/// <para>
/// A fault throws nothing: it is kept and the position moves to the end of the file, where nothing can be taken, so every loop ends
/// and what was half read is dropped by the statement that began it. That statement goes on behind the fault, never before it, and
/// no bracket is entered whose partner is missing: each token is read at most once, and skipped at most once a level.
/// </para>
/// </summary>
internal sealed partial class TypeScriptParser
{
    // No real program nests deeper; a hostile one must not exhaust the stack.
    private const int MaxDepth = 200;

    // The same for those who walk the tree: `a + b + c …` and `a.b().c() …` grow to the left without nesting.
    private const int MaxHeight = 1000;

    private const string DeepMessage = "expressions nest too deep to be read";
    private const string DeepHelp = "give parts of it names";

    private readonly SourceText _source;
    private readonly string _text;
    private readonly TypeScriptToken[] _tokens;
    private readonly TypeScriptTypes _types;
    private readonly StringPool _names = new();
    private readonly List<Problem> _problems = [];
    private TypeScriptFault? _fault;
    private int _position;
    private int _depth;

    // The first token of the line on which the statement begins that is being read.
    private int _line;

    // How deep the tree of what is being read reaches, counted like the depth.
    private int _height;

    // The token that closes the innermost block.
    private int _blockEnd;

    // Whether a colon may belong to `a ? b : c`.
    private bool _inWhenTrue;

    public TypeScriptParser(SourceText source, TypeScriptToken[] tokens)
    {
        _source = source;
        _text = source.Text;
        _tokens = tokens;
        _types = new TypeScriptTypes(_text, tokens);
        _blockEnd = End;
    }

    public IReadOnlyList<Problem> Problems => _problems;

    private int End => _tokens.Length - 1;

    private ref readonly TypeScriptToken Current => ref _tokens[_position];

    private TypeScriptTokenKind Kind => _tokens[_position].Kind;

    private int Start => _tokens[_position].Start;

    private bool IsAtEnd => _position == End;

    private TypeScriptToken Next => _tokens[Math.Min(_position + 1, End)];

    private int PreviousEnd => _position == 0 ? 0 : _tokens[_position - 1].End;

    /// <summary>The whole program.</summary>
    public ProgramBlock File() => new(new TextSpan(0, _text.Length), Statements(End));

    private ReadOnlySpan<char> TextAt(int token) => _text.AsSpan(_tokens[token].Start, _tokens[token].End - _tokens[token].Start);

    private bool Is(string text) => Is(_position, text);

    private bool Is(int token, string text) => token <= End && TextAt(token).SequenceEqual(text);

    private bool NextIs(string text) => Is(_position + 1, text);

    private bool IsName(int token) => token <= End && _tokens[token].Kind is TypeScriptTokenKind.Name or TypeScriptTokenKind.Keyword;

    private void Advance()
    {
        if (_position < End)
            _position++;
    }

    private bool Take(string text)
    {
        if (!Is(text))
            return false;
        Advance();
        return true;
    }

    private void Expect(string text)
    {
        if (!Take(text))
            Fault($"`{text}` was expected, not {Found()}");
    }

    // From a start to the end of the token before; all nodes that end here do so.
    private TextSpan SpanFrom(int start) => new(start, Math.Max(start, PreviousEnd));

    private TextSpan SpanOf(int token) => new(_tokens[token].Start, _tokens[token].End);

    /// <summary>Goes into brackets; what is read inside ends at the token that closes them.</summary>
    private Brackets Open(string opening)
    {
        var close = _tokens[_position].Match;
        if (!Is(opening))
            Fault($"`{opening}` was expected, not {Found()}");
        else if (close < 0)
            Fault($"`{opening}` is never closed");
        else
            Advance();
        var brackets = new Brackets(close, _inWhenTrue);
        _inWhenTrue = false;
        return brackets;
    }

    private void Close(Brackets brackets)
    {
        _inWhenTrue = brackets.WasInWhenTrue;
        if (_position == brackets.Close)
            Advance();
        else if (_fault is null)
            Fault($"`{TextAt(brackets.Close)}` was expected, not {Found()}");
    }

    // Behind an element of a list: a comma, or the list's end.
    private void Separate(Brackets brackets)
    {
        if (_position != brackets.Close && !Take(","))
            Fault($"`,` or `{TextAt(Math.Max(0, brackets.Close))}` was expected, not {Found()}");
    }

    private readonly record struct Brackets(int Close, bool WasInWhenTrue);

    private bool TryEnter()
    {
        if (_depth == MaxDepth)
            return false;
        _depth++;
        _height = Math.Max(_height, _depth);
        return true;
    }

    private void Leave() => _depth--;
}

using Remediator.Text;

namespace Remediator.Sources.Programs.Go;

/// <summary>
/// Moves through the tokens of a Go file. A failure puts the cursor at its end, so that all loops come to theirs and nobody needs to ask
/// whether something failed; whoever reads statements takes the failure up and goes on behind the broken one.
/// </summary>
internal sealed class GoCursor(SourceText source, GoTokens tokens)
{
    /// <summary>How deep brackets may nest. No real program nests deeper; a hostile one must not exhaust the stack.</summary>
    public const int MaxDepth = 200;

    /// <summary>How high an expression's tree may grow, chains such as <c>a + b + …</c> included; whoever walks it may recurse.</summary>
    private const int MaxHeight = 1000;

    private readonly GoToken[] _tokens = tokens.Items;
    private readonly int[] _partners = tokens.Partners;
    private readonly List<Problem> _problems = tokens.Problems;
    private int _end = tokens.Items.Length - 1;
    private int _depth;

    // Where the cursor stood when it failed, or behind the bracket in which it did. Reading never goes back behind this place: what is
    // broken on many levels would be read many times.
    private int _failure;

    // The level of the deepest expression that was read since the innermost BeginChain.
    private int _deepest;

    public GoToken[] Tokens => _tokens;

    public int[] Partners => _partners;

    public int Position { get; private set; }

    public bool HasFailed { get; private set; }

    /// <summary>Whether <c>{</c> behind a name begins a block and no composite literal, as in the header of <c>if</c>.</summary>
    public bool IsHeader { get; set; }

    public bool IsAtEnd => Position >= _end;

    public GoTokenKind Kind => Position < _end ? _tokens[Position].Kind : GoTokenKind.EndOfFile;

    public GoTokenKind NextKind => KindAt(Position + 1);

    public GoToken Current => _tokens[Position];

    /// <summary>Where the current token begins.</summary>
    public int Start => _tokens[Position].Start;

    /// <summary>Where the token before ends.</summary>
    public int PreviousEnd => Position > 0 ? _tokens[Position - 1].End : 0;

    public GoTokenKind KindAt(int position) => (uint)position < (uint)_end ? _tokens[position].Kind : GoTokenKind.EndOfFile;

    public string Text => source.Text;

    public string Slice(TextSpan span) => source.Slice(span);

    /// <summary>What has been read since <paramref name="start"/>; nothing after a failure, which would be all that is left.</summary>
    public string Slice(int start) => HasFailed ? "" : Text[start..PreviousEnd];

    /// <summary>From <paramref name="start"/> to the end of the token before.</summary>
    public TextSpan SpanFrom(int start) => new(start, Math.Max(start, PreviousEnd));

    /// <summary>The same, with the semicolon that is written behind.</summary>
    public TextSpan StatementSpan(int start) => Kind == GoTokenKind.Semicolon ? new TextSpan(start, Current.End) : SpanFrom(start);

    /// <summary>Takes the current token.</summary>
    public GoToken Next()
    {
        var token = _tokens[Position];
        if (Position < _end)
            Position++;
        return token;
    }

    public bool Take(GoTokenKind kind)
    {
        if (Kind != kind)
            return false;
        Position++;
        return true;
    }

    /// <summary>The text of a name that must stand here; empty after a failure.</summary>
    public string TakeName(string what)
    {
        if (Kind == GoTokenKind.Name)
            return Slice(Next().Span);
        Fail($"{what} was expected, not {Found()}");
        return "";
    }

    /// <summary>Gives the statement up that is being read.</summary>
    public void Fail(string message, string? help = null)
    {
        if (HasFailed)
            return;
        HasFailed = true;
        // The scanner has reported a bad token already.
        if (Kind != GoTokenKind.Bad)
            Report(Current.Span, message, help);
        _failure = Position;
        Position = _end;
    }

    public void Report(TextSpan span, string message, string? help = null) => _problems.Add(Problem.At(source, span, message, help));

    /// <summary>What stands here, for a message.</summary>
    public string Found()
    {
        var token = Current;
        if (token.Kind == GoTokenKind.EndOfFile)
            return "the end of the file";
        if (token.IsLineEnd)
            return "the end of the line";
        return token.Kind is GoTokenKind.Text or GoTokenKind.RawText ? "a text" : $"`{Slice(token.Span)}`";
    }

    /// <summary>Takes up the failure of what began at this token and goes to where it ends; its span.</summary>
    /// <param name="isEnd">Whether it may end before the current token.</param>
    public TextSpan Recover(int first, Func<GoCursor, bool> isEnd)
    {
        HasFailed = false;
        Position = _failure;
        while (Position < _end && (Position == first || !isEnd(this)))
            Position = Kind.IsOpening() && _partners[Position] >= 0 ? _partners[Position] + 1 : Position + 1;
        return SpanFrom(_tokens[first].Start);
    }

    /// <summary>Goes behind the bracket that opens here and all it holds.</summary>
    public void SkipGroup()
    {
        if (!Kind.IsOpening())
            Fail($"a bracket was expected, not {Found()}");
        else if (_partners[Position] is >= 0 and var partner)
            Position = partner + 1;
        else
            Fail($"{Found()} is not closed");
    }

    /// <summary>Goes into the bracket that opens here; the cursor's end is where it closes, until <see cref="Close"/>.</summary>
    public Group Open()
    {
        var group = new Group(Position, _end, IsHeader);
        _depth++;
        if (_depth > MaxDepth)
            Fail($"brackets nest deeper than {MaxDepth} levels");
        if (HasFailed)
            return group;
        _deepest = Math.Max(_deepest, _depth);
        IsHeader = false;
        var partner = _partners[Position];
        if (partner < 0)
            Report(Current.Span, $"{Found()} is not closed", "add its closing bracket");
        _end = partner < 0 ? Math.Min(_end, ~partner) : partner;
        Position++;
        return group;
    }

    /// <summary>Leaves a bracket; all it holds must have been read.</summary>
    public void Close(Group group)
    {
        if (!IsAtEnd)
            Fail($"`{Closing(group)}` was expected, not {Found()}");
        _depth--;
        _end = group.OuterEnd;
        IsHeader = group.IsHeader;
        if (HasFailed)
        {
            if (IsClosed(group))
                _failure = _partners[group.Opening] + 1;
            Position = _end;
        }
        else if (IsClosed(group))
        {
            Position = _partners[group.Opening] + 1;
        }
    }

    /// <summary>
    /// Ends an item of a list between brackets. A comma that is missing at the end of a line is a problem, but the items go on behind it;
    /// where the bracket is never closed, the line ends the list.
    /// </summary>
    public void EndItem(Group group)
    {
        if (IsAtEnd || Take(GoTokenKind.Comma))
            return;
        if (!Current.IsLineEnd)
        {
            Fail($"`,` or `{Closing(group)}` was expected, not {Found()}");
        }
        else if (IsClosed(group))
        {
            Report(Current.Span, "`,` was expected before the end of the line", "add `,`");
            Position++;
        }
        else
        {
            _end = Position;
        }
    }

    /// <summary>From the opening to behind the closing bracket, once it is closed.</summary>
    public TextSpan SpanOf(Group group) => SpanFrom(_tokens[group.Opening].Start);

    /// <summary>Begins to count how high a chain of operators or members grows; what it gives goes to <see cref="EndChain"/>.</summary>
    public int BeginChain()
    {
        var outer = _deepest;
        _deepest = _depth;
        return outer;
    }

    /// <summary>Puts a node above all that has been read of the chain.</summary>
    public void Grow(int levels = 1)
    {
        _deepest += levels;
        if (_deepest > MaxHeight)
            Fail("the expression is too long to be read");
    }

    public void EndChain(int outer) => _deepest = HasFailed ? outer : Math.Max(outer, _deepest);

    private bool IsClosed(Group group) => _partners[group.Opening] >= 0;

    private string Closing(Group group) => _tokens[group.Opening].Kind switch
    {
        GoTokenKind.OpenParenthesis => ")",
        GoTokenKind.OpenBracket => "]",
        _ => "}",
    };

    /// <summary>A bracket that was gone into, and what holds around it.</summary>
    public readonly record struct Group(int Opening, int OuterEnd, bool IsHeader);
}

namespace Remediator.Sources.Programs.Go;

/// <summary>
/// Finds the partner of each bracket before anything is parsed, so that a broken part can be skipped whole and nothing is read past the
/// end of its block. Where brackets do not balance, the layout of gofmt tells which one is missing: a closing bracket that begins a line
/// is indented like the line of its opening one, and declarations begin in the first column.
/// </summary>
internal sealed class GoBrackets
{
    // How far a partner is looked for among open brackets; keeps the search linear.
    private const int Reach = 64;

    private readonly string _text;
    private readonly GoToken[] _tokens;
    private readonly int[] _partners;
    private readonly Stack<(int Token, int Indent)> _open = new();

    private GoBrackets(string text, GoToken[] tokens)
    {
        _text = text;
        _tokens = tokens;
        _partners = new int[tokens.Length];
    }

    /// <summary>The partners as <see cref="GoTokens.Partners"/> describes them.</summary>
    public static int[] Pair(string text, GoToken[] tokens)
    {
        var brackets = new GoBrackets(text, tokens);
        if (!brackets.PairBalanced())
            brackets.PairByLayout();
        return brackets._partners;
    }

    private bool PairBalanced()
    {
        for (var i = 0; i < _tokens.Length; i++)
        {
            var kind = _tokens[i].Kind;
            if (kind.IsOpening())
            {
                _open.Push((i, 0));
            }
            else if (kind.IsClosing())
            {
                if (_open.Count == 0 || !Fits(_open.Peek().Token, i))
                    return false;
                _partners[_open.Pop().Token] = i;
            }
        }
        return _open.Count == 0;
    }

    private void PairByLayout()
    {
        _open.Clear();
        var indent = 0;
        var seen = 0;
        for (var i = 0; i < _tokens.Length; i++)
        {
            var start = _tokens[i].Start;
            var newLine = _text.AsSpan(seen, start - seen).LastIndexOf('\n');
            var lineStart = newLine < 0 ? -1 : seen + newLine + 1;
            if (lineStart >= 0 || i == 0)
                indent = Indent(Math.Max(lineStart, 0));
            var isFirst = (lineStart >= 0 || i == 0) && start - Math.Max(lineStart, 0) == indent;
            seen = start;

            var kind = _tokens[i].Kind;
            if (kind.IsOpening())
                _open.Push((i, indent));
            else if (kind.IsClosing())
                Close(i, isFirst ? indent : null);
            else if (kind == GoTokenKind.EndOfFile || (isFirst && indent == 0 && kind.IsDeclaration()))
                DropUntil(-1, i);
        }
    }

    private void Close(int closing, int? indent)
    {
        var opening = Partner(closing, indent);
        if (opening < 0)
            return;
        DropUntil(opening, closing);
        _partners[_open.Pop().Token] = closing;
    }

    // The bracket that this one closes: by its indentation where it begins a line; else the innermost, but only a brace ends what
    // else is open inside it.
    private int Partner(int closing, int? indent)
    {
        var isBrace = _tokens[closing].Kind == GoTokenKind.CloseBrace;
        var nearest = -1;
        var steps = 0;
        foreach (var (opening, openIndent) in _open)
        {
            if (steps++ == Reach)
                break;
            if (!Fits(opening, closing))
                continue;
            if (openIndent == indent)
                return opening;
            if (nearest < 0 && (isBrace || steps == 1))
                nearest = opening;
        }
        return nearest;
    }

    // Everything opened behind this bracket is never closed: it ends at the latest here.
    private void DropUntil(int opening, int end)
    {
        while (_open.Count > 0 && _open.Peek().Token != opening)
            _partners[_open.Pop().Token] = ~end;
    }

    private int Indent(int lineStart)
    {
        var at = lineStart;
        while (at < _text.Length && _text[at] is ' ' or '\t')
            at++;
        return at - lineStart;
    }

    private bool Fits(int opening, int closing) => _tokens[closing].Kind == _tokens[opening].Kind + 1;
}

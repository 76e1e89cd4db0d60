using Remediator.Text;

namespace Remediator.Sources.Programs.Python;

internal sealed partial class PythonExpressions
{
    public int Index { get; private set; }

    public PythonTokenKind Kind => tokens[Index].Kind;

    public int Start => tokens[Index].Start;

    /// <summary>Where the last token that is text ended.</summary>
    public int LastEnd { get; private set; }

    /// <summary>From a start to the end of what was read since; empty when nothing was.</summary>
    public TextSpan SpanFrom(int start) => new(start, Math.Max(start, LastEnd));

    public string Word => source.Text[tokens[Index].Start..tokens[Index].End];

    public bool AtEnd => Kind is PythonTokenKind.NewLine or PythonTokenKind.EndOfFile or PythonTokenKind.Dedent or PythonTokenKind.Indent || Is(";");

    public int StartOf(int index) => tokens[index].Start;

    public void Advance()
    {
        if (Kind is PythonTokenKind.Name or PythonTokenKind.Number or PythonTokenKind.Text or PythonTokenKind.Operator)
            LastEnd = tokens[Index].End;
        if (Index < tokens.Count - 1)
            Index++;
    }

    public bool Is(string op) => Is(Index, op);

    public bool Take(string op)
    {
        if (!Is(op))
            return false;
        Advance();
        return true;
    }

    public bool TakeWord(string word)
    {
        if (!IsWord(Index, word))
            return false;
        Advance();
        return true;
    }

    public void Expect(string op)
    {
        if (!Take(op))
            throw Fault($"`{op}` is missing");
    }

    public PythonFault Fault(string message) => new(new TextSpan(Start, Math.Max(Start, tokens[Index].End)), message);

    public void EndLine()
    {
        if (Kind == PythonTokenKind.NewLine)
            Advance();
        else if (Kind is not (PythonTokenKind.EndOfFile or PythonTokenKind.Dedent))
            throw Fault("the line does not end where it could");
    }

    public string Name()
    {
        if (Kind != PythonTokenKind.Name)
            throw Fault("a name is missing");
        var name = Word;
        Advance();
        return name;
    }

    public string DottedName(bool withDots = false)
    {
        var start = Start;
        if (withDots)
        {
            while (Is(".") || Is("..."))
                Advance();
            if (IsWord(Index, "import"))
                return source.Slice(SpanFrom(start));
        }
        Name();
        while (Take("."))
            Name();
        return source.Slice(SpanFrom(start));
    }

    /// <summary>Whether the line from here on ends with a colon: <c>match x:</c> and not a call of something named match.</summary>
    public bool OpensBlock()
    {
        var at = Index;
        while (tokens[at].Kind is not (PythonTokenKind.NewLine or PythonTokenKind.EndOfFile))
            at++;
        return at > Index + 1 && Is(at - 1, ":") && at + 1 < tokens.Count && tokens[at + 1].Kind == PythonTokenKind.Indent && !Is(Index + 1, "=") && !Is(Index + 1, ".");
    }

    /// <summary>Whether <c>type</c> begins an alias.</summary>
    public bool IsTypeAlias() => Index + 2 < tokens.Count && tokens[Index + 1].Kind == PythonTokenKind.Name && (Is(Index + 2, "=") || Is(Index + 2, "["));

    /// <summary>Whether the bracket that opens here closes right before a colon.</summary>
    public bool ClosesBeforeColon()
    {
        var close = Matching(Index);
        return close >= 0 && Is(close + 1, ":");
    }

    public void SkipBrackets()
    {
        var close = Matching(Index);
        if (close < 0)
            throw Fault("the bracket is not closed");
        while (Index <= close)
            Advance();
    }

    public void SkipToColon()
    {
        while (!AtEnd && !Is(":"))
        {
            if (Is("(") || Is("[") || Is("{"))
                SkipBrackets();
            else
                Advance();
        }
    }

    private int Matching(int open)
    {
        var level = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            if (Is(i, "(") || Is(i, "[") || Is(i, "{"))
                level++;
            else if ((Is(i, ")") || Is(i, "]") || Is(i, "}")) && --level == 0)
                return i;
        }
        return -1;
    }

    private bool Is(int index, string op) => index < tokens.Count && tokens[index].Kind == PythonTokenKind.Operator && tokens[index].End - tokens[index].Start == op.Length
        && source.Text.AsSpan(tokens[index].Start, op.Length).SequenceEqual(op);

    private bool IsWord(int index, string word) => index < tokens.Count && tokens[index].Kind == PythonTokenKind.Name && tokens[index].End - tokens[index].Start == word.Length
        && source.Text.AsSpan(tokens[index].Start, word.Length).SequenceEqual(word);
}

namespace Remediator.Sources.Programs.TypeScript;

/// <content>Branches, loops, and what leaves a function.</content>
internal sealed partial class TypeScriptParser
{
    private ProgramBranch If(int start)
    {
        ProgramExpression? condition = null;
        var blocks = new List<ProgramBlock>();
        while (true)
        {
            Advance();
            var next = Parenthesized();
            condition ??= next;
            blocks.Add(Body());
            if (!Take("else"))
                break;
            if (Is("if"))
                continue;
            blocks.Add(Body());
            break;
        }
        return new ProgramBranch(SpanFrom(start), condition, blocks);
    }

    private ProgramLoop Loop(int start, IReadOnlyList<string> names, ProgramExpression? source)
    {
        var body = Body();
        return new ProgramLoop(SpanFrom(start), names, source, body);
    }

    private ProgramLoop Do(int start)
    {
        Advance();
        var body = Body();
        Expect("while");
        Parenthesized();
        Take(";");
        return new ProgramLoop(SpanFrom(start), [], null, body);
    }

    private ProgramLoop For(int start)
    {
        Advance();
        Take("await");
        var head = Open("(");
        var isCounted = HasSemicolon(_position, head.Close);
        var declares = Is("const") || Is("var") || ((Is("let") || Is("using")) && (IsName(_position + 1) || NextIs("[") || NextIs("{")) && !NextIs("of") && !NextIs("in"));
        IReadOnlyList<string> names;
        ProgramExpression? source = null;
        if (isCounted)
            names = CountedHead(declares, head);
        else
            (names, source) = SourceHead(declares);
        Close(head);
        return Loop(start, names, source);
    }

    private bool HasSemicolon(int token, int close)
    {
        while (token < close && !Is(token, ";"))
            token = Behind(token);
        return token < close;
    }

    private List<string> CountedHead(bool declares, Brackets head)
    {
        var names = new List<string>();
        if (declares)
        {
            Advance();
            do
            {
                names.AddRange(Binding().NamesAsText());
                TypeAnnotation();
                if (Take("="))
                    Assignment();
            }
            while (Take(","));
        }
        else if (!Is(";"))
        {
            Expression();
        }

        Expect(";");
        if (!Is(";"))
            Expression();
        Expect(";");
        if (_position < head.Close)
            Expression();
        return names;
    }

    private (IReadOnlyList<string> Names, ProgramExpression Source) SourceHead(bool declares)
    {
        IReadOnlyList<string> names = [];
        if (declares)
        {
            Advance();
            names = Binding().NamesAsText();
            TypeAnnotation();
        }
        else if (Operand() is ProgramName name)
        {
            names = [name.Name];
        }

        var start = Start;
        if (Take("of"))
            return (names, Assignment());
        Expect("in");
        var source = Expression();
        return (names, new ProgramUnary(SpanFrom(start), "in", source));
    }

    private ProgramBranch Switch(int start)
    {
        Advance();
        var condition = Parenthesized();
        var outerEnd = _blockEnd;
        var braces = Open("{");
        if (_fault is null)
            _blockEnd = braces.Close;
        var blocks = new List<ProgramBlock>();
        while (_position < braces.Close)
            blocks.Add(Clause(braces.Close));
        _blockEnd = outerEnd;
        Close(braces);
        return new ProgramBranch(SpanFrom(start), condition, blocks);
    }

    private ProgramBlock Clause(int close)
    {
        if (Take("case"))
        {
            // So that the colon behind parentheses is not taken for a result type.
            _inWhenTrue = true;
            Expression();
            _inWhenTrue = false;
        }
        else
        {
            Expect("default");
        }

        Expect(":");
        var statements = new List<ProgramStatement>();
        var start = _position < close && !IsClause() ? Start : PreviousEnd;
        while (_position < close && !IsClause())
            Statement(statements);
        return new ProgramBlock(SpanFrom(start), statements);
    }

    private bool IsClause() => Kind == TypeScriptTokenKind.Keyword && (Is("case") || Is("default"));

    private ProgramBranch Try(int start)
    {
        Advance();
        var blocks = new List<ProgramBlock> { Block() };
        if (Take("catch"))
        {
            if (Is("("))
            {
                var parentheses = Open("(");
                Binding();
                TypeAnnotation();
                Close(parentheses);
            }
            blocks.Add(Block());
        }
        if (Take("finally"))
            blocks.Add(Block());
        if (blocks.Count == 1)
            Fault($"`catch` or `finally` was expected, not {Found()}");
        return new ProgramBranch(SpanFrom(start), null, blocks);
    }

    private ProgramReturn Return(int start)
    {
        Advance();
        var hasValue = _position != _blockEnd && !IsAtEnd && !Current.NewLineBefore && !Is(";") && !Is("}");
        var value = hasValue ? Expression() : null;
        return new ProgramReturn(EndStatement(start), value);
    }

    private ProgramExpressionStatement Throw(int start)
    {
        var word = Start;
        Advance();
        var thrown = Expression();
        var expression = new ProgramUnary(SpanFrom(word), "throw", thrown);
        return new ProgramExpressionStatement(EndStatement(start), expression);
    }
}

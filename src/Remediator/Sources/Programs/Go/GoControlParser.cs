namespace Remediator.Sources.Programs.Go;

/// <summary>Reads the statements that hold blocks: branches and loops.</summary>
internal sealed class GoControlParser(GoCursor cursor, GoExpressionParser expressions, GoStatementParser statements)
{
    /// <summary>The blocks of <c>if</c>, of every <c>else if</c>, and of <c>else</c>.</summary>
    public ProgramBranch If()
    {
        var start = cursor.Start;
        ProgramExpression? first = null;
        var blocks = new List<ProgramBlock>();
        while (cursor.Take(GoTokenKind.If))
        {
            var (lead, last) = Header();
            if (last is ProgramExpressionStatement condition)
                first ??= condition.Expression;
            else
                cursor.Fail($"a condition was expected, not {cursor.Found()}");
            blocks.Add(statements.Block(lead));
            if (!cursor.Take(GoTokenKind.Else))
                break;
            if (cursor.Kind != GoTokenKind.If)
            {
                blocks.Add(statements.Block());
                break;
            }
        }
        return new ProgramBranch(cursor.StatementSpan(start), first, blocks);
    }

    /// <summary>
    /// The clauses of <c>switch</c>. What a type switch binds (<c>v := x.(type)</c>) stands with the introducing statement at the
    /// beginning of the first one.
    /// </summary>
    public ProgramBranch Switch()
    {
        var start = cursor.Next().Start;
        var (lead, tag) = Header();
        var leads = new List<ProgramStatement>();
        if (lead is not null)
            leads.Add(lead);
        if (tag is ProgramAssignment)
            leads.Add(tag);
        var condition = tag switch
        {
            ProgramExpressionStatement expression => expression.Expression,
            ProgramAssignment binding => binding.Value,
            _ => null,
        };
        var blocks = Clauses(leads, isSelect: false);
        return new ProgramBranch(cursor.StatementSpan(start), condition, blocks);
    }

    /// <summary>The clauses of <c>select</c>, each of which begins with what is sent or received.</summary>
    public ProgramBranch Select()
    {
        var start = cursor.Next().Start;
        var blocks = Clauses([], isSelect: true);
        return new ProgramBranch(cursor.StatementSpan(start), condition: null, blocks);
    }

    /// <summary>A loop. One over a counter binds its names without a source; its other clauses are read and left out.</summary>
    public ProgramLoop For()
    {
        var start = cursor.Next().Start;
        var (names, source) = ForHeader();
        var body = statements.Block();
        return new ProgramLoop(cursor.StatementSpan(start), names, source, body);
    }

    // `lead; last {`, both of which may be missing.
    private (ProgramStatement? Lead, ProgramStatement? Last) Header()
    {
        cursor.IsHeader = true;
        ProgramStatement? lead = null;
        var last = cursor.Kind is GoTokenKind.OpenBrace or GoTokenKind.Semicolon ? null : statements.Simple();
        if (cursor.Take(GoTokenKind.Semicolon))
        {
            lead = last;
            last = cursor.Kind == GoTokenKind.OpenBrace ? null : statements.Simple();
        }
        cursor.IsHeader = false;
        return (lead, last);
    }

    private (IReadOnlyList<string> Names, ProgramExpression? Source) ForHeader()
    {
        if (cursor.Kind == GoTokenKind.OpenBrace)
            return ([], null);
        cursor.IsHeader = true;
        IReadOnlyList<string> names = [];
        ProgramExpression? source = null;
        var start = cursor.Start;
        var targets = cursor.Kind is GoTokenKind.Semicolon or GoTokenKind.Range ? [] : expressions.List();
        if (cursor.Kind is GoTokenKind.Define or GoTokenKind.Assign && cursor.NextKind == GoTokenKind.Range)
            cursor.Next();
        if (cursor.Take(GoTokenKind.Range))
        {
            source = expressions.Expression();
            names = NamesOf(targets);
        }
        else
        {
            var clause = targets.Count == 0 ? null : statements.Simple(start, targets);
            if (clause is ProgramAssignment { Operator: ":=" })
                names = NamesOf(targets);
            if (cursor.Take(GoTokenKind.Semicolon))
                ConditionAndStep();
            else if (clause is not ProgramExpressionStatement)
                cursor.Fail($"`;` was expected, not {cursor.Found()}");
        }
        cursor.IsHeader = false;
        return (names, source);
    }

    private void ConditionAndStep()
    {
        if (cursor.Kind != GoTokenKind.Semicolon)
            expressions.Expression();
        if (!cursor.Take(GoTokenKind.Semicolon))
            cursor.Fail($"`;` was expected, not {cursor.Found()}");
        if (cursor.Kind != GoTokenKind.OpenBrace)
            statements.Simple();
    }

    private static string[] NamesOf(List<ProgramExpression> targets)
    {
        var names = new string[targets.Count];
        for (var i = 0; i < names.Length; i++)
            names[i] = targets[i] is ProgramName name ? name.Name : "";
        return names;
    }

    private List<ProgramBlock> Clauses(List<ProgramStatement> leads, bool isSelect)
    {
        var blocks = new List<ProgramBlock>();
        if (cursor.Kind != GoTokenKind.OpenBrace)
        {
            cursor.Fail($"`{{` was expected, not {cursor.Found()}");
            return blocks;
        }
        var group = cursor.Open();
        while (!cursor.IsAtEnd)
        {
            if (cursor.Take(GoTokenKind.Semicolon))
                continue;
            var start = cursor.Start;
            var body = blocks.Count == 0 ? leads : [];
            ClauseHeader(body, isSelect);
            statements.Clause(body);
            blocks.Add(new ProgramBlock(cursor.SpanFrom(start), body));
        }
        cursor.Close(group);
        if (blocks.Count == 0 && leads.Count > 0)
            blocks.Add(new ProgramBlock(cursor.SpanOf(group), leads));
        return blocks;
    }

    private void ClauseHeader(List<ProgramStatement> body, bool isSelect)
    {
        var first = cursor.Position;
        if (cursor.Take(GoTokenKind.Case))
        {
            if (isSelect)
                body.Add(statements.Simple());
            else
                expressions.List();
        }
        else if (!cursor.Take(GoTokenKind.Default))
        {
            cursor.Fail($"`case` or `default` was expected, not {cursor.Found()}");
        }
        if (!cursor.Take(GoTokenKind.Colon))
            cursor.Fail($"`:` was expected, not {cursor.Found()}");
        if (cursor.HasFailed)
            body.Add(new ProgramOpaqueStatement(cursor.Recover(first, static at => GoStatementParser.IsClause(at.Kind))));
    }
}

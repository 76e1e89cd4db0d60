using Remediator.Text;

namespace Remediator.Sources.Programs.Go;

/// <summary>
/// Reads blocks and statements. One that is broken becomes opaque, and reading goes on behind it.
/// Source: https://go.dev/ref/spec#Statements
/// </summary>
internal sealed class GoStatementParser
{
    private readonly GoCursor _cursor;
    private readonly GoExpressionParser _expressions;
    private readonly GoDeclarationParser _declarations;
    private readonly GoControlParser _controls;

    public GoStatementParser(GoCursor cursor)
    {
        _cursor = cursor;
        var types = new GoTypeParser(cursor);
        _expressions = new GoExpressionParser(cursor, types, this);
        _declarations = new GoDeclarationParser(cursor, types, _expressions, this);
        _controls = new GoControlParser(cursor, _expressions, this);
    }

    /// <summary>All of a file.</summary>
    public List<ProgramStatement> File()
    {
        var declarations = new List<ProgramStatement>();
        Read(declarations, _declarations.TopLevel, static cursor => cursor.Kind.IsDeclaration() && cursor.KindAt(cursor.Position - 1) == GoTokenKind.Semicolon);
        return declarations;
    }

    /// <summary>Reads statements, or what is ended like them, up to the cursor's end.</summary>
    /// <param name="one">Reads one; it may add several nodes.</param>
    public void Read(List<ProgramStatement> statements, Action<List<ProgramStatement>> one, Func<GoCursor, bool>? isEnd = null)
    {
        isEnd ??= IsStatementEnd;
        while (!_cursor.IsAtEnd)
        {
            if (!_cursor.Take(GoTokenKind.Semicolon))
                ReadOne(statements, one, isEnd);
        }
    }

    public ProgramBlock Block(ProgramStatement? lead = null)
    {
        if (_cursor.Kind != GoTokenKind.OpenBrace)
        {
            _cursor.Fail($"`{{` was expected, not {_cursor.Found()}");
            return new ProgramBlock(TextSpan.At(_cursor.Start), []);
        }
        var statements = new List<ProgramStatement>();
        if (lead is not null)
            statements.Add(lead);
        var group = _cursor.Open();
        Read(statements, Statement);
        _cursor.Close(group);
        return new ProgramBlock(_cursor.SpanOf(group), statements);
    }

    /// <summary>Reads the statements of a clause, up to the next clause.</summary>
    public void Clause(List<ProgramStatement> statements)
    {
        while (!_cursor.IsAtEnd && !IsClause(_cursor.Kind))
        {
            if (!_cursor.Take(GoTokenKind.Semicolon))
                ReadOne(statements, Statement, static cursor => IsStatementEnd(cursor) || IsClause(cursor.Kind));
        }
    }

    /// <summary>Whether a clause of <c>switch</c> or <c>select</c> begins so.</summary>
    public static bool IsClause(GoTokenKind kind) => kind is GoTokenKind.Case or GoTokenKind.Default;

    private void ReadOne(List<ProgramStatement> statements, Action<List<ProgramStatement>> one, Func<GoCursor, bool> isEnd)
    {
        var first = _cursor.Position;
        var count = statements.Count;
        one(statements);
        if (!_cursor.IsAtEnd && !_cursor.Take(GoTokenKind.Semicolon))
        {
            // Before a closing bracket too many the statement is whole.
            if (_cursor.Kind.IsClosing())
                (first, count) = (_cursor.Position, statements.Count);
            _cursor.Fail($"`;` or a new line was expected, not {_cursor.Found()}");
        }
        if (!_cursor.HasFailed)
            return;
        statements.RemoveRange(count, statements.Count - count);
        statements.Add(new ProgramOpaqueStatement(_cursor.Recover(first, isEnd)));
    }

    private static bool IsStatementEnd(GoCursor cursor) => cursor.Kind == GoTokenKind.Semicolon;

    private void Statement(List<ProgramStatement> into)
    {
        while (_cursor.Kind == GoTokenKind.Name && _cursor.NextKind == GoTokenKind.Colon)
            into.Add(Label());
        switch (_cursor.Kind)
        {
            // Behind a label.
            case GoTokenKind.Semicolon or GoTokenKind.EndOfFile:
                return;
            case GoTokenKind.Const or GoTokenKind.Var or GoTokenKind.Type:
                _declarations.Declaration(into);
                return;
            default:
                into.Add(One());
                return;
        }
    }

    private ProgramStatement One() => _cursor.Kind switch
    {
        GoTokenKind.Return => Return(),
        GoTokenKind.If => _controls.If(),
        GoTokenKind.For => _controls.For(),
        GoTokenKind.Switch => _controls.Switch(),
        GoTokenKind.Select => _controls.Select(),
        GoTokenKind.Go or GoTokenKind.Defer => Prefixed(),
        GoTokenKind.Break or GoTokenKind.Continue or GoTokenKind.Goto or GoTokenKind.Fallthrough => Jump(),
        GoTokenKind.OpenBrace => Block(),
        _ => Simple(),
    };

    private ProgramOpaqueStatement Label()
    {
        var start = _cursor.Next().Start;
        _cursor.Next();
        return new ProgramOpaqueStatement(_cursor.SpanFrom(start));
    }

    private ProgramOpaqueStatement Jump()
    {
        var start = _cursor.Next().Start;
        _cursor.Take(GoTokenKind.Name);
        return new ProgramOpaqueStatement(_cursor.StatementSpan(start));
    }

    private ProgramReturn Return()
    {
        var start = _cursor.Next().Start;
        var value = _cursor.IsAtEnd || _cursor.Kind == GoTokenKind.Semicolon ? null : _expressions.Values();
        return new ProgramReturn(_cursor.StatementSpan(start), value);
    }

    private ProgramExpressionStatement Prefixed()
    {
        var keyword = _cursor.Next();
        var call = _expressions.Expression();
        var unary = new ProgramUnary(_cursor.SpanFrom(keyword.Start), _cursor.Slice(keyword.Span), call);
        return new ProgramExpressionStatement(_cursor.StatementSpan(keyword.Start), unary);
    }

    /// <summary>An expression, an assignment, <c>x++</c>, or what is sent to a channel.</summary>
    public ProgramStatement Simple()
    {
        var start = _cursor.Start;
        return Simple(start, _expressions.List());
    }

    /// <summary>The same where its first expressions have been read.</summary>
    public ProgramStatement Simple(int start, List<ProgramExpression> targets)
    {
        var token = _cursor.Current;
        switch (_cursor.Kind)
        {
            case GoTokenKind.Define or GoTokenKind.Assign or GoTokenKind.OperatorAssign:
                _cursor.Next();
                return Assignment(start, targets, _cursor.Slice(token.Span), _expressions.Values());
            // By the specification `x++` is `x += 1`.
            case GoTokenKind.Step:
                _cursor.Next();
                return Assignment(start, targets, _cursor.Text[token.Start] + "=", new ProgramLiteral(token.Span, "1", ProgramLiteralKind.Number));
            case GoTokenKind.Arrow when targets.Count == 1:
                _cursor.Next();
                var sent = _expressions.Expression();
                var binary = new ProgramBinary(_cursor.SpanFrom(start), "<-", targets[0], sent);
                return new ProgramExpressionStatement(_cursor.StatementSpan(start), binary);
            default:
                if (targets.Count > 1)
                    _cursor.Fail($"`=` or `:=` was expected, not {_cursor.Found()}");
                return new ProgramExpressionStatement(_cursor.StatementSpan(start), targets[0]);
        }
    }

    private ProgramAssignment Assignment(int start, List<ProgramExpression> targets, string op, ProgramExpression value) =>
        new(_cursor.StatementSpan(start), targets, op, value) { IsPattern = targets.Count > 1 };
}

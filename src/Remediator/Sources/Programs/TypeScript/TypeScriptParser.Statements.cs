using Remediator.Text;

namespace Remediator.Sources.Programs.TypeScript;

/// <content>Statements, but for declarations.</content>
internal sealed partial class TypeScriptParser
{
    private List<ProgramStatement> Statements(int end)
    {
        var statements = new List<ProgramStatement>();
        while (_position < end)
            Statement(statements);
        return statements;
    }

    // A statement, or a member of a class. One that declares several names is several nodes, so nodes are added to a list.
    private void Statement(List<ProgramStatement> statements, bool isMember = false)
    {
        if (_fault is not null)
            return;
        var start = _position;
        var count = statements.Count;
        if (Current.NewLineBefore)
            _line = start;
        var line = _line;
        if (isMember)
            MemberAt(statements, Start);
        else
            StatementAt(statements, Start);
        if (_fault is not null)
            Recover(statements, start, count, TypeScriptBrackets.IndentOf(_text, _tokens[line].Start));
    }

    // The start lies before the position where a label or `export` is part of the statement.
    private void StatementAt(List<ProgramStatement> statements, int start)
    {
        if (!TryEnter())
        {
            Fault("statements nest too deep to be read");
            return;
        }
        var isDone = Kind switch
        {
            TypeScriptTokenKind.Punctuator => TryPunctuatedStatement(statements, start),
            TypeScriptTokenKind.Keyword => TryKeywordStatement(statements, start),
            TypeScriptTokenKind.Name => TryContextualStatement(statements, start),
            _ => false,
        };
        if (!isDone)
            ExpressionStatement(statements, start);
        Leave();
    }

    private bool TryPunctuatedStatement(List<ProgramStatement> statements, int start)
    {
        if (Is("{"))
            statements.Add(Block());
        else if (Take(";"))
            statements.Add(new ProgramOpaqueStatement(SpanFrom(start)));
        else if (Is("@"))
            Decorator(statements);
        else
            return false;
        return true;
    }

    private bool TryKeywordStatement(List<ProgramStatement> statements, int start)
    {
        switch (TextAt(_position))
        {
            case "import" when !NextIs("(") && !NextIs("."):
                Import(statements, start);
                return true;
            case "export":
                Export(statements, start);
                return true;
            case "const" when NextIs("enum"):
                Advance();
                Enum(statements, start);
                return true;
            case "const" or "var":
                Declarations(statements, start);
                return true;
            case "enum":
                Enum(statements, start);
                return true;
            case "function":
                FunctionDeclaration(statements, start);
                return true;
            case "class":
                Class(statements, start);
                return true;
            case "if":
                statements.Add(If(start));
                return true;
            case "for":
                statements.Add(For(start));
                return true;
            case "while":
                Advance();
                Parenthesized();
                statements.Add(Loop(start, [], null));
                return true;
            case "do":
                statements.Add(Do(start));
                return true;
            case "switch":
                statements.Add(Switch(start));
                return true;
            case "try":
                statements.Add(Try(start));
                return true;
            case "return":
                statements.Add(Return(start));
                return true;
            case "throw":
                statements.Add(Throw(start));
                return true;
            case "break" or "continue" or "debugger":
                Advance();
                if (Kind == TypeScriptTokenKind.Name && !Current.NewLineBefore)
                    Advance();
                statements.Add(new ProgramOpaqueStatement(EndStatement(start)));
                return true;
            default:
                return false;
        }
    }

    // Words that begin a statement only before certain others, and are names elsewhere.
    private bool TryContextualStatement(List<ProgramStatement> statements, int start)
    {
        var next = Next;
        var isNameNext = next.Kind == TypeScriptTokenKind.Name && !next.NewLineBefore;
        switch (TextAt(_position))
        {
            case "let" when next.Kind == TypeScriptTokenKind.Name || NextIs("[") || NextIs("{"):
            case "using" when isNameNext && !NextIs("of") && !NextIs("as") && !NextIs("satisfies"):
                Declarations(statements, start);
                return true;
            case "await" when NextIs("using") && Is(_position + 2, "=") is false && _tokens[Math.Min(_position + 2, End)].Kind == TypeScriptTokenKind.Name:
                Advance();
                Declarations(statements, start);
                return true;
            case "async" when NextIs("function") && !next.NewLineBefore:
                FunctionDeclaration(statements, start);
                return true;
            case "abstract" when NextIs("class") && !next.NewLineBefore:
                Class(statements, start);
                return true;
            case "type" when isNameNext && (Is(_position + 2, "=") || Is(_position + 2, "<")):
                TypeAlias(statements, start);
                return true;
            case "interface" when isNameNext:
            case "namespace" or "module" when (isNameNext || next.Kind == TypeScriptTokenKind.String) && (Is(_position + 2, "{") || Is(_position + 2, ".")):
                OpaqueBraces(statements, start);
                return true;
            case "declare" when IsName(_position + 1) && !next.NewLineBefore && !NextIs("as") && !NextIs("in") && !NextIs("instanceof"):
                Ambient(statements, start);
                return true;
        }
        if (!NextIs(":"))
            return false;
        while (Kind == TypeScriptTokenKind.Name && NextIs(":"))
            _position += 2;
        StatementAt(statements, start);
        return true;
    }

    private void ExpressionStatement(List<ProgramStatement> statements, int start)
    {
        var expression = Expression();
        var span = EndStatement(start);
        statements.Add(expression switch
        {
            ProgramBinary binary when TypeScriptOperators.Assigning(binary.Operator) is { } op => Assignment(span, binary, op),
            ProgramUnary { Operator: "yield" or "yield*" } yield => new ProgramReturn(span, yield.Operand.Span.IsEmpty ? null : yield.Operand),
            _ => new ProgramExpressionStatement(span, expression),
        });
    }

    private static ProgramAssignment Assignment(TextSpan span, ProgramBinary binary, string op) => binary.Left switch
    {
        ProgramList list => new ProgramAssignment(span, list.Items.Select(Target).ToArray(), op, binary.Right)
        {
            IsPattern = true,
            Defaults = list.Items.Select(DefaultOf).ToArray(),
        },
        ProgramMap map => new ProgramAssignment(span, map.Entries.Select(entry => Target(entry.Value)).ToArray(), op, binary.Right)
        {
            IsPattern = true,
            IsByName = true,
            Members = map.Entries.Select(entry => entry.IsSpread ? ProgramAssignment.Rest : entry.Name ?? "").ToArray(),
            Defaults = map.Entries.Select(entry => DefaultOf(entry.Value)).ToArray(),
        },
        var target => new ProgramAssignment(span, [target], op, binary.Right),
    };

    private static ProgramExpression? DefaultOf(ProgramExpression item) => item is ProgramBinary { Operator: "=", Right: var byDefault } ? byDefault : null;

    // What a place of a pattern assigns, without its default.
    private static ProgramExpression Target(ProgramExpression item) => item switch
    {
        ProgramBinary { Operator: "=" } withDefault => withDefault.Left,
        ProgramUnary { Operator: "..." } rest => rest.Operand,
        ProgramLiteral { Span.IsEmpty: true } hole => new ProgramName(hole.Span, ""),
        _ => item,
    };

    /// <summary>Takes the semicolon, or sees that none is needed; the statement's span.</summary>
    private TextSpan EndStatement(int start)
    {
        if (!Take(";") && _position != _blockEnd && !IsAtEnd && !Current.NewLineBefore && !Is("}"))
            Fault($"`;` or a new line was expected, not {Found()}");
        return SpanFrom(start);
    }

    private ProgramBlock Block()
    {
        var start = Start;
        var outerEnd = _blockEnd;
        var braces = Open("{");
        if (_fault is null)
            _blockEnd = braces.Close;
        var statements = Statements(braces.Close);
        _blockEnd = outerEnd;
        Close(braces);
        return new ProgramBlock(SpanFrom(start), statements);
    }

    // A block, or the one statement that stands for it.
    private ProgramBlock Body()
    {
        if (Is("{"))
            return Block();
        var start = Start;
        var statements = new List<ProgramStatement>();
        Statement(statements);
        return new ProgramBlock(SpanFrom(start), statements);
    }

    private ProgramExpression Parenthesized()
    {
        var parentheses = Open("(");
        var expression = Expression();
        Close(parentheses);
        return expression;
    }
}

using Remediator.Text;

namespace Remediator.Sources.Programs.Python;

/// <summary>Statements of Python. Source: https://docs.python.org/3/reference/grammar.html</summary>
internal sealed class PythonParser(SourceText source, PythonScanner scanner)
{
    // Blocks in blocks deeper than this are an attack.
    private const int MaxDepth = 100;

    private readonly PythonExpressions _expressions = new(source, scanner.Tokens);
    private readonly List<(TextSpan Span, string Message)> _problems = [];
    private int _depth;

    public IReadOnlyList<(TextSpan Span, string Message)> Problems => _problems;

    public ProgramBlock File()
    {
        var statements = new List<ProgramStatement>();
        while (_expressions.Kind != PythonTokenKind.EndOfFile)
            Line(statements);
        return new ProgramBlock(new TextSpan(0, source.Length), statements);
    }

    // A line of code: one statement with its blocks, or several between semicolons.
    private void Line(List<ProgramStatement> statements)
    {
        while (_expressions.Kind is PythonTokenKind.NewLine or PythonTokenKind.Indent or PythonTokenKind.Dedent)
        {
            if (_expressions.Kind == PythonTokenKind.Dedent && _depth > 0)
                return;
            _expressions.Advance();
        }
        if (_expressions.Kind == PythonTokenKind.EndOfFile)
            return;
        var start = _expressions.Index;
        try
        {
            if (!Compound(statements))
                Simple(statements);
        }
        catch (PythonFault fault)
        {
            _problems.Add((fault.Span, fault.Message));
            if (_expressions.Index == start)
                _expressions.Advance();
            var end = SkipLine();
            statements.Add(new ProgramOpaqueStatement(new TextSpan(_expressions.StartOf(start), Math.Max(_expressions.StartOf(start), end))));
        }
    }

    // To the next line, over the block that the broken one may open.
    private int SkipLine()
    {
        while (_expressions.Kind is not (PythonTokenKind.NewLine or PythonTokenKind.EndOfFile or PythonTokenKind.Indent or PythonTokenKind.Dedent))
            _expressions.Advance();
        if (_expressions.Kind == PythonTokenKind.NewLine)
            _expressions.Advance();
        if (_expressions.Kind != PythonTokenKind.Indent)
            return _expressions.LastEnd;
        var depth = 0;
        do
        {
            if (_expressions.Kind == PythonTokenKind.Indent)
                depth++;
            else if (_expressions.Kind == PythonTokenKind.Dedent)
                depth--;
            _expressions.Advance();
        }
        while (depth > 0 && _expressions.Kind != PythonTokenKind.EndOfFile);
        return _expressions.LastEnd;
    }

    private bool Compound(List<ProgramStatement> statements)
    {
        var start = _expressions.Start;
        if (_expressions.Is("@"))
        {
            // Decorators say nothing of what is made, but for how it is read.
            var isGetter = false;
            while (_expressions.Take("@"))
            {
                isGetter |= _expressions.Expression() is ProgramName { Name: "property" or "cached_property" } or ProgramMember { Name: "cached_property" };
                _expressions.EndLine();
            }
            if (!Compound(statements))
                throw _expressions.Fault("a decorator stands before a function or class");
            if (isGetter && statements[^1] is ProgramFunctionDeclaration read)
                statements[^1] = new ProgramFunctionDeclaration(read.Span, read.Name, read.Parameters, read.Body) { IsGetter = true };
            return true;
        }
        _expressions.TakeWord("async");
        if (_expressions.Kind != PythonTokenKind.Name)
            return false;
        switch (_expressions.Word)
        {
            case "def":
                statements.Add(Function(start));
                return true;
            case "class":
                statements.Add(Class(start));
                return true;
            case "if":
                statements.Add(If(start));
                return true;
            case "for":
                statements.Add(For(start));
                return true;
            case "while":
                _expressions.Advance();
                _expressions.Expression();
                statements.Add(new ProgramLoop(Span(start, Block(out var loop)), [], null, loop));
                Else(statements);
                return true;
            case "try":
                statements.Add(Try(start));
                return true;
            case "with":
                With(start, statements);
                return true;
            case "match" when _expressions.OpensBlock():
                statements.Add(Match(start));
                return true;
            default:
                return false;
        }
    }

    private ProgramFunctionDeclaration Function(int start)
    {
        _expressions.Advance();
        var name = _expressions.Name();
        if (_expressions.Is("["))
            _expressions.SkipBrackets();
        var parameters = _expressions.Parameters();
        if (_expressions.Take("->"))
            _expressions.Expression();
        var end = Block(out var body);
        return new ProgramFunctionDeclaration(Span(start, end), name, parameters, body);
    }

    private ProgramClass Class(int start)
    {
        _expressions.Advance();
        var name = _expressions.Name();
        if (_expressions.Is("["))
            _expressions.SkipBrackets();
        var bases = _expressions.Is("(") ? _expressions.Arguments(out _).Where(argument => argument.Name is null).Select(argument => argument.Value).ToArray() : [];
        var end = Block(out var body);
        return new ProgramClass(Span(start, end), name, bases, body);
    }

    private ProgramBranch If(int start)
    {
        _expressions.Advance();
        var condition = _expressions.Expression();
        var blocks = new List<ProgramBlock>();
        var end = Block(out var first);
        blocks.Add(first);
        while (_expressions.TakeWord("elif"))
        {
            _expressions.Expression();
            end = Block(out var other);
            blocks.Add(other);
        }
        if (_expressions.TakeWord("else"))
        {
            end = Block(out var last);
            blocks.Add(last);
        }
        return new ProgramBranch(Span(start, end), condition, blocks);
    }

    private ProgramLoop For(int start)
    {
        _expressions.Advance();
        var names = _expressions.TargetNames();
        if (!_expressions.TakeWord("in"))
            throw _expressions.Fault("`in` is missing");
        var items = _expressions.ExpressionList();
        var end = Block(out var body);
        var loop = new ProgramLoop(Span(start, end), names, items, body);
        if (_expressions.TakeWord("else"))
            Block(out _);
        return loop;
    }

    private void Else(List<ProgramStatement> statements)
    {
        if (!_expressions.TakeWord("else"))
            return;
        Block(out var block);
        statements.Add(block);
    }

    private ProgramBranch Try(int start)
    {
        _expressions.Advance();
        var blocks = new List<ProgramBlock>();
        var end = Block(out var first);
        blocks.Add(first);
        while (_expressions.Kind == PythonTokenKind.Name && _expressions.Word is "except" or "else" or "finally")
        {
            _expressions.Advance();
            _expressions.Take("*");
            if (!_expressions.Is(":"))
            {
                _expressions.ExpressionList();
                if (_expressions.TakeWord("as"))
                    _expressions.Name();
            }
            end = Block(out var block);
            blocks.Add(block);
        }
        return new ProgramBranch(Span(start, end), null, blocks);
    }

    // `with open(p) as f:` names something; its block runs.
    private void With(int start, List<ProgramStatement> statements)
    {
        _expressions.Advance();
        var isGrouped = _expressions.Is("(") && _expressions.ClosesBeforeColon();
        if (isGrouped)
            _expressions.Advance();
        do
        {
            if (isGrouped && _expressions.Is(")"))
                break;
            var at = _expressions.Start;
            var value = _expressions.Expression();
            if (_expressions.TakeWord("as"))
            {
                var target = _expressions.Target();
                statements.Add(new ProgramAssignment(Span(at, target.Span.End), [target], "=", value));
            }
        }
        while (_expressions.Take(","));
        if (isGrouped)
            _expressions.Expect(")");
        var end = Block(out var body);
        statements.Add(new ProgramBranch(Span(start, end), null, [body]));
    }

    private ProgramBranch Match(int start)
    {
        _expressions.Advance();
        var subject = _expressions.ExpressionList();
        _expressions.Expect(":");
        _expressions.EndLine();
        var blocks = new List<ProgramBlock>();
        var end = subject.Span.End;
        if (_expressions.Kind == PythonTokenKind.Indent)
        {
            _expressions.Advance();
            while (_expressions.TakeWord("case"))
            {
                _expressions.SkipToColon();
                end = Block(out var block);
                blocks.Add(block);
            }
            if (_expressions.Kind == PythonTokenKind.Dedent)
                _expressions.Advance();
        }
        return new ProgramBranch(Span(start, end), subject, blocks);
    }

    /// <summary>What stands behind a colon: a block, or statements on the same line. Gives where it ends.</summary>
    private int Block(out ProgramBlock block)
    {
        _expressions.Expect(":");
        var statements = new List<ProgramStatement>();
        if (_expressions.Kind != PythonTokenKind.NewLine)
        {
            Simple(statements);
        }
        else
        {
            _expressions.Advance();
            if (_expressions.Kind != PythonTokenKind.Indent)
                throw _expressions.Fault("an indented block is missing");
            if (++_depth > MaxDepth)
            {
                _depth--;
                throw _expressions.Fault("blocks are nested too deep");
            }
            _expressions.Advance();
            while (_expressions.Kind is not (PythonTokenKind.Dedent or PythonTokenKind.EndOfFile))
                Line(statements);
            _depth--;
            if (_expressions.Kind == PythonTokenKind.Dedent)
                _expressions.Advance();
        }
        var end = statements.Count > 0 ? statements[^1].Span.End : _expressions.LastEnd;
        block = new ProgramBlock(new TextSpan(statements.Count > 0 ? statements[0].Span.Start : end, end), statements);
        return end;
    }

    private void Simple(List<ProgramStatement> statements)
    {
        do
        {
            if (_expressions.Kind is PythonTokenKind.NewLine or PythonTokenKind.EndOfFile)
                break;
            Small(statements);
        }
        while (_expressions.Take(";"));
        _expressions.EndLine();
    }

    private void Small(List<ProgramStatement> statements)
    {
        var start = _expressions.Start;
        if (_expressions.Kind == PythonTokenKind.Name)
        {
            switch (_expressions.Word)
            {
                case "import":
                    Imports(start, statements);
                    return;
                case "from":
                    statements.Add(FromImport(start));
                    return;
                case "return":
                    _expressions.Advance();
                    var value = _expressions.AtEnd ? null : _expressions.ExpressionList();
                    statements.Add(new ProgramReturn(_expressions.SpanFrom(start), value));
                    return;
                case "pass" or "break" or "continue" or "global" or "nonlocal" or "del" or "assert" or "raise":
                    _expressions.Advance();
                    while (!_expressions.AtEnd)
                        _expressions.Advance();
                    statements.Add(new ProgramOpaqueStatement(_expressions.SpanFrom(start)));
                    return;
                case "type" when _expressions.IsTypeAlias():
                    while (!_expressions.AtEnd)
                        _expressions.Advance();
                    statements.Add(new ProgramOpaqueStatement(_expressions.SpanFrom(start)));
                    return;
            }
        }
        Assignment(start, statements);
    }

    private void Assignment(int start, List<ProgramStatement> statements)
    {
        var first = _expressions.ExpressionList();
        if (_expressions.Take(":"))
        {
            var type = _expressions.Expression();
            var written = source.Slice(type.Span);
            var given = _expressions.Take("=") ? _expressions.ExpressionList() : null;
            statements.Add((given, first) switch
            {
                ({ } held, _) => new ProgramAssignment(Span(start, held.Span.End), [first], "=", held) { Type = written },
                (_, ProgramName name) => new ProgramField(Span(start, type.Span.End), name.Name, written),
                _ => new ProgramOpaqueStatement(Span(start, type.Span.End)),
            });
            return;
        }
        if (_expressions.Kind == PythonTokenKind.Operator && _expressions.Word is [_, .., '='] op && op is not ("==" or "!=" or "<=" or ">=" or ":="))
        {
            _expressions.Advance();
            var added = _expressions.ExpressionList();
            statements.Add(new ProgramAssignment(Span(start, added.Span.End), [first], op, added));
            return;
        }
        if (!_expressions.Is("="))
        {
            if (!_expressions.AtEnd)
                throw _expressions.Fault("the statement does not end where it could");
            statements.Add(new ProgramExpressionStatement(_expressions.SpanFrom(start), first));
            return;
        }
        // `a = b = value` gives both the value.
        var targets = new List<ProgramExpression> { first };
        var value = first;
        while (_expressions.Take("="))
        {
            value = _expressions.ExpressionList();
            targets.Add(value);
        }
        targets.RemoveAt(targets.Count - 1);
        foreach (var target in targets)
        {
            statements.Add(target is ProgramList { Type: null } pattern
                ? new ProgramAssignment(_expressions.SpanFrom(start), pattern.Items, "=", value) { IsPattern = true }
                : new ProgramAssignment(_expressions.SpanFrom(start), [target], "=", value));
        }
    }

    private void Imports(int start, List<ProgramStatement> statements)
    {
        _expressions.Advance();
        do
        {
            var module = _expressions.DottedName();
            var alias = _expressions.TakeWord("as") ? _expressions.Name() : null;
            // `import a.b` brings `a`, of which `b` is a member.
            var name = alias is null && module.Contains('.', StringComparison.Ordinal) ? module[..module.IndexOf('.', StringComparison.Ordinal)] : module;
            statements.Add(new ProgramImport(_expressions.SpanFrom(start), alias is null ? name : module, [new ProgramImportedName("*", alias ?? name)]));
        }
        while (_expressions.Take(","));
    }

    private ProgramImport FromImport(int start)
    {
        _expressions.Advance();
        var module = _expressions.DottedName(withDots: true);
        if (!_expressions.TakeWord("import"))
            throw _expressions.Fault("`import` is missing");
        var names = new List<ProgramImportedName>();
        if (_expressions.Take("*"))
            return new ProgramImport(_expressions.SpanFrom(start), module, [new ProgramImportedName("*", "*")]);
        var listStart = _expressions.Start;
        var isGrouped = _expressions.Take("(");
        do
        {
            if (isGrouped && _expressions.Is(")"))
                break;
            var nameStart = _expressions.Start;
            var name = _expressions.Name();
            var alias = _expressions.TakeWord("as") ? _expressions.Name() : name;
            names.Add(new ProgramImportedName(name, alias) { Span = _expressions.SpanFrom(nameStart) });
        }
        while (_expressions.Take(","));
        if (isGrouped)
            _expressions.Expect(")");
        return new ProgramImport(_expressions.SpanFrom(start), module, names) { NameList = isGrouped ? _expressions.SpanFrom(listStart) : null };
    }

    private static TextSpan Span(int start, int end) => new(start, Math.Max(start, end));
}

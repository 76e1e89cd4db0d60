using Remediator.Text;

namespace Remediator.Sources.Programs.Go;

/// <summary>
/// Reads declarations: of imports, constants, variables, types and functions. Each line of a group is a statement of its own.
/// Source: https://go.dev/ref/spec#Declarations_and_scope
/// </summary>
internal sealed class GoDeclarationParser(GoCursor cursor, GoTypeParser types, GoExpressionParser expressions, GoStatementParser statements)
{
    /// <summary>What may stand in a file outside of functions.</summary>
    public void TopLevel(List<ProgramStatement> into)
    {
        switch (cursor.Kind)
        {
            case GoTokenKind.Package:
                var start = cursor.Next().Start;
                cursor.TakeName("the package's name");
                into.Add(new ProgramOpaqueStatement(cursor.StatementSpan(start)));
                break;
            case GoTokenKind.Func:
                into.Add(Function());
                break;
            case GoTokenKind.Import or GoTokenKind.Const or GoTokenKind.Var or GoTokenKind.Type:
                Declaration(into);
                break;
            default:
                cursor.Fail($"a declaration was expected, not {cursor.Found()}");
                break;
        }
    }

    /// <summary>A declaration that begins with a keyword and may be a group.</summary>
    public void Declaration(List<ProgramStatement> into)
    {
        var keyword = cursor.Next();
        if (cursor.Kind != GoTokenKind.OpenParenthesis)
        {
            Line(keyword.Kind, keyword.Start, group: null, into);
            return;
        }
        var inside = cursor.Partners[cursor.Position] is >= 0 and var closing
            ? new TextSpan(cursor.Current.End, cursor.Tokens[closing].Start)
            : (TextSpan?)null;
        var group = cursor.Open();
        statements.Read(into, lines => Line(keyword.Kind, cursor.Start, inside, lines));
        cursor.Close(group);
    }

    private void Line(GoTokenKind keyword, int start, TextSpan? group, List<ProgramStatement> into)
    {
        if (keyword == GoTokenKind.Import)
            into.Add(Import(start, group));
        else if (keyword == GoTokenKind.Type)
            into.Add(Type(start));
        else
            Values(start, into);
    }

    private ProgramImport Import(int start, TextSpan? group)
    {
        var alias = "";
        if (cursor.Kind is GoTokenKind.Name or GoTokenKind.Dot)
            alias = cursor.Slice(cursor.Next().Span);
        var path = "";
        if (cursor.Kind is GoTokenKind.Text or GoTokenKind.RawText)
        {
            var token = cursor.Next();
            path = cursor.Slice(new TextSpan(token.Start + 1, token.End - 1));
        }
        else
        {
            cursor.Fail($"the path of a package was expected, not {cursor.Found()}");
        }
        var name = new ProgramImportedName("*", alias.Length > 0 ? alias : PackageName(path).ToString());
        return new ProgramImport(cursor.StatementSpan(start), path, [name]) { NameList = group };
    }

    // The last part of the path that is no version: `…/awscdk/v2`, `gopkg.in/yaml.v3`.
    private static ReadOnlySpan<char> PackageName(ReadOnlySpan<char> path)
    {
        var last = path[(path.LastIndexOf('/') + 1)..];
        if (IsVersion(last) && last.Length < path.Length)
        {
            path = path[..^(last.Length + 1)];
            last = path[(path.LastIndexOf('/') + 1)..];
        }
        var point = last.LastIndexOf('.');
        return point > 0 && IsVersion(last[(point + 1)..]) ? last[..point] : last;
    }

    private static bool IsVersion(ReadOnlySpan<char> part) => part is ['v', _, ..] && !part[1..].ContainsAnyExceptInRange('0', '9');

    // `a, b T = x, y`; a constant may repeat the value of the line above it, and has none then.
    private void Values(int start, List<ProgramStatement> into)
    {
        var names = Names();
        var type = cursor.Kind == GoTokenKind.Assign || !types.IsAtType ? "" : types.Take();
        if (cursor.Take(GoTokenKind.Assign))
        {
            var value = expressions.Values();
            into.Add(new ProgramAssignment(cursor.StatementSpan(start), names, "=", value) { IsPattern = names.Count > 1, Type = type });
            return;
        }
        AddFields(names, type, cursor.StatementSpan(start), into);
    }

    private List<ProgramExpression> Names()
    {
        var names = new List<ProgramExpression>(1);
        do
        {
            var span = cursor.Current.Span;
            names.Add(new ProgramName(span, cursor.TakeName("a name")));
        }
        while (cursor.Take(GoTokenKind.Comma));
        return names;
    }

    // Of several names in one declaration each one's span is the name.
    private static void AddFields(List<ProgramExpression> names, string type, TextSpan span, List<ProgramStatement> into)
    {
        foreach (var name in names)
            into.Add(new ProgramField(names.Count == 1 ? span : name.Span, ((ProgramName)name).Name, type));
    }

    private ProgramStatement Type(int start)
    {
        var name = cursor.TakeName("a type's name");
        if (cursor.Kind == GoTokenKind.OpenBracket && !IsArray())
            cursor.SkipGroup();
        cursor.Take(GoTokenKind.Assign);
        if (cursor.Kind == GoTokenKind.Struct)
            return Struct(start, name);
        types.Skip();
        return new ProgramOpaqueStatement(cursor.StatementSpan(start));
    }

    // `[]`, `[5]`, `[size]` begin an array; type parameters are at least a name and its constraint.
    private bool IsArray() => cursor.Partners[cursor.Position] is var closing && closing >= 0 && closing - cursor.Position <= 2;

    private ProgramStatement Struct(int start, string name)
    {
        cursor.Next();
        if (cursor.Kind != GoTokenKind.OpenBrace)
        {
            cursor.Fail($"`{{` was expected, not {cursor.Found()}");
            return new ProgramOpaqueStatement(cursor.SpanFrom(start));
        }
        var bases = new List<ProgramExpression>();
        var fields = new List<ProgramStatement>();
        var group = cursor.Open();
        statements.Read(fields, into => Field(bases, into));
        cursor.Close(group);
        var body = new ProgramBlock(cursor.SpanOf(group), fields);
        return new ProgramClass(cursor.StatementSpan(start), name, bases, body);
    }

    private void Field(List<ProgramExpression> bases, List<ProgramStatement> into)
    {
        var start = cursor.Start;
        if (IsEmbedded())
        {
            cursor.Take(GoTokenKind.Star);
            bases.Add(types.QualifiedName());
            if (cursor.Kind == GoTokenKind.OpenBracket)
                cursor.SkipGroup();
            TakeTag();
            return;
        }
        var names = Names();
        var type = types.Take();
        TakeTag();
        AddFields(names, type, cursor.StatementSpan(start), into);
    }

    private bool IsEmbedded()
    {
        if (cursor.Kind != GoTokenKind.Name)
            return cursor.Kind == GoTokenKind.Star;
        return cursor.NextKind == GoTokenKind.OpenBracket
            ? IsFieldEnd(cursor.KindAt(cursor.Partners[cursor.Position + 1] + 1))
            : cursor.NextKind == GoTokenKind.Dot || IsFieldEnd(cursor.NextKind);
    }

    private static bool IsFieldEnd(GoTokenKind kind) =>
        kind is GoTokenKind.Semicolon or GoTokenKind.EndOfFile or GoTokenKind.Text or GoTokenKind.RawText;

    private void TakeTag()
    {
        if (cursor.Kind is GoTokenKind.Text or GoTokenKind.RawText)
            cursor.Next();
    }

    private ProgramStatement Function()
    {
        var start = cursor.Next().Start;
        ProgramParameter? receiver = null;
        if (cursor.Kind == GoTokenKind.OpenParenthesis)
        {
            var receivers = types.Parameters();
            receiver = receivers.Count > 0 ? receivers[0] : null;
        }
        var name = cursor.TakeName("a function's name");
        if (cursor.Kind == GoTokenKind.OpenBracket)
            cursor.SkipGroup();
        var parameters = types.Parameters();
        types.SkipResult();
        // A function that is written in another language has no body.
        if (cursor.Kind is GoTokenKind.Semicolon or GoTokenKind.EndOfFile)
            return new ProgramOpaqueStatement(cursor.StatementSpan(start));
        var body = statements.Block();
        return new ProgramFunctionDeclaration(cursor.StatementSpan(start), name, parameters, body, receiver);
    }
}

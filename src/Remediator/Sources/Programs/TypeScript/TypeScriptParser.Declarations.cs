using Remediator.Text;

namespace Remediator.Sources.Programs.TypeScript;

/// <content>Variables and functions.</content>
internal sealed partial class TypeScriptParser
{
    private void Declarations(List<ProgramStatement> statements, int start)
    {
        Advance();
        while (true)
        {
            var pattern = Binding();
            var nameList = pattern.IsPattern ? new TextSpan(pattern.Span.Start + 1, pattern.Span.End - 1) : (TextSpan?)null;
            Take("!");
            var type = TypeAnnotation();
            var value = Take("=") ? Assignment() : null;
            if (value is null && pattern.IsPattern)
                Fault($"`=` was expected, not {Found()}");
            var isLast = !Is(",");
            var span = isLast ? EndStatement(start) : SpanFrom(start);
            if (_fault is not null)
                return;
            statements.Add(value is null ? new ProgramField(span, pattern.Names[0].Name, type) : Declared(span, pattern, type, value, nameList));
            if (isLast)
                return;
            Advance();
            start = Start;
        }
    }

    private static ProgramStatement Declared(TextSpan span, TypeScriptPattern pattern, string type, ProgramExpression value, TextSpan? nameList)
    {
        if (Required(value) is { } module && (!pattern.IsPattern || pattern is { IsByName: true } && !pattern.Members.Any(member => member is "" or ProgramAssignment.Rest)))
        {
            return new ProgramImport(span, module, pattern.Names.Select((name, i) => new ProgramImportedName(pattern.IsByName ? pattern.Members[i] : "*", name.Name)).ToArray())
            {
                NameList = nameList,
            };
        }
        // One member of what is required: `require("m").y`.
        if (!pattern.IsPattern && value is ProgramMember { Target: var target, Name: var member } && Required(target) is { } path)
            return new ProgramImport(span, path, [new ProgramImportedName(member, pattern.Names[0].Name)]);
        return new ProgramAssignment(span, pattern.Names, "=", value)
        {
            IsPattern = pattern.IsPattern,
            IsByName = pattern.IsByName,
            Members = pattern.Members,
            Defaults = pattern.Defaults,
            Type = type,
        };
    }

    private void FunctionDeclaration(List<ProgramStatement> statements, int start)
    {
        Take("async");
        Advance();
        Take("*");
        var name = Kind == TypeScriptTokenKind.Name ? Name().Name : "";
        statements.Add(Function(start, name));
    }

    // From the type parameters on. Without a body it is a signature, of which only types are to be known.
    private ProgramStatement Function(int start, string name, bool isGetter = false)
    {
        var parameters = Signature();
        if (!Is("{"))
            return new ProgramOpaqueStatement(EndStatement(start));
        var body = Block();
        return new ProgramFunctionDeclaration(SpanFrom(start), name, parameters, body) { IsGetter = isGetter };
    }
}

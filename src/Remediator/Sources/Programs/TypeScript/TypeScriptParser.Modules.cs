using Remediator.Text;

namespace Remediator.Sources.Programs.TypeScript;

/// <content>Imports and exports.</content>
internal sealed partial class TypeScriptParser
{
    private void Import(List<ProgramStatement> statements, int start)
    {
        Advance();
        var names = new List<ProgramImportedName>();
        TextSpan? nameList = null;
        var isTypeOnly = Is("type") && (NextIs("{") || NextIs("*") || (Next.Kind == TypeScriptTokenKind.Name && (!NextIs("from") || Is(_position + 2, "from"))));
        if (isTypeOnly)
            Advance();
        if (Kind != TypeScriptTokenKind.String)
        {
            if (Kind == TypeScriptTokenKind.Name && NextIs("="))
            {
                statements.Add(ImportAlias(start));
                return;
            }
            if (Kind == TypeScriptTokenKind.Name)
            {
                names.Add(new ProgramImportedName("default", Name().Name));
                if (!Is("from"))
                    Expect(",");
            }
            if (Take("*"))
            {
                Expect("as");
                names.Add(new ProgramImportedName("*", Name().Name));
            }
            else if (Is("{"))
            {
                nameList = ImportedNames(names);
            }

            Expect("from");
        }
        var module = ModulePath();
        statements.Add(new ProgramImport(EndStatement(start), module, names) { NameList = nameList, IsTypeOnly = isTypeOnly });
    }

    private TextSpan ImportedNames(List<ProgramImportedName> names)
    {
        var braces = Open("{");
        var start = PreviousEnd;
        while (_position < braces.Close)
        {
            // `type` may be the name itself: `{ type, type as t, type T }`.
            if (Is("type") && IsName(_position + 1) && (!NextIs("as") || Is(_position + 2, "as")))
                Advance();
            var nameStart = Start;
            var name = Kind == TypeScriptTokenKind.String ? Text().Literal ?? "" : AnyName().Name;
            var alias = Take("as") ? AnyName().Name : name;
            names.Add(new ProgramImportedName(name, alias) { Span = SpanFrom(nameStart) });
            Separate(braces);
        }
        var span = new TextSpan(start, Math.Max(start, Start));
        Close(braces);
        return span;
    }

    // `import x = require("m")`, `import x = ns.y`.
    private ProgramStatement ImportAlias(int start)
    {
        var name = Name();
        Expect("=");
        var value = Expression();
        return Declared(EndStatement(start), TypeScriptPattern.Of(name), "", value, nameList: null);
    }

    private string ModulePath()
    {
        var module = Kind == TypeScriptTokenKind.String ? Text().Literal ?? "" : null;
        if (module is null)
            Fault($"the module's path was expected, not {Found()}");
        // Attributes: `with { type: "json" }`.
        if ((Is("with") || (Is("assert") && !Current.NewLineBefore)) && NextIs("{"))
        {
            Advance();
            SkipBrackets();
        }
        return module ?? "";
    }

    private void Export(List<ProgramStatement> statements, int start)
    {
        Advance();
        if (Take("default"))
            ExportDefault(statements, start);
        else if (Take("="))
            statements.Add(ExportedValue(start));
        else if (Is("*") || Is("{") || ((Is("type") || Is("as")) && (NextIs("*") || NextIs("{") || NextIs("namespace"))))
            ExportList(statements, start);
        else if (Kind is TypeScriptTokenKind.Keyword or TypeScriptTokenKind.Name || Is("@"))
            StatementAt(statements, start);
        else
            Fault($"a declaration was expected, not {Found()}");
    }

    private void ExportDefault(List<ProgramStatement> statements, int start)
    {
        var declares = Is("class") || Is("function") || (Is("abstract") && NextIs("class")) || (Is("async") && NextIs("function"))
            || (Is("interface") && Next.Kind == TypeScriptTokenKind.Name);
        if (declares)
            StatementAt(statements, start);
        else
            statements.Add(ExportedValue(start));
    }

    private ProgramReturn ExportedValue(int start)
    {
        var value = Assignment();
        return new ProgramReturn(EndStatement(start), value);
    }

    // Names of elsewhere are passed on like imports; those of this file are declared already.
    private void ExportList(List<ProgramStatement> statements, int start)
    {
        var isTypeOnly = Take("type");
        var names = new List<ProgramImportedName>();
        if (Is("{"))
        {
            ImportedNames(names);
        }
        else if (Take("*"))
        {
            names.Add(new ProgramImportedName("*", Take("as") ? AnyName().Name : "*"));
        }
        else if (Take("as"))
        {
            Expect("namespace");
            Name();
        }
        if (!Take("from"))
        {
            statements.Add(new ProgramOpaqueStatement(EndStatement(start)));
            return;
        }
        var module = ModulePath();
        statements.Add(new ProgramImport(EndStatement(start), module, names) { IsTypeOnly = isTypeOnly, IsPassedOn = true });
    }

    // What `require` brings is an import; null for any other value.
    private static string? Required(ProgramExpression value) =>
        value is ProgramCall { IsNew: false, Callee: ProgramName { Name: "require" }, Arguments: [{ Spread: "", Value: ProgramText { Literal: { } module } }] } ? module : null;
}

using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>Makes resources of a program wait for others: Pulumi's options, CDKTF's argument.</summary>
internal static class Dependencies
{
    /// <summary>Adds explicit dependencies.</summary>
    public static SourceChange Add(ProgramProject project, Resource resource, IReadOnlyList<string> targets)
    {
        if (targets.Count == 0)
            return new SourceChange([]);
        var record = project.RecordOf(resource.Id)!;
        var names = new List<string>();
        var declared = new List<TextEdit>();
        foreach (var target in targets)
        {
            if ((NameOf(project.RecordOf(target)!, record) ?? Declared(project.RecordOf(target)!, record, declared)) is not { } name)
                return SourceChange.Refused($"`{target}` is not held in a variable that can be seen where `{resource.Id}` is made ({resource.Origin.Location}): make it wait by hand");
            names.Add(name);
        }
        var change = Add(project, resource, record, names);
        return change.Refusal is null && declared.Count > 0 ? SourceChange.InOrder([SourceChange.Of(record.Place.File.Source, declared), change]) : change;
    }

    private static SourceChange Add(ProgramProject project, Resource resource, ResourceRecord record, List<string> names)
    {
        var language = record.Place.File.Language;
        var layout = new ProgramLayout(record.Place.File);
        var source = record.Place.File.Source;
        var listed = $"[{string.Join(", ", names)}]";
        switch (project.Framework, language)
        {
            case (CdktfFramework, ProgramLanguage.TypeScript) when record.Call.Arguments is [_, _, { Value: ProgramMap map }, ..]:
                return Entry(source, layout, map, "dependsOn", names);
            case (CdktfFramework, ProgramLanguage.Python):
                return Keyword(source, layout, record.Call, "depends_on", names);
            case (PulumiFramework, ProgramLanguage.TypeScript) when record.Call.Arguments is [_, _, { Value: ProgramMap options }]:
                return Entry(source, layout, options, "dependsOn", names);
            case (PulumiFramework, ProgramLanguage.TypeScript) when record.Call.Arguments is [_, { Value: var arguments }]:
                return SourceChange.Of(source, [TextEdit.Insert(arguments.Span.End, $", {{ dependsOn: {listed} }}")]);
            case (PulumiFramework, ProgramLanguage.Python):
                return PythonOptions(project, record, layout, names);
            case (PulumiFramework, ProgramLanguage.Go):
                return SourceChange.Of(source, layout.Insert(record.Call.Parentheses, [.. record.Call.Arguments.Select(argument => argument.Span)], record.Call.Arguments.Count - 1,
                    $"pulumi.DependsOn([]pulumi.Resource{{{string.Join(", ", names)}}})"));
            default:
                return SourceChange.Refused($"the options of `{resource.Id}` ({resource.Origin.Location}) are put together elsewhere: make it wait for {string.Join(", ", names)} by hand");
        }
    }

    private static SourceChange Entry(SourceText source, ProgramLayout layout, ProgramMap map, string name, List<string> values)
    {
        if (map.Find(name) is not { } entry)
            return SourceChange.Of(source, layout.Insert(map.Braces, [.. map.Entries.Select(e => e.Span)], map.Entries.Count - 1, $"{name}: [{string.Join(", ", values)}]"));
        return entry.Value is ProgramList list
            ? Items(source, layout, list, values)
            : SourceChange.Of(source, [TextEdit.Replace(entry.Value.Span, $"[{source.Slice(entry.Value.Span)}, {string.Join(", ", values)}]")]);
    }

    private static SourceChange Keyword(SourceText source, ProgramLayout layout, ProgramCall call, string name, List<string> values)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Name == name)
                return argument.Value is ProgramList list ? Items(source, layout, list, values) : SourceChange.Refused($"`{name}` at {source.Path}:{source.PositionOf(argument.Span.Start)} is not written as a list");
        }
        return SourceChange.Of(source, layout.Insert(call.Parentheses, [.. call.Arguments.Select(argument => argument.Span)], call.Arguments.Count - 1, $"{name}=[{string.Join(", ", values)}]"));
    }

    private static SourceChange Items(SourceText source, ProgramLayout layout, ProgramList list, List<string> values) =>
        SourceChange.Of(source, layout.Insert(list.Brackets, [.. list.Items.Select(item => item.Span)], list.Items.Count - 1, string.Join(", ", values)));

    private static SourceChange PythonOptions(ProgramProject project, ResourceRecord record, ProgramLayout layout, List<string> names)
    {
        var source = record.Place.File.Source;
        var facts = new ProgramFacts(project, record.Place.Frame, ValueContext.Plain, record.Call.Span.Start, record.Statement);
        string Options() => facts.NameOf("pulumi.resourceoptions") ?? (facts.NameOf("pulumi") ?? facts.Import("", "pulumi", "")) + ".ResourceOptions";
        foreach (var argument in record.Call.Arguments)
        {
            if (argument.Name != "opts")
                continue;
            if (argument.Value is ProgramCall { Callee: ProgramMember { Name: "ResourceOptions" } or ProgramName { Name: "ResourceOptions" } } options)
                return Keyword(source, layout, options, "depends_on", names);
            var merged = $"{Options()}.merge({source.Slice(argument.Value.Span)}, {Options()}(depends_on=[{string.Join(", ", names)}]))";
            return SourceChange.Of(source, [.. facts.Edits, TextEdit.Replace(argument.Value.Span, merged)]);
        }
        var keyword = $"opts={Options()}(depends_on=[{string.Join(", ", names)}])";
        return SourceChange.Of(source, [.. facts.Edits, .. layout.Insert(record.Call.Parentheses, [.. record.Call.Arguments.Select(argument => argument.Span)], record.Call.Arguments.Count - 1, keyword, facts.Edits.Count)]);
    }

    // A resource that is made and not held, before the other one and in view of it, gets a variable.
    private static string? Declared(ResourceRecord target, ResourceRecord user, List<TextEdit> edits)
    {
        var source = user.Place.File.Source;
        if (target.Statement is not { } statement || target.Place.File != user.Place.File || statement.Span.Start >= user.Call.Span.Start || !IsInView(target.Place.Frame, user.Place.Frame)
            || Statements.BlockOf(user.Place.File.Body, statement) is not { } block || !block.Span.Contains(user.Call.Span))
        {
            return null;
        }
        var type = target.Type.Canonical[(target.Type.Canonical.LastIndexOf(':') + 1)..];
        var name = user.Place.File.Language == ProgramLanguage.Python ? ProviderFramework.Snake(type) : char.ToLowerInvariant(type[0]) + type[1..];
        for (var n = 2; user.Place.Frame.Find(name) is not null; n++)
            name = $"{name.TrimEnd('2', '3', '4', '5', '6', '7', '8', '9')}{n}";
        switch (user.Place.File.Language, statement)
        {
            case (ProgramLanguage.TypeScript, ProgramExpressionStatement { Expression: var made }) when made == target.Call:
                edits.Add(TextEdit.Insert(statement.Span.Start, $"const {name} = "));
                return name;
            case (ProgramLanguage.Python, ProgramExpressionStatement { Expression: var made }) when made == target.Call:
                edits.Add(TextEdit.Insert(statement.Span.Start, $"{name} = "));
                return name;
            case (ProgramLanguage.Go, ProgramAssignment { Targets: [ProgramName { Name: "_" } blank, ..], Operator: ":=" or "=" } assignment) when assignment.Value == target.Call:
                edits.Add(TextEdit.Replace(blank.Span, name));
                // A new name wants to be declared; the error beside it may be known.
                if (assignment.Operator == "=" && source.Text.IndexOf('=', blank.Span.End) is var equals && equals < assignment.Value.Span.Start)
                    edits.Add(TextEdit.Insert(equals, ":"));
                return name;
            default:
                return null;
        }
    }

    private static bool IsInView(Frame from, Frame at)
    {
        for (var frame = at; frame is not null; frame = frame.Outer)
        {
            if (frame == from)
                return true;
        }
        return false;
    }

    // A variable or field that holds the resource where the other one is made.
    private static string? NameOf(ResourceRecord target, ResourceRecord user)
    {
        var python = user.Place.File.Language == ProgramLanguage.Python;
        for (var frame = user.Place.Frame; frame is not null; frame = frame.Outer)
        {
            foreach (var (name, value, at) in frame.Names)
            {
                if (frame.File == user.Place.File && at.Start > user.Call.Span.Start)
                    continue;
                if (Interpreter.Plain(value) is ReferenceValue { Attribute: null } held && held.Target == target.Id)
                    return name;
                if (value is ObjectValue owner && FieldOf(owner, target) is { } field)
                    return $"{name}.{field}";
            }
            if (frame.Self is { } self && user.Place.File.Language != ProgramLanguage.Go)
            {
                if (FieldOf(self, target) is { } own)
                    return $"{(python ? "self" : "this")}.{own}";
                foreach (var (name, value) in self.Fields)
                {
                    if (value is ObjectValue inner && FieldOf(inner, target) is { } deep)
                        return $"{(python ? "self" : "this")}.{name}.{deep}";
                }
            }
        }
        return null;
    }

    private static string? FieldOf(ObjectValue owner, ResourceRecord target)
    {
        foreach (var (name, value) in owner.Fields)
        {
            if (Interpreter.Plain(value) is ReferenceValue { Attribute: null } held && held.Target == target.Id)
                return name;
        }
        return null;
    }
}

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
        foreach (var target in targets)
        {
            if (NameOf(project.RecordOf(target)!, record) is not { } name)
                return SourceChange.Refused($"`{target}` is not held in a variable that can be seen where `{resource.Id}` is made ({resource.Origin.Location}): make it wait by hand");
            names.Add(name);
        }
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
        foreach (var argument in record.Call.Arguments)
        {
            if (argument.Name != "opts")
                continue;
            return argument.Value is ProgramCall { Callee: ProgramMember { Name: "ResourceOptions" } or ProgramName { Name: "ResourceOptions" } } options
                ? Keyword(source, layout, options, "depends_on", names)
                : SourceChange.Of(source, [TextEdit.Replace(argument.Value.Span, $"{Options(project, record)}.merge({source.Slice(argument.Value.Span)}, {Options(project, record)}(depends_on=[{string.Join(", ", names)}]))")]);
        }
        return SourceChange.Of(source, layout.Insert(record.Call.Parentheses, [.. record.Call.Arguments.Select(argument => argument.Span)], record.Call.Arguments.Count - 1,
            $"opts={Options(project, record)}(depends_on=[{string.Join(", ", names)}])"));
    }

    private static string Options(ProgramProject project, ResourceRecord record)
    {
        var facts = new ProgramFacts(project, record.Place.Frame, ValueContext.Plain, record.Call.Span.Start, record.Statement);
        return facts.NameOf("pulumi.resourceoptions") ?? (facts.NameOf("pulumi") ?? "pulumi") + ".ResourceOptions";
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

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
        if (project.Framework is CdkFramework)
            return AddCalls(project, resource, targets);
        var record = project.RecordOf(resource.Id)!;
        var names = new List<string>();
        var declared = new List<TextEdit>();
        foreach (var target in targets)
        {
            var name = project.RecordOf(target) is { } made ? NameOf(made, record.Place.Frame, record.Call.Span.Start) ?? Declared(made, record, declared) : project.NewResources.NameOf(target, record.Place.Frame);
            if (name is null)
                return SourceChange.Refused($"`{target}` is not held in a variable that can be seen where `{resource.Id}` is made ({resource.Origin.Location}): make it wait by hand");
            names.Add(name);
        }
        var change = Add(project, resource, record, names);
        return change.Refusal is null && declared.Count > 0 ? SourceChange.InOrder([SourceChange.Of(record.Place.File.Source, declared), change]) : change;
    }

    /// <summary>Takes an explicit dependency out of where it is written.</summary>
    public static SourceChange Remove(ProgramProject project, Resource resource, string target)
    {
        var record = project.RecordOf(resource.Id)!;
        var users = project.Interpreter.Resources.Where(other => other.Call == record.Call && other.Id != record.Id).ToArray();
        if (users.Length > 0)
            return SourceChange.Refused($"the code at {resource.Origin.Location} serves {users.Length + 1} resources: take the dependency on `{target}` out by hand");
        if (record.WaitingCalls.Find(wait => wait.Target == target) is { Call: { } call } written)
        {
            var source = written.File.Source;
            return SourceChange.Of(source, call.Arguments.Count > 1
                ? new ProgramLayout(written.File).Remove([.. call.Arguments.Select(argument => argument.Span)], written.Index, call.Parentheses)
                : [new ProgramLayout(written.File).Remove(written.Statement)]);
        }
        var refusal = SourceChange.Refused($"where `{resource.Id}` ({resource.Origin.Location}) waits for `{target}` is not written as a list: take it out by hand");
        var layout = new ProgramLayout(record.Place.File);
        var arguments = record.Call.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            // The whole argument goes with its last dependency.
            SourceChange? Whole(IReadOnlyList<TextSpan> entries, int at, TextSpan brackets, ProgramExpression value)
            {
                if (value is not ProgramList list || list.Items.Count == 1)
                {
                    return record.DependsOn is not [var only] || only != target ? null
                        : SourceChange.Of(record.Place.File.Source, entries.Count == 1 ? layout.Remove([.. arguments.Select(argument => argument.Span)], i, record.Call.Parentheses) : layout.Remove(entries, at, brackets));
                }
                var index = record.DependsOn.IndexOf(target);
                return list.Items.Count != record.DependsOn.Count - record.WaitingCalls.Count || index < 0 ? null
                    : SourceChange.Of(record.Place.File.Source, layout.Remove([.. list.Items.Select(item => item.Span)], index, list.Brackets));
            }

            switch (arguments[i])
            {
                case { Name: "depends_on", Value: var value }:
                    return Whole([.. arguments.Select(argument => argument.Span)], i, record.Call.Parentheses, value) ?? refusal;
                case { Value: ProgramMap map } when map.Find("dependsOn") is { } entry:
                    return Whole([.. map.Entries.Select(e => e.Span)], map.Entries.ToList().IndexOf(entry), map.Braces, entry.Value) ?? refusal;
                case { Name: "opts", Value: ProgramCall options } when options.Arguments.ToList().FindIndex(argument => argument.Name == "depends_on") is var at and >= 0:
                    return Whole([.. options.Arguments.Select(argument => argument.Span)], at, options.Parentheses, options.Arguments[at].Value) ?? refusal;
                case { Value: ProgramCall { Callee: ProgramMember { Name: "DependsOn" } } option } when option.Arguments is [{ Value: var list }]:
                    return Whole([option.Arguments[0].Span], 0, option.Parentheses, list) ?? refusal;
            }
        }
        return refusal;
    }

    // `user.node.addDependency(target)`, behind the statements that make the two.
    private static SourceChange AddCalls(ProgramProject project, Resource resource, IReadOnlyList<string> targets)
    {
        var record = project.RecordOf(resource.Id)!;
        var refusal = SourceChange.Refused($"`{resource.Id}` ({resource.Origin.Location}) and what it should wait for are not held in variables of one block: call `node.addDependency` by hand");
        var own = project.Interpreter.Resources.Exists(other => other.Call == record.Call && other.Id != record.Id) ? null : project.Interpreter.Holders.Find(holder => holder.Resource == record.Id);
        if (own is null || Statements.BlockOf(own.Place.File.Body, own.Statement) is not { } block)
            return refusal;
        var at = own.Statement;
        var names = new List<string>();
        foreach (var target in targets)
        {
            if (project.Interpreter.Holders.Find(holder => holder.Resource == target) is not { } other || other.Place.File != own.Place.File || !block.Statements.Contains(other.Statement))
                return refusal;
            at = other.Statement.Span.Start > at.Span.Start ? other.Statement : at;
            names.Add(other.Text);
        }
        var source = own.Place.File.Source;
        var list = string.Join(", ", names);
        var text = own.Place.File.Language == ProgramLanguage.Python ? $"{own.Text}.node.add_dependency({list})" : $"{own.Text}.node.addDependency({list}){(ProgramLayout.EndsWithSemicolon(at, source) ? ";" : "")}";
        return SourceChange.Of(source, [new ProgramLayout(own.Place.File).InsertAfter(at, text, false)]);
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

    /// <summary>Whether names of one frame can be used in another.</summary>
    public static bool IsInView(Frame from, Frame at)
    {
        for (var frame = at; frame is not null; frame = frame.Outer)
        {
            if (frame == from)
                return true;
        }
        return false;
    }

    /// <summary>The variable or field that holds a resource at a place; null when none does there.</summary>
    /// <param name="from">The names of the place.</param>
    /// <param name="position">Where it is: what is declared later cannot be used.</param>
    public static string? NameOf(ResourceRecord target, Frame from, int position)
    {
        var language = from.File.Language;
        var python = language == ProgramLanguage.Python;
        for (var frame = from; frame is not null; frame = frame.Outer)
        {
            foreach (var (name, value, at) in frame.Names)
            {
                if (frame.File == from.File && at.Start > position)
                    continue;
                if (Interpreter.Plain(value) is ReferenceValue { Attribute: null } held && held.Target == target.Id)
                    return name;
                if (value is ObjectValue owner && FieldOf(owner, target) is { } field)
                    return $"{name}.{field}";
            }
            if (frame.Self is { } self && language != ProgramLanguage.Go)
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

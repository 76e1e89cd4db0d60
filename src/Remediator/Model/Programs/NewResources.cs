using Remediator.Knowledge.Terraform;
using Remediator.Model.Terraform;
using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>Declares resources beside others in programs of the Terraform provider's resources: Pulumi, CDKTF.</summary>
internal sealed class NewResources(ProgramProject project, IValueWriter writer)
{
    // What the steps of a recipe declare, for those that refer to it.
    private readonly Dictionary<string, (string Type, string Variable, Frame Frame)> _declared = new(StringComparer.Ordinal);
    private int _order = -1;

    /// <summary>The variable that holds a resource which an edit declares, where its place can be seen; else null.</summary>
    public string? NameOf(string id, Frame from) =>
        _declared.TryGetValue(id, out var declared) && Dependencies.IsInView(declared.Frame, from) ? declared.Variable : null;

    /// <summary>
    /// The id of a new resource beside another one: that one's, ended with what the new one is; with its type as well where another step of the
    /// recipe has given that id to another type, since ids are names of variables here.
    /// </summary>
    /// <param name="id">The other's id, ended with words of a rule's own where it has some.</param>
    public string IdOf(string id, string type, ResourceRecord after)
    {
        var plain = Plain(id, type, after);
        return _declared.TryGetValue(plain, out var declared) && declared.Type != type ? Plain(id + type[(type.LastIndexOf(':') + 1)..], type, after) : plain;
    }

    private static string Plain(string id, string type, ResourceRecord after)
    {
        var own = after.Path.Count > 0 ? Interpreter.TextOf(after.Path[^1]) : null;
        if (own is null || !after.Id.EndsWith(own, StringComparison.Ordinal) || !id.StartsWith(after.Id, StringComparison.Ordinal))
            return id;
        var given = id[after.Id.Length..];
        var words = Words(given.Length > 0 ? given : type[(type.LastIndexOf(':') + 1)..]);
        // `assets` of a bucket gets `assets-ownership-controls`, not `assets-bucket-ownership-controls`.
        var kind = Words(after.Type.Canonical[(after.Type.Canonical.LastIndexOf(':') + 1)..])[0];
        if (given.Length == 0 && words.Length > 1 && words[0] == kind)
            words = words[1..];
        return after.Id + (own.Contains('_', StringComparison.Ordinal) ? "_" + string.Join('_', words)
            : char.IsUpper(own[0]) ? ProviderFramework.Pascal(string.Join('_', words))
            : own.Any(char.IsUpper) ? ProviderFramework.Pascal(string.Join('_', words))
            : "-" + string.Join('-', words));
    }

    /// <summary>Declares a resource before the statement that makes another one; behind it when it refers to that one.</summary>
    public SourceChange Add(string id, string type, MapValue properties, ResourceRecord after)
    {
        var place = $"{after.Place.File.Source.Path}:{after.Place.File.Source.PositionOf(after.Call.Span.Start)}";
        SourceChange ByHand(string why) => SourceChange.Refused($"{why}: declare a {type} in the program by hand, beside `{after.Id}` ({place})");
        if (project.Framework is not ProviderFramework framework || TerraformNames.TerraformTypeOf(type) is not { } terraform || ProviderSchema.Aws.FindResource(terraform) is not { } schema)
            return ByHand("how this framework makes it is not known");
        var own = after.Path.Count > 0 ? Interpreter.TextOf(after.Path[^1]) : null;
        if (own is null || !id.StartsWith(after.Id, StringComparison.Ordinal) || id == after.Id || after.Statement is not { } statement || statement is ProgramReturn)
            return ByHand("the program computes the name of the resource beside it, or does not hold it");
        if (project.Interpreter.Resources.Exists(other => other.Call == after.Call && other.Id != after.Id))
            return ByHand("the code there makes several resources");
        var isBehind = RefersTo(properties, after.Id, 0);
        var file = after.Place.File;
        var language = file.Language;
        var layout = new ProgramLayout(file);
        var anchor = isBehind && language == ProgramLanguage.Go ? WithAnswer(file, statement) : statement;
        var facts = new ProgramFacts(project, after.Place.Frame, new ValueContext(project.Framework is PulumiFramework && language != ProgramLanguage.Python), isBehind ? statement.Span.End : statement.Span.Start, statement);
        var name = own + id[after.Id.Length..];
        var words = Words(name);
        var variable = facts.Free(language == ProgramLanguage.Python ? string.Join('_', words) : ProviderFramework.Camel(string.Join('_', words)));
        if (ClassOf(terraform, facts) is not { } made)
            return ByHand("its class in the provider's library is not known");
        if (Spelt(framework, properties, terraform, schema, made, language, facts, after) is not MapValue arguments)
            return ByHand("what it holds wants types of the provider's own");
        var text = language switch
        {
            ProgramLanguage.Python => Python(variable, made, name, arguments, layout, after),
            ProgramLanguage.Go => Go(variable, made, name, arguments, layout, facts),
            _ => $"const {variable} = {Text(new CallValue("new " + made, [.. Scope(after), new ScalarValue(name), arguments]), layout, language)}{(ProgramLayout.EndsWithSemicolon(statement, file.Source) ? ";" : "")}",
        };
        if (text is null)
            return ByHand("the function there does not answer errors in a way to follow");
        if (facts.Refusal is { } missing)
            return ByHand(missing);
        _declared[id] = (type, variable, after.Place.Frame);
        var edits = facts.Edits.ToList();
        // One that refers to another new one stands behind it.
        _order = Math.Max(edits.Count, _order + 1);
        if (isBehind)
        {
            edits.Add(layout.InsertAfter(anchor, text, true, _order));
        }
        else
        {
            edits.Add(layout.InsertBefore(anchor, text + "\n", _order));
            // `_, err := …` brings no new name where another call has brought `err`.
            if (language == ProgramLanguage.Go && statement is ProgramAssignment { Operator: ":=", Targets: [ProgramName { Name: "_" }, ProgramName { Name: "err" } last] })
                edits.Add(TextEdit.Delete(new TextSpan(file.Source.Text.IndexOf(':', last.Span.End), file.Source.Text.IndexOf(':', last.Span.End) + 1)));
        }
        return SourceChange.Of(file.Source, edits);
    }

    private IEnumerable<Value> Scope(ResourceRecord after) => project.Framework is CdktfFramework ? [new ReferenceValue(after.Place.File.Source.Slice(after.Call.Arguments[0].Span))] : [];

    private string Python(string variable, string made, string name, MapValue arguments, ProgramLayout layout, ResourceRecord after)
    {
        string[] all = [.. Scope(after).Select(scope => ((ReferenceValue)scope).Target), $"{layout.Quote}{name}{layout.Quote}",
            .. arguments.Entries.Select(entry => $"{entry.Name}={Text(entry.Value, layout, ProgramLanguage.Python)}")];
        return $"{variable} = {made}(\n{string.Concat(all.Select(argument => $"  {argument.Replace("\n", "\n  ", StringComparison.Ordinal)},\n"))})";
    }

    private string? Go(string variable, string made, string name, MapValue arguments, ProgramLayout layout, ProgramFacts facts)
    {
        if (facts.GoContext is not { } context || facts.GoAnswer is not { } answer)
            return null;
        var dot = made.LastIndexOf('.');
        var call = new CallValue($"{made[..(dot + 1)]}New{made[(dot + 1)..]}", [new ReferenceValue(context), new ScalarValue(name), new CallValue($"&{made}Args", [arguments])]);
        return $"{variable}, err := {Text(call, layout, ProgramLanguage.Go)}\nif err != nil {{\n  {answer}\n}}";
    }

    private string Text(Value value, ProgramLayout layout, ProgramLanguage language) => writer.Write(value, Dialects.Of(language), new WriteStyle(Quote: layout.Quote) { TrailingComma = true });

    private string? ClassOf(string terraform, ProgramFacts facts)
    {
        if (project.Framework is CdktfFramework)
            return facts.ProviderClass(ProviderFramework.Pascal(terraform["aws_".Length..]), terraform["aws_".Length..].Replace('_', '-'));
        return PulumiTypes.TokenOf(terraform)?.Split(':') is [_, var module, var name] ? $"{facts.ProviderModule(module)}.{name}" : null;
    }

    // In the names and types of the language; null where a type is not known.
    private Value? Spelt(ProviderFramework framework, Value value, string terraform, BlockSchema? schema, string made, ProgramLanguage language, ProgramFacts facts, ResourceRecord after)
    {
        switch (value)
        {
            case MapValue policy when policy["Statement"] is not null:
                return new ReferenceValue(PolicyTexts.Text(project, after.Place.File, facts, policy, writer));
            case MapValue map:
                var entries = new List<MapEntry>();
                foreach (var entry in map.Entries)
                {
                    var argument = TerraformNames.ArgumentOf(terraform, entry.Name);
                    var block = schema?.FindBlock(argument);
                    var name = framework.Argument(terraform, argument, schema);
                    var type = made + ProviderFramework.Pascal(argument);
                    var inner = entry.Value is ListValue { Items: [var only] } && TerraformNames.IsSingle(terraform, entry.Name) ? only : entry.Value;
                    if (block is not null && block.IsRepeated && inner is MapValue)
                        inner = new ListValue([inner]);
                    if (Spelt(framework, inner, "", block?.Block, type, language, facts, after) is not { } spelt)
                        return null;
                    if (block is not null && project.Framework is PulumiFramework && language != ProgramLanguage.TypeScript)
                    {
                        if (spelt is ListValue)
                            spelt = language == ProgramLanguage.Go ? new CallValue($"{type}Array", [new ListValue([.. ((ListValue)spelt).Items.Select(item => new CallValue($"&{type}Args", [item]))])]) : new ListValue([.. ((ListValue)spelt).Items.Select(item => new CallValue($"{type}Args", [item]))]);
                        else
                            spelt = new CallValue(language == ProgramLanguage.Go ? $"&{type}Args" : $"{type}Args", [spelt]);
                    }
                    entries.Add(new MapEntry(ProviderFramework.InLanguage(name, language), spelt));
                }
                return new MapValue(entries);
            case ListValue list when schema is not null || list.Items.All(item => item is MapValue):
                var items = list.Items.Select(item => Spelt(framework, item, terraform, schema, made, language, facts, after)).ToArray();
                return items.Contains(null) ? null : new ListValue(items!);
            default:
                var local = StatementShapes.Local(value, facts, language);
                return language == ProgramLanguage.Go && value is ScalarValue or TemplateValue or ListValue ? ArgumentValues.Typed(value) is { } typed ? StatementShapes.Local(typed, facts, language) : null : local;
        }
    }

    // Go's answer to the error of a call belongs to it.
    private static ProgramStatement WithAnswer(ProgramFile file, ProgramStatement statement)
    {
        var block = Statements.BlockOf(file.Body, statement);
        var next = block?.Statements.FirstOrDefault(other => other.Span.Start >= statement.Span.End);
        return next is ProgramBranch ? next : statement;
    }

    private static bool RefersTo(Value value, string id, int depth) => depth < ArgumentValues.MaxDepth && Interpreter.Plain(value) switch
    {
        ReferenceValue reference => reference.Target == id,
        TemplateValue template => template.Parts.Any(part => RefersTo(part, id, depth + 1)),
        ListValue list => list.Items.Any(item => RefersTo(item, id, depth + 1)),
        MapValue map => map.Entries.Any(entry => RefersTo(entry.Value, id, depth + 1)),
        CallValue call => call.Arguments.Any(argument => RefersTo(argument, id, depth + 1)),
        _ => false,
    };

    private static string[] Words(string name) => ProviderFramework.Snake(name.Replace('-', '_').Replace(' ', '_')).Split('_', StringSplitOptions.RemoveEmptyEntries);
}

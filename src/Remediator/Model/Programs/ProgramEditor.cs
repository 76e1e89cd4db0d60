using Remediator.Sources.Data;
using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>Edits of programs: in objects, keywords and lists, in JSON of texts, and behind constructs.</summary>
internal sealed class ProgramEditor(ProgramProject project, IValueWriter writer) : IProjectEditor
{
    // What is longer is not written on one line.
    private const int MaxOneLine = 120;

    /// <inheritdoc/>
    public SourceChange AddProperty(MapValue map, string name, Value value, string? after = null)
    {
        if (map.Origin is not { } origin)
            return SourceChange.Refused($"the place for `{name}` is not written in the program");
        switch (origin.Syntax)
        {
            case ProgramPlace { Node: ProgramMap or ProgramCall } place when IsInWordsOfLibrary(map, place.File.Language):
                return ArgumentValues.Below(project.Framework, name, value, place.File.Language, out var own) is { } refusal
                    ? SourceChange.Refused(refusal)
                    : AddEntry(origin, place, project.Framework.ArgumentOf(null, name, place.File.Language), own, map.Find(after ?? "")?.Syntax as ProgramNode);
            case ProgramPlace { Node: ProgramMap or ProgramCall } place:
                return AddEntry(origin, place, name, value, map.Find(after ?? "")?.Syntax as ProgramNode);
            case TextPlace { Policy: var policy, Node: DataMapping mapping }:
                var member = map.Find(after ?? "")?.Syntax as DataMember ?? mapping.Members.LastOrDefault();
                return InText(policy, mapping, value, text => policy.Editor.InsertMember(mapping, member, JsonText.Quote(name), text, false));
            default:
                return SourceChange.Refused($"the place for `{name}` ({origin.Location}) is computed");
        }
    }

    /// <inheritdoc/>
    public SourceChange AddProperty(Resource resource, string name, Value value)
    {
        var record = project.RecordOf(resource.Id)!;
        if (record.Arguments?.Origin is not { Syntax: ProgramPlace { Node: ProgramMap or ProgramCall } place } origin)
            return SourceChange.Refused($"the arguments of `{resource.Id}` ({resource.Origin.Location}) are put together elsewhere");
        var (shared, alike) = SharedBy(origin);
        if (shared is not null)
            return shared;
        var argument = project.Framework.ArgumentOf(record, name, place.File.Language);
        if (value is not MapValue map || map["Statement"] is null)
        {
            return ArgumentValues.Of(project, record, name, value, place.File.Language, out var spelt) is { } refusal
                ? SourceChange.Refused(refusal)
                : AddEntry(origin, place, argument, spelt, null, record.Statement) with { Alike = alike };
        }
        return PolicyTexts.Of(project, place, record, map, writer) is var (text, facts) && facts.Refusal is null
            ? Insert(origin.Source, place, argument, text, facts.Edits) with { Alike = alike }
            : SourceChange.Refused(facts.Refusal!);
    }

    /// <inheritdoc/>
    public SourceChange RemoveProperty(MapValue map, MapEntry entry) => (map.Origin?.Syntax, entry.Syntax) switch
    {
        (ProgramPlace place, ProgramNode node) when Children(place.Node).ToList() is var children && children.FindIndex(span => span.Equals(node.Span)) is var at and >= 0 =>
            SourceChange.Of(map.Origin.Source, new ProgramLayout(place.File).Remove(children, at, Brackets(place.Node))),
        // An entry that was spread into the map, or joined with others, goes where it is written.
        (_, ProgramEntry written) when project.Interpreter.HomeOf(written) is { Node: ProgramMap home } place && home.Entries.ToList().IndexOf(written) is var index and >= 0 =>
            SourceChange.Of(place.File.Source, new ProgramLayout(place.File).Remove([.. Children(home)], index, home.Braces)),
        (TextPlace { Policy: var policy, Node: DataMapping mapping }, DataMember member) => SourceChange.Of(policy.Source, policy.Editor.RemoveMember(mapping, member)),
        (_, ProgramExpressionStatement statement) when map.Origin is not null => SourceChange.Of(map.Origin.Source, [ProgramLayout.WholeLines(map.Origin.Source, statement.Span)]),
        _ => SourceChange.Refused($"`{entry.Name}` is not written where it could be taken out"),
    };

    /// <inheritdoc/>
    public SourceChange RenameProperty(MapEntry entry, string newName) => (entry.Syntax, entry.Value.Origin?.Source) switch
    {
        (ProgramEntry { Key: { } key, IsShorthand: false }, { } source) => SourceChange.Of(source, [TextEdit.Replace(key.Span, key is ProgramText text ? text.Opening + newName + text.Opening[^1] : Spelt(source, newName))]),
        (ProgramArgument { Name: not null } argument, { } source) => SourceChange.Of(source, [TextEdit.Replace(argument.NameSpan, Spelt(source, newName))]),
        _ => SourceChange.Refused($"`{entry.Name}` is not written in the program"),
    };

    /// <inheritdoc/>
    public SourceChange Replace(Value value, Value replacement)
    {
        value = Interpreter.Plain(value);
        if (value.Origin is not { } origin)
            return SourceChange.Refused("the value is not written in the program");
        switch (origin.Syntax)
        {
            case ProgramPlace { Form: StatementForm.ManagedPolicyName } named when replacement is ScalarValue arn:
                var slash = arn.Text.IndexOf(":policy/", StringComparison.Ordinal);
                return Written(origin, named, new ScalarValue(slash < 0 ? arn.Text : arn.Text[(slash + ":policy/".Length)..]));
            case ProgramPlace { Form: StatementForm.Constant, Node: ProgramMember member }:
                return replacement is ScalarValue text && project.Framework.ConstantOf(origin.Source.Slice(member.Span), text.Text) is { } constant
                    ? SourceChange.Of(origin.Source, [TextEdit.Replace(member.NameSpan, constant)])
                    : SourceChange.Refused($"no constant is known for the value that should stand at {origin.Location}");
            case ProgramPlace or TextPlace when value is TemplateValue { Holes: not null } before && replacement is TemplateValue after && InterpolatedTexts.Replace(origin.Source, before, after) is { } kept:
                return kept;
            case ProgramPlace { Node: ProgramText { Tag: not null } } when replacement is TemplateValue:
            case ProgramPlace { Node: ProgramBinary } when replacement is ScalarValue or TemplateValue:
                return SourceChange.Refused($"the value ({origin.Location}) is put together from others");
            case ProgramPlace place when place.Node is ProgramExpression:
                return Written(origin, place, replacement);
            case TextPlace { Policy: var policy, Node: var node } when origin.Container is TextPlace { Node: var container }:
                return InText(policy, container, replacement, text => policy.Editor.ReplaceValue(container, node, text, false));
            default:
                return SourceChange.Refused($"the value ({origin.Location}) is computed");
        }
    }

    /// <inheritdoc/>
    public SourceChange AddItem(ListValue list, Value item, int? after = null)
    {
        if (list.Origin is not { } origin)
            return SourceChange.Refused("the list is put together from others");
        switch (origin.Syntax)
        {
            case ResourcePolicyPlace { Document: { } document } when SharedBy(origin).Refused is null:
                return AddItem(new ListValue(list.Items) { Origin = origin with { Syntax = document } }, item, after);
            case ResourcePolicyPlace { Record: var record }:
                return AddStatement(record, (MapValue)item);
            case ProgramPlace { Node: ProgramList or ProgramCall { Parentheses.Length: > 0 } } place:
                var (shared, alike) = IsStatement(item) ? SharedBy(origin) : (null, []);
                if (shared is not null)
                    return shared;
                var context = place.Context.TakesOutputs || !HoldsOutput(list, 0) ? place.Context : place.Context with { TakesOutputs = true };
                var facts = new ProgramFacts(project, place.Frame, context, origin.Span.Start, StatementAt(place));
                var shaped = StatementShapes.Of(item, place, facts);
                if (StatementShapes.Refusal(item, place) is { } refusal)
                    return SourceChange.Refused(refusal);
                var children = Children(place.Node);
                var brackets = Brackets(place.Node);
                var layout = new ProgramLayout(place.File);
                var text = Text(shaped, place, layout.WantsOneLine(brackets, children), layout.EndsWithComma(brackets, children));
                if (text.Length > MaxOneLine && !text.Contains('\n', StringComparison.Ordinal))
                    text = Text(shaped, place, false, layout.EndsWithComma(brackets, children) || place.File.Language != ProgramLanguage.TypeScript);
                return facts.Refusal is { } missing
                    ? SourceChange.Refused(missing)
                    : SourceChange.Of(origin.Source, [.. facts.Edits, .. layout.Insert(brackets, children, after ?? children.Count - 1, text, facts.Edits.Count)]) with { Alike = alike };
            case TextPlace { Policy: var policy, Node: DataSequence sequence }:
                var (serving, same) = IsStatement(item) ? SharedBy(origin) : (null, []);
                return serving ?? InText(policy, sequence, item, text => policy.Editor.InsertItem(sequence, after ?? sequence.Items.Count - 1, text)) with { Alike = same };
            default:
                return SourceChange.Refused($"the list ({origin.Location}) is computed");
        }
    }

    /// <inheritdoc/>
    public SourceChange RemoveItem(ListValue list, int index)
    {
        if (list.Origin is not { } origin)
            return SourceChange.Refused("the list is put together from others");
        switch (origin.Syntax is ResourcePolicyPlace { Document: { } document } ? document : origin.Syntax)
        {
            case ProgramPlace { Node: ProgramList node } place:
                var children = Children(node).ToList();
                // Items of a group (the services among principals) stand in the list of all.
                var item = list.Items[index].Origin?.Span;
                var at = item is { } span ? children.FindIndex(child => child.Contains(span)) : -1;
                return at < 0 && list.Items.Count != children.Count
                    ? SourceChange.Refused($"the item is not written in the list at {origin.Location}")
                    : SourceChange.Of(origin.Source, new ProgramLayout(place.File).Remove(children, at < 0 ? index : at, node.Brackets));
            case TextPlace { Policy: var policy, Node: DataSequence sequence }:
                return SourceChange.Of(policy.Source, policy.Editor.RemoveItem(sequence, index));
            default:
                return SourceChange.Refused($"the list ({origin.Location}) is computed");
        }
    }

    /// <inheritdoc/>
    public SourceChange AddDependencies(Resource resource, IReadOnlyList<string> targets) => Dependencies.Add(project, resource, [.. targets.Where(target => !resource.DependsOn.Contains(target))]);

    /// <inheritdoc/>
    public SourceChange RemoveDependency(Resource resource, string target) => Dependencies.Remove(project, resource, target);

    /// <inheritdoc/>
    public SourceChange AddResource(string id, string type, MapValue properties, Resource after) => project.NewResources.Add(IdOf(id, type, after), type, properties, project.RecordOf(after.Id)!);

    /// <inheritdoc/>
    public string IdOf(string id, string type, Resource after) => project.NewResources.IdOf(id, type, project.RecordOf(after.Id)!);

    /// <inheritdoc/>
    public SourceChange RenameReferences(string from, string to) => SourceChange.Refused("names of a program are changed with its own tools");

    /// <inheritdoc/>
    public SourceChange RenameWord(SourceText source, int line, string from, string to) => Renaming.OnLine(project.Programs.First(file => file.Source == source), line, from, to);

    /// <inheritdoc/>
    public SourceChange RenameImport(string module, string from, string to) => Renaming.Imports(project.Programs, module, from, to);

    /// <inheritdoc/>
    public SourceChange AddImport(SourceText source, string name)
    {
        var file = project.Programs.First(file => file.Source == source);
        var frame = project.Interpreter.FileFrames.First(frame => frame.File == file);
        if (frame.Find(name) is not null)
            return new SourceChange([]);
        if (!ProgramWords.Find(file, name).Any(word => word.Behind == "." && !word.IsMember))
            return SourceChange.Refused($"`{name}` is not used as the name of a module in {source.Path}: declare it, or write the name that is meant");
        var facts = new ProgramFacts(project, frame, ValueContext.Plain, source.Length, null);
        return facts.ImportAs(name) is { } given && facts.Refusal is null
            ? SourceChange.Of(source, facts.Edits)
            : SourceChange.Refused(facts.Refusal ?? $"no module is known that {source.Path} could mean by `{name}`");
    }

    /// <inheritdoc/>
    public SourceChange RemoveImport(SourceText source, string module)
    {
        var file = project.Programs.First(file => file.Source == source);
        return file.Body.Statements.OfType<ProgramImport>().FirstOrDefault(import => import.Module == module) is { } import
            ? SourceChange.Of(source, [new ProgramLayout(file).Remove(import)])
            : new SourceChange([]);
    }

    /// <inheritdoc/>
    public SourceChange TakeOutputs(Resource resource) => OutputTexts.Of(project, resource);

    /// <inheritdoc/>
    public SourceChange RenameDuplicate(string name, string type) => DuplicateNames.Part(project, name, type);

    // Where the program has the key in its hands, and no other one.
    private SourceChange AddStatement(ResourceRecord record, MapValue statement)
    {
        var made = project.Interpreter.Resources.Where(other => other.Call == record.Call && other.Type.Canonical == record.Type.Canonical).Select(other => other.Id).Distinct().ToArray();
        var copies = Copies.Are(project, made) ? made : [record.Id];
        if (Holders.Of(project.Interpreter, record, copies.ToHashSet(StringComparer.Ordinal)) is not var (holder, at, place, isBefore))
        {
            var position = $"{record.Place.File.Source.Path}:{record.Place.File.Source.PositionOf(record.Call.Span.Start)}";
            return SourceChange.Refused(made.Length > 1
                ? $"the code at {position} makes {made.Length} keys: add the statement to the right one by hand"
                : $"the key ({position}) is not held in a variable to which a statement could be added");
        }
        var facts = new ProgramFacts(project, place.Frame, ValueContext.Plain, at.Span.End, at);
        var shaped = StatementShapes.Construct(statement, facts, place.File.Language);
        if (facts.Refusal is { } missing)
            return SourceChange.Refused(missing);
        var layout = new ProgramLayout(place.File);
        var isPython = place.File.Language == ProgramLanguage.Python;
        var written = Text(shaped, place, false, true);
        var text = isPython
            ? $"{holder}.add_to_resource_policy(\n  {written.Replace("\n", "\n  ", StringComparison.Ordinal)}\n)"
            : $"{holder}.addToResourcePolicy({written}){(ProgramLayout.EndsWithSemicolon(at, place.File.Source) ? ";" : "")}";
        var edit = isBefore ? layout.InsertBefore(at, text, facts.Edits.Count) : layout.InsertAfter(at, text, false, facts.Edits.Count);
        return SourceChange.Of(place.File.Source, [.. facts.Edits, edit]) with { Alike = ChangedAlike(project.Interpreter, copies, record, at) };
    }

    // The copies whose own statement this is.
    private static IReadOnlyList<string> ChangedAlike(Interpreter interpreter, IReadOnlyList<string> copies, ResourceRecord record, ProgramStatement at) =>
        [.. copies.Where(id => id != record.Id && (interpreter.Holders.Exists(holder => holder.Resource == id && holder.Statement == at) || interpreter.RecordOf(id)!.AddedStatements.Exists(added => added.At == at)))];

    private SourceChange AddEntry(Origin origin, ProgramPlace place, string name, Value value, ProgramNode? after, ProgramStatement? statement = null)
    {
        var facts = new ProgramFacts(project, place.Frame, place.Context, origin.Span.Start, statement ?? StatementAt(place));
        var children = Children(place.Node).ToList();
        var layout = new ProgramLayout(place.File);
        var text = Text(StatementShapes.Local(value, facts, place.File.Language), place, layout.WantsOneLine(Brackets(place.Node), children), layout.EndsWithComma(Brackets(place.Node), children));
        if (facts.Refusal is { } missing)
            return SourceChange.Refused(missing);
        return Insert(origin.Source, place, name, text, facts.Edits, after);
    }

    private static SourceChange Insert(SourceText source, ProgramPlace place, string name, string text, IReadOnlyList<TextEdit> others, ProgramNode? after = null)
    {
        var children = Children(place.Node).ToList();
        var layout = new ProgramLayout(place.File);
        var at = after is null ? LastOf(place, children, source) : children.FindIndex(span => span.Equals(after.Span));
        var entry = (place.File.Language, place.Node) switch
        {
            (ProgramLanguage.Python, ProgramCall) => $"{name}={text}",
            (ProgramLanguage.Python, _) => $"{layout.Quote}{name}{layout.Quote}: {text}",
            (ProgramLanguage.TypeScript, _) => $"{Key(name, layout.Quote)}: {text}",
            _ => $"{name}: {text}",
        };
        return SourceChange.Of(source, [.. others, .. layout.Insert(Brackets(place.Node), children, at, entry, others.Count)]);
    }

    // Tags and options end the arguments in most programs.
    private static int LastOf(ProgramPlace place, List<TextSpan> children, SourceText source)
    {
        var last = children.Count - 1;
        while (last > 0 && source.Slice(children[last]) is var text && (text.StartsWith("tags", StringComparison.OrdinalIgnoreCase) || text.StartsWith("opts", StringComparison.Ordinal)))
            last--;
        return place.Node is ProgramCall && last < 1 && children.Count > 1 ? children.Count - 1 : last;
    }

    private SourceChange Written(Origin origin, ProgramPlace place, Value replacement)
    {
        var facts = new ProgramFacts(project, place.Frame, place.Context, origin.Span.Start, StatementAt(place));
        var layout = new ProgramLayout(place.File);
        var text = Text(StatementShapes.Local(StatementShapes.Typed(replacement, place), facts, place.File.Language), place, !layout.HasBreak(origin.Span), true);
        return facts.Refusal is { } missing
            ? SourceChange.Refused(missing)
            : SourceChange.Of(origin.Source, [.. facts.Edits, TextEdit.Replace(origin.Span, layout.Fit(text, origin.Source.IndentAt(origin.Span.Start)))]);
    }

    private SourceChange InText(TextPolicy policy, DataNode container, Value value, Func<string, IReadOnlyList<TextEdit>> edits)
    {
        var span = policy.Context.Apply?.Span ?? policy.Filler?.Span ?? policy.Text.Span;
        var statement = policy.Frame.File.Source == policy.Source ? Statements.Innermost(policy.Frame.File.Body, span) : null;
        var facts = new ProgramFacts(project, policy.Frame, policy.Context, policy.Filler?.Span.Start ?? policy.Text.Span.Start, statement);
        var holes = new TextHoles(policy, facts, container.Span.End);
        var text = writer.Write(holes.Fill(value), "terraform-json", new WriteStyle(SingleLine: policy.Editor.WantsSingleLine(container)));
        if ((facts.Refusal ?? holes.Refusal) is { } missing)
            return SourceChange.Refused(missing);
        return SourceChange.Of(policy.Source, [.. facts.Edits, .. holes.Edits, .. edits(holes.Finish(text))]);
    }

    private string Text(Value value, ProgramPlace place, bool isOneLine, bool endsWithComma) => writer.Write(value, Dialects.Of(place.File.Language),
        new WriteStyle(SingleLine: isOneLine, Quote: new ProgramLayout(place.File).Quote) { QuotedKeys = HasQuotedKeys(place), TrailingComma = endsWithComma });

    private static bool HasQuotedKeys(ProgramPlace place) => place.Node switch
    {
        ProgramMap { Entries: [{ Key: var key }, ..] } => key is ProgramText,
        ProgramList { Items: [ProgramMap { Entries: [{ Key: var key }, ..] }, ..] } => key is ProgramText,
        _ => false,
    };

    // Where an output stands already, another one may.
    private static bool HoldsOutput(Value value, int depth) => depth < ArgumentValues.MaxDepth && value switch
    {
        CallValue { Function: Interpreter.OutputMark } => true,
        ListValue list => list.Items.Any(item => HoldsOutput(item, depth + 1)),
        MapValue map => map.Entries.Any(entry => HoldsOutput(entry.Value, depth + 1)),
        _ => false,
    };

    private static bool IsStatement(Value value) => value is MapValue map && map["Effect"] is not null;

    // Who else has what is written at a place: copies change alike, others must not.
    private (SourceChange? Refused, IReadOnlyList<string> Alike) SharedBy(Origin origin)
    {
        var users = project.UsersOf(origin);
        string[] ids = [.. users.Select(user => user.Id)];
        if (Copies.Are(project, ids))
            return (null, ids);
        return (SourceChange.Refused($"the code at {origin.Location} serves {users.Count} resources ({string.Join(", ", users.Take(4).Select(user => $"`{user.Id}`"))}): part them, or change it by hand"), []);
    }

    // Look-ups go before the call whose function the place is in: there they are known for the whole program.
    private static ProgramStatement? StatementAt(ProgramPlace place) => Statements.Innermost(place.File.Body, place.Context.Apply?.Span ?? place.Node.Span);

    // Policies and maps of the user's own keys are written as they are; the fields of a library's objects in its spelling.
    private static bool IsInWordsOfLibrary(MapValue map, ProgramLanguage language) => map.Entries.Any(entry => entry.Syntax switch
    {
        ProgramArgument argument => argument.Name != entry.Name,
        ProgramEntry { Key: ProgramName } when language == ProgramLanguage.Go => true,
        ProgramEntry written => written.Name is { } name && name != entry.Name,
        _ => false,
    });

    private static string Spelt(SourceText source, string name) => source.Path.EndsWith(".py", StringComparison.Ordinal)
        ? ProviderFramework.Snake(name)
        : source.Path.EndsWith(".go", StringComparison.Ordinal) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static string Key(string name, char quote) => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : $"{quote}{name}{quote}";

    private static TextSpan Brackets(ProgramNode node) => node switch
    {
        ProgramMap map => map.Braces,
        ProgramList list => list.Brackets,
        ProgramCall call => call.Parentheses,
        _ => node.Span,
    };

    private static IReadOnlyList<TextSpan> Children(ProgramNode node) => node switch
    {
        ProgramMap map => [.. map.Entries.Select(entry => entry.Span)],
        ProgramList list => [.. list.Items.Select(item => item.Span)],
        ProgramCall call => [.. call.Arguments.Select(argument => argument.Span)],
        _ => [],
    };
}

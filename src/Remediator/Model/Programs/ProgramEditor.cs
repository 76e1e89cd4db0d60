using Remediator.Sources.Data;
using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>Edits of programs: in objects, keywords and lists, in JSON of texts, and behind constructs.</summary>
internal sealed class ProgramEditor(ProgramProject project, IValueWriter writer) : IProjectEditor
{
    /// <inheritdoc/>
    public SourceChange AddProperty(MapValue map, string name, Value value, string? after = null)
    {
        if (map.Origin is not { } origin)
            return SourceChange.Refused($"the place for `{name}` is not written in the program");
        switch (origin.Syntax)
        {
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
        if (Shared(origin) is { } shared)
            return shared;
        var argument = project.Framework.ArgumentOf(record, name, place.File.Language);
        if (value is not MapValue map || map["Statement"] is null)
            return AddEntry(origin, place, argument, value, null, record.Statement);
        return PolicyTexts.Of(project, place, record, map, writer) is var (text, facts) && facts.Refusal is null
            ? Insert(origin.Source, place, argument, text, facts.Edits)
            : SourceChange.Refused(facts.Refusal!);
    }

    /// <inheritdoc/>
    public SourceChange RemoveProperty(MapValue map, MapEntry entry) => (map.Origin?.Syntax, entry.Syntax) switch
    {
        (ProgramPlace place, ProgramNode node) when Children(place.Node).ToList() is var children && children.FindIndex(span => span.Equals(node.Span)) is var at and >= 0 =>
            SourceChange.Of(map.Origin.Source, new ProgramLayout(place.File).Remove(children, at, Brackets(place.Node))),
        (TextPlace { Policy: var policy, Node: DataMapping mapping }, DataMember member) => SourceChange.Of(policy.Source, policy.Editor.RemoveMember(mapping, member)),
        (_, ProgramExpressionStatement statement) when map.Origin is not null => SourceChange.Of(map.Origin.Source, [WholeLines(map.Origin.Source, statement.Span)]),
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
        if (value.Origin is not { } origin)
            return SourceChange.Refused("the value is not written in the program");
        switch (origin.Syntax)
        {
            case ProgramPlace { Form: StatementForm.ManagedPolicyName } named when replacement is ScalarValue arn:
                var slash = arn.Text.IndexOf(":policy/", StringComparison.Ordinal);
                return Written(origin, named, new ScalarValue(slash < 0 ? arn.Text : arn.Text[(slash + ":policy/".Length)..]));
            case ProgramPlace place when value is TemplateValue { Holes: not null } before && replacement is TemplateValue after && InterpolatedTexts.Replace(origin.Source, before, after) is { } kept:
                return kept;
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
            case ResourcePolicyPlace { Record: var record }:
                return AddStatement(record, (MapValue)item);
            case ProgramPlace { Node: ProgramList node } place:
                if (IsStatement(item) && Shared(origin) is { } shared)
                    return shared;
                var facts = new ProgramFacts(project, place.Frame, place.Context, origin.Span.Start, StatementAt(place));
                var shaped = StatementShapes.Of(item, place, node, facts);
                if (StatementShapes.Refusal(item, place, node) is { } refusal)
                    return SourceChange.Refused(refusal);
                var children = Children(node);
                var layout = new ProgramLayout(place.File);
                var text = Text(shaped, place, layout.WantsOneLine(node.Brackets, children), layout.EndsWithComma(node.Brackets, children));
                return facts.Refusal is { } missing
                    ? SourceChange.Refused(missing)
                    : SourceChange.Of(origin.Source, [.. facts.Edits, .. layout.Insert(node.Brackets, children, after ?? children.Count - 1, text, facts.Edits.Count)]);
            case TextPlace { Policy: var policy, Node: DataSequence sequence }:
                if (IsStatement(item) && Shared(origin) is { } alike)
                    return alike;
                return InText(policy, sequence, item, text => policy.Editor.InsertItem(sequence, after ?? sequence.Items.Count - 1, text));
            default:
                return SourceChange.Refused($"the list ({origin.Location}) is computed");
        }
    }

    /// <inheritdoc/>
    public SourceChange RemoveItem(ListValue list, int index)
    {
        if (list.Origin is not { } origin)
            return SourceChange.Refused("the list is put together from others");
        switch (origin.Syntax)
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
    public SourceChange RemoveDependency(Resource resource, string target) => SourceChange.Refused("a dependency between resources of a program is taken out by hand");

    /// <inheritdoc/>
    public SourceChange AddResource(string id, string type, MapValue properties, Resource after) =>
        SourceChange.Refused($"a {type} is declared in the program by hand, beside {after.Id} ({after.Origin.Location})");

    /// <inheritdoc/>
    public SourceChange RenameReferences(string from, string to) => SourceChange.Refused("names of a program are changed with its own tools");

    // Behind the construct, or the last statement that was added to it.
    private SourceChange AddStatement(ResourceRecord record, MapValue statement)
    {
        var alike = project.Interpreter.Resources.Count(other => other.Call == record.Call && other.Type.Canonical == record.Type.Canonical);
        if (alike > 1)
            return SourceChange.Refused($"the code at {record.Place.File.Source.Path}:{record.Place.File.Source.PositionOf(record.Call.Span.Start)} makes {alike} keys: add the statement to the right one by hand");
        var (at, place) = record.AddedStatements.Count > 0 ? (record.AddedStatements[^1].At, record.AddedStatements[^1].Place) : (record.Statement, record.Place);
        if (at is null || HolderAt(record, at, place) is not { } holder)
            return SourceChange.Refused($"the key ({record.Place.File.Source.Path}:{record.Place.File.Source.PositionOf(record.Call.Span.Start)}) is not held in a variable to which a statement could be added");
        var facts = new ProgramFacts(project, place.Frame, ValueContext.Plain, at.Span.End, at);
        var shaped = StatementShapes.Construct(statement, facts, place.File.Language);
        if (facts.Refusal is { } missing)
            return SourceChange.Refused(missing);
        var layout = new ProgramLayout(place.File);
        var isPython = place.File.Language == ProgramLanguage.Python;
        var made = Text(shaped, place, false, true);
        var text = isPython
            ? $"{holder}.add_to_resource_policy(\n  {made.Replace("\n", "\n  ", StringComparison.Ordinal)}\n)"
            : $"{holder}.addToResourcePolicy({made}){(EndsWithSemicolon(at, place.File.Source) ? ";" : "")}";
        return SourceChange.Of(place.File.Source, [.. facts.Edits, layout.InsertAfter(at, text, false, facts.Edits.Count)]);
    }

    // What the key is called where the statement goes.
    private static string? HolderAt(ResourceRecord record, ProgramStatement at, ProgramPlace place)
    {
        if (record.HeldAs is { } held && at == record.Statement)
            return held;
        return at is ProgramExpressionStatement { Expression: ProgramCall { Callee: ProgramMember { Target: var target } } } ? place.File.Source.Slice(target.Span) : record.HeldAs;
    }

    private static bool EndsWithSemicolon(ProgramStatement statement, SourceText source) =>
        source.Slice(statement.Span).EndsWith(';') || statement.Span.End < source.Text.Length && source.Text[statement.Span.End] == ';';

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
        var facts = new ProgramFacts(project, policy.Frame, policy.Context, policy.Filler?.Span.Start ?? policy.Text.Span.Start, null);
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

    private static bool IsStatement(Value value) => value is MapValue map && map["Effect"] is not null;

    private SourceChange? Shared(Origin origin)
    {
        var users = project.UsersOf(origin);
        return users.Count > 1
            ? SourceChange.Refused($"the code at {origin.Location} serves {users.Count} resources ({string.Join(", ", users.Take(4).Select(user => $"`{user.Id}`"))}): part them, or change it by hand")
            : null;
    }

    // Look-ups go before the call whose function the place is in: there they are known for the whole program.
    private static ProgramStatement? StatementAt(ProgramPlace place) => Statements.Innermost(place.File.Body, place.Context.Apply?.Span ?? place.Node.Span);

    private static TextEdit WholeLines(SourceText source, TextSpan span)
    {
        var start = source.Lines.LineStart(span.Start);
        var end = source.Text.IndexOf('\n', span.End);
        return TextEdit.Delete(new TextSpan(start, end < 0 ? source.Text.Length : end + 1));
    }

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

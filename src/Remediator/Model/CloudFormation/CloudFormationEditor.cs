using Remediator.Model.Data;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model.CloudFormation;

/// <summary>Edits of a CloudFormation template, JSON or YAML, in its own style.</summary>
internal sealed class CloudFormationEditor(DataDocument document, DataMapping root, string flavour, IValueWriter writer) : DataProjectEditor(document, flavour, writer), IProjectEditor
{
    private readonly IntrinsicBinder _binder = new(document.Source);
    private DocumentStyle? _style;
    private ConditionUse? _conditions;
    private IReadOnlyList<ReferenceSite>? _sites;

    private DocumentStyle Style => _style ??= DocumentStyle.Of(Document);

    /// <inheritdoc/>
    public override SourceChange AddProperty(Resource resource, string name, Value value)
    {
        if (Body(resource).Find("Properties") is not { } properties)
            return Change(InsertMember(Body(resource), Body(resource).Members[^1], "Properties", new MapValue([new MapEntry(name, value)])));
        return properties.Value is DataMapping mapping
            ? Change(InsertMember(mapping, mapping.Members.LastOrDefault(), name, value))
            : SourceChange.Refused($"the properties of `{resource.Id}` are not written as a mapping");
    }

    /// <inheritdoc/>
    public SourceChange AddArgument(CallValue call, Value argument, bool first = false)
    {
        var written = call.Origin?.Syntax is DataMapping { Members: [var only] } ? only.Value : call.Origin?.Syntax as DataNode;
        return written is DataSequence sequence
            ? Change(Editor.InsertItem(sequence, first ? -1 : sequence.Items.Count - 1, Write(argument, sequence)))
            : SourceChange.Refused($"the arguments of {call.Function} are not written as a list");
    }

    /// <inheritdoc/>
    public SourceChange SetAttribute(Resource resource, string name, Value value)
    {
        var body = Body(resource);
        if (body.Find(name) is not { } member)
            return Change(InsertMember(body, body.Find("Type"), name, value));
        if (member.Value is DataScalar { Value: var present } && value is ScalarValue { Text: var wanted } && present == wanted)
            return new SourceChange([]);
        return Change(Editor.ReplaceValue(body, member.Value, Write(value, body), IsBlock(value, body)));
    }

    /// <inheritdoc/>
    public SourceChange MakeConditional(Resource resource, Value value)
    {
        if (value is not ReferenceValue { Attribute: null, Target: var input })
            return SourceChange.Refused("the value is no parameter's");
        var item = ItemWith(resource.Properties, value);
        var (name, edits, refusal) = Given(input);
        if (item is null && resource.Condition is { } own)
            return Conditions.Asks(own, input) ? new SourceChange([]) : SourceChange.Refused($"`{resource.Id}` is made under the condition `{own}`, which must ask for `{input}` too");
        if (refusal is not null)
            return SourceChange.Refused($"{refusal} for `{resource.Id}`");
        if (item is not null)
        {
            return Replace(item, new CallValue("Fn::If", [new ScalarValue(name), item, new ReferenceValue(ReferenceValue.NoValue)])) is { Refusal: null } wrapped
                ? Change([.. edits, .. wrapped.Files.SelectMany(file => file.Edits)])
                : SourceChange.Refused($"the item with `{input}` is not written in the template");
        }
        var readers = Conditions.ReadersWithout(name, resource.Id);
        if (NotFollowing(readers) is { Length: > 0 } others)
            return SourceChange.Refused($"others refer to `{resource.Id}`, which would not always be there: {others}");
        // An output of what is not there would fail too.
        edits.AddRange(readers.SelectMany(reader => Under(name, (DataMapping)reader.Reader.Value)));
        edits.AddRange(Under(name, Body(resource)));
        return Change(edits);
    }

    /// <inheritdoc/>
    public SourceChange MakeConditional(string output)
    {
        if (root.Find("Outputs")?.Value is not DataMapping outputs || outputs.Find(output)?.Value is not DataMapping body || body.Find("Value") is not { } member)
            return SourceChange.Refused($"the template has no output `{output}` with a value");
        var own = (body.Find("Condition")?.Value as DataScalar)?.Value;
        var value = _binder.Bind(member.Value, body);
        switch (value is TemplateValue { Parts: [var only] } ? only : value)
        {
            case ChoiceValue { WhenTrue: ReferenceValue { Attribute: null } input } choice when Parameter(input.Target)?.Find("Default")?.Value is DataScalar { Value: "" }:
                return SourceChange.Refused($"`{output}` is empty where `{choice.Condition}` does not hold, and where `{input.Target}` is not given: its condition must ask for both");
            // Where the condition does not hold, there is nothing to export already.
            case ChoiceValue { WhenFalse: ScalarValue { Text: "" } or ReferenceValue { Target: ReferenceValue.NoValue } } choice:
                return own is null ? Change(Under(choice.Condition, body))
                    : own == choice.Condition ? new SourceChange([])
                    : SourceChange.Refused($"`{output}` stands under the condition `{own}`, which must ask for `{choice.Condition}` too");
            case ReferenceValue { Attribute: null } input when Parameter(input.Target) is not null:
                var (name, edits, refusal) = Given(input.Target);
                if (own is not null)
                    return own == name ? new SourceChange([]) : SourceChange.Refused($"`{output}` stands under the condition `{own}`, which must ask for `{input.Target}` too");
                return refusal is null ? Change([.. edits, .. Under(name, body)]) : SourceChange.Refused($"{refusal} for `{output}`");
            default:
                return SourceChange.Refused($"the value of `{output}` is no parameter's: see which part of it is empty");
        }
    }

    /// <inheritdoc/>
    public string OptionalInput(Resource resource) => $"Create{resource.Id}";

    /// <inheritdoc/>
    public SourceChange MakeOptional(IReadOnlyList<Resource> resources)
    {
        var (input, name) = (OptionalInput(resources[0]), $"Creates{resources[0].Id}");
        if (resources.All(resource => resource.Condition == name))
            return new SourceChange([]);
        if (resources.FirstOrDefault(resource => resource.Condition is not null) is { } conditional)
        {
            return SourceChange.Refused($"`{conditional.Id}` is made under the condition `{conditional.Condition}`: "
                + (resources.All(resource => resource.Condition == conditional.Condition) ? "deploy with parameters by which that does not hold" : "let the others stand under it too"));
        }
        if (Parameter(input) is not null || (root.Find("Conditions")?.Value as DataMapping)?.Find(name) is not null)
            return SourceChange.Refused($"the template has a `{input}` or `{name}` already: see whether it decides over `{resources[0].Id}`");
        var made = resources.Select(resource => resource.Id).ToHashSet(StringComparer.Ordinal);
        var readers = resources.SelectMany(resource => Conditions.ReadersWithout(name, resource.Id)).DistinctBy(reader => reader.Reader)
            .Where(reader => reader.Section != "Resources" || !made.Contains(reader.Reader.Name)).ToArray();
        if (NotFollowing(readers) is { Length: > 0 } others)
            return SourceChange.Refused($"others refer to `{string.Join("`, `", made)}`, which would not always be there: {others}");
        var parameter = new MapValue([.. Choice.Entries, new MapEntry("Default", new ScalarValue("false"))]);
        return SourceChange.InOrder([
            InParameters(new MapEntry(input, parameter)),
            InConditions(Asked(new AskedCondition(name, input, "true"))),
            Change([.. readers.SelectMany(reader => Under(name, (DataMapping)reader.Reader.Value)), .. resources.SelectMany(resource => Under(name, Body(resource)))]),
        ]);
    }

    /// <inheritdoc/>
    public (SourceChange Change, string Name) AskInstead(IReadOnlyList<Value> values, AskedInput input)
    {
        var name = Text.FreeName.First(input.Name, free => Parameter(free) is not null || (root.Find("Resources")?.Value as DataMapping)?.Find(free) is not null);
        var parameter = Parameter(input);
        return (SourceChange.InOrder([
            InParameters(new MapEntry(name, parameter)),
            .. values.Select(value => Replace(value, new ReferenceValue(name))),
        ]), name);
    }

    private static MapValue Parameter(AskedInput input) => new([
        new MapEntry("Type", new ScalarValue(input.Type)),
        .. input.Description.Length > 0 ? [new MapEntry("Description", new ScalarValue(input.Description))] : Array.Empty<MapEntry>(),
        .. input.AllowedValues.Count > 0 ? [new MapEntry("AllowedValues", new ListValue([.. input.AllowedValues.Select(value => new ScalarValue(value))]))] : Array.Empty<MapEntry>(),
        .. SecretNames.Is(input.Name) ? [new MapEntry("NoEcho", new ScalarValue("true", ScalarKind.Boolean))] : Array.Empty<MapEntry>(),
    ]);

    // An input that is yes or no.
    private static MapValue Choice => new([
        new MapEntry("Type", new ScalarValue("String")),
        new MapEntry("AllowedValues", new ListValue([new ScalarValue("true"), new ScalarValue("false")])),
    ]);

    private SourceChange InParameters(params IReadOnlyList<MapEntry> parameters) =>
        InSection("Parameters", ["Metadata", "Description", "Transform", "AWSTemplateFormatVersion"], parameters);

    private SourceChange InConditions(params IReadOnlyList<MapEntry> conditions) =>
        InSection("Conditions", ["Mappings", "Parameters", "Metadata", "Description", "Transform", "AWSTemplateFormatVersion"], conditions);

    private static MapEntry Asked(AskedCondition condition)
    {
        var equals = new CallValue("Fn::Equals", [new ReferenceValue(InputOf(condition)), new ScalarValue(condition.Value ?? "")]);
        return new(condition.Name, condition.Value is null ? new CallValue("Fn::Not", [new ListValue([equals])]) : equals);
    }

    private static string InputOf(AskedCondition condition) => condition.Input ?? $"{condition.Name}Parameter";

    // What has attributes, or is waited for, is a resource.
    /// <inheritdoc/>
    public bool CanDeclareInput(string name) =>
        name.All(char.IsAsciiLetterOrDigit) && !Sites.Any(site => site.Name == name && (site.Kind == ReferenceKind.Dependency || site.Attribute is not null));

    /// <inheritdoc/>
    public bool CanDeclare(AskedCondition condition) =>
        condition.Name.All(char.IsAsciiLetterOrDigit) && (condition.Input is not null || Parameter(InputOf(condition)) is null);

    /// <inheritdoc/>
    public SourceChange Declare(IReadOnlyList<KeyValuePair<string, string>> inputs, IReadOnlyList<AskedCondition> conditions, SourceText? file) => SourceChange.InOrder([
        InParameters([
            .. inputs.Select(input => new MapEntry(input.Key, Parameter(new AskedInput(input.Key, input.Value, "")))),
            .. conditions.Where(condition => condition.Input is null).Select(condition => new MapEntry(InputOf(condition), Choice)),
        ]),
        InConditions([.. conditions.Select(Asked)]),
    ]);

    private static string NotFollowing(IEnumerable<(string Section, DataMember Reader)> readers) => string.Join(", ", readers
        .Where(reader => reader.Section != "Outputs" || reader.Reader.Value is not DataMapping output || output.Find("Condition") is not null)
        .Select(reader => $"`{reader.Reader.Name}`"));

    // A section that is not there follows the first of those that stand before it.
    private SourceChange InSection(string section, string[] before, IReadOnlyList<MapEntry> entries)
    {
        if (entries.Count == 0)
            return new SourceChange([]);
        if (root.Find(section)?.Value is DataMapping present && (present.Members.Count > 0 || entries.Count == 1))
            return SourceChange.InOrder([.. entries.Select(entry => Change(InsertMember(present, present.Members.LastOrDefault(), entry.Name, entry.Value)))]);
        var whole = new MapValue(entries);
        return Change(root.Find(section) is { } empty
            ? Editor.ReplaceValue(root, empty.Value, Write(whole, root), IsBlock(whole, root))
            : Apart(InsertMember(root, before.Select(root.Find).FirstOrDefault(member => member is not null), section, whole)));
    }

    private ConditionUse Conditions => _conditions ??= new ConditionUse(root, Sites, _binder);

    private DataMapping? Parameter(string name) => (root.Find("Parameters")?.Value as DataMapping)?.Find(name)?.Value as DataMapping;

    // The condition that an input is not empty: the one that is there, or a new one.
    private (string Name, List<TextEdit> Edits, string? Refusal) Given(string input)
    {
        if (Conditions.AskingFor(input) is { } asking)
            return (asking, [], null);
        var name = $"Has{char.ToUpperInvariant(input[0])}{input[1..]}";
        var conditions = root.Find("Conditions")?.Value as DataMapping;
        if (conditions?.Find(name) is not null)
            return (name, [], $"there is a condition `{name}` already: see whether it says that `{input}` is given, and use it");
        return (name, [.. InConditions(Asked(new AskedCondition(name, input, null))).Files.SelectMany(file => file.Edits)], null);
    }

    private IReadOnlyList<TextEdit> Under(string condition, DataMapping body) =>
        InsertMember(body, body.Find("Type") ?? body.Find("Description"), "Condition", new ScalarValue(condition));

    // Sections stand apart as they do already.
    private IReadOnlyList<TextEdit> Apart(IReadOnlyList<TextEdit> edits) => IsYaml && AreApart(root) && edits is [{ Span.IsEmpty: true } insert]
        ? [insert with { NewText = Document.Source.NewLine + insert.NewText }]
        : edits;

    private static MapValue? ItemWith(Value around, Value value)
    {
        foreach (var hit in PropertyPath.Parse("**").Find(around))
        {
            if (hit is { Index: >= 0, Value: MapValue map } && map.Entries.Any(entry => ReferenceEquals(entry.Value, value)))
                return map;
        }
        return null;
    }

    /// <inheritdoc/>
    public override SourceChange AddDependencies(Resource resource, IReadOnlyList<string> targets)
    {
        var missing = targets.Where(target => !resource.DependsOn.Contains(target)).Select(target => new ScalarValue(target)).ToArray();
        return missing.Length == 0 ? new SourceChange([]) : AddNames(Body(resource), Body(resource).Find("Type"), "DependsOn", resource, missing);
    }

    /// <inheritdoc/>
    public override SourceChange RemoveDependency(Resource resource, string target)
    {
        var body = Body(resource);
        if (body.Find("DependsOn") is not { } member)
            return SourceChange.Refused($"`{resource.Id}` has no `DependsOn`");
        if (member.Value is not DataSequence { Items.Count: > 1 } sequence)
            return Change(Editor.RemoveMember(body, member));
        var index = sequence.Items.ToList().FindIndex(item => item is DataScalar scalar && scalar.Value == target);
        return index < 0 ? SourceChange.Refused($"`{resource.Id}` does not wait for `{target}`") : Change(Editor.RemoveItem(sequence, index));
    }

    /// <inheritdoc/>
    public (SourceChange Change, string Choice) RemoveDuplicate(SourceText source, int line)
    {
        int LineOf(DataMember member) => source.PositionOf(member.Key.ContentSpan.Start).Line;
        return (Document.Repeats.FirstOrDefault(key => LineOf(key.First) == line || LineOf(key.Second) == line) is { } repeated
            ? Change(Editor.RemoveMember(repeated.Mapping, repeated.Second))
            : new SourceChange([]), "");
    }

    /// <inheritdoc/>
    public override SourceChange AddResource(string id, string type, MapValue properties, Resource after)
    {
        if (after.Origin.Container is not DataMapping block)
            return SourceChange.Refused("the template has no `Resources` mapping to add to");
        var body = new MapValue([new MapEntry("Type", new ScalarValue(type)), new MapEntry("Properties", properties)]);
        var edits = InsertMember(block, (DataMember)after.Origin.Syntax, id, body);
        // Blank lines between resources stay what they are.
        return Change(IsYaml && AreApart(block) && edits is [{ Span.IsEmpty: true } insert]
            ? [insert with { NewText = Document.Source.NewLine + insert.NewText }]
            : edits);
    }

    private bool AreApart(DataMapping block)
    {
        for (var i = 1; i < block.Members.Count; i++)
        {
            var line = Document.Source.PositionOf(block.Members[i].Span.Start).Line;
            var start = Document.Source.Lines.LineStart(Document.Source.Lines.LineStart(block.Members[i].Span.Start) - 1);
            if (line < 2 || !Document.Source.Text.AsSpan(start, Document.Source.Lines.LineStart(block.Members[i].Span.Start) - start).IsWhiteSpace())
                return false;
        }
        return block.Members.Count > 1;
    }

    // `LogsBucket` gets `LogsBucketPolicy`, `Logs` gets `LogsBucketPolicy`.
    /// <inheritdoc/>
    public string FreeName(string type, Resource owner)
    {
        var word = type[(type.LastIndexOf(':') + 1)..];
        var kind = owner.Type[(owner.Type.LastIndexOf(':') + 1)..];
        if (word.StartsWith(kind, StringComparison.Ordinal) && owner.Id.EndsWith(kind, StringComparison.OrdinalIgnoreCase))
            word = word[kind.Length..];
        var resources = root.Find("Resources")?.Value as DataMapping;
        return Text.FreeName.First(owner.Id + word, free => resources?.Find(free) is not null);
    }

    /// <inheritdoc/>
    public override SourceChange RenameReferences(string from, string to)
    {
        var edits = Rename(from, to, ReferenceKind.Value).Concat(Rename(from, to, ReferenceKind.Dependency)).ToArray();
        return edits.Length == 0 ? SourceChange.Refused($"no reference to `{from}` is written in the template") : Change(edits);
    }

    /// <inheritdoc/>
    public SourceChange RenameReferences(string from, string to, ReferenceKind kind, SourceText? file = null)
    {
        var edits = Rename(from, to, kind).ToArray();
        return edits.Length == 0 ? SourceChange.Refused($"no reference to `{from}` is written in the template") : Change(edits);
    }

    /// <inheritdoc/>
    public SourceChange RenameAttribute(string target, string from, string? to)
    {
        var edits = new List<TextEdit>();
        foreach (var site in Sites.Where(site => site.Kind == ReferenceKind.Value && site.Name == target && site.Attribute == from))
        {
            if (site.Span is { } span)
                edits.Add(TextEdit.Replace(span, to is null ? target : $"{target}.{to}"));
            else if (to is null)
                return SourceChange.Refused($"`{target}.{from}` is a GetAtt, which needs an attribute");
            else if (site.AttributeScalar is { } alone)
                edits.Add(Editor.ReplaceScalar(alone, to));
            else
                edits.Add(Editor.ReplaceScalar(site.Scalar, $"{target}.{to}"));
        }
        return edits.Count == 0 ? SourceChange.Refused($"no reference to `{target}.{from}` is written in the template") : Change(edits);
    }

    /// <inheritdoc/>
    public SourceChange EscapeReferences(string name)
    {
        var sites = Sites.Where(site => site.Kind == ReferenceKind.Value && site.Name == name).ToArray();
        if (Array.Exists(sites, site => site.Span is null))
            return SourceChange.Refused($"`{name}` is also referred to outside of texts");
        return sites.Length == 0 ? SourceChange.Refused($"no text refers to `{name}`") : Change([.. sites.Select(site => TextEdit.Insert(site.Span!.Value.Start, "!"))]);
    }

    /// <inheritdoc/>
    public SourceChange RenameDeclaration(string from, string to)
    {
        var edits = new List<TextEdit>();
        foreach (var section in root.Members)
        {
            ReferenceKind[] kinds = section.Name switch
            {
                "Resources" => [ReferenceKind.Value, ReferenceKind.Dependency],
                "Parameters" => [ReferenceKind.Value],
                "Conditions" => [ReferenceKind.Condition],
                "Mappings" => [ReferenceKind.Mapping],
                _ => [],
            };
            if (kinds.Length > 0 && (section.Value as DataMapping)?.Find(from) is { } declared)
                edits.AddRange([Editor.RenameKey(declared, to), .. kinds.SelectMany(kind => Rename(from, to, kind))]);
        }
        return edits.Count == 0 ? SourceChange.Refused($"the template declares no `{from}`") : Change([.. edits]);
    }

    /// <inheritdoc/>
    public SourceChange MoveDeclaration(string from, string to, string name)
    {
        if ((root.Find(from)?.Value as DataMapping)?.Find(name) is not { } member || root.Find(to)?.Value is not DataMapping { Members.Count: > 0 } target)
            return SourceChange.Refused($"`{name}` is not written in both {from} and {to}");
        return SourceChange.InOrder([Change(Editor.InsertWritten(target, member)), RemoveDeclaration(from, name)]);
    }

    /// <inheritdoc/>
    public SourceChange MoveProperty(MapValue from, MapEntry entry, MapValue to)
    {
        var isWritten = entry.Syntax is DataMember && to.Origin?.Syntax is DataMapping { Members.Count: > 0 };
        // On one line, only what is written on one line has a place.
        var added = isWritten && entry.Syntax is DataMember member && to.Origin!.Syntax is DataMapping target
            && !(IsYaml && target.IsFlow && Document.Source.Text.AsSpan(member.Span.Start, member.Span.Length).Contains('\n'))
            ? Change(Editor.InsertWritten(target, member))
            : AddProperty(to, entry.Name, entry.Value);
        return SourceChange.InOrder([added, RemoveProperty(from, entry)]);
    }

    /// <inheritdoc/>
    public SourceChange Gather(MapValue map, IReadOnlyList<MapEntry> entries, string key)
    {
        var members = entries.Select(entry => entry.Syntax).OfType<DataMember>().OrderBy(member => member.Span.Start).ToArray();
        if (map.Origin?.Syntax is not DataMapping mapping || members.Length != entries.Count || members.Length == 0)
            return SourceChange.Refused($"what should be in `{key}` comes from elsewhere (a merge key or a function)");
        var first = mapping.Members.ToList().IndexOf(members[0]);
        if (first < 0 || !mapping.Members.Skip(first).Take(members.Length).SequenceEqual(members))
            return SourceChange.Refused($"what should be in `{key}` stands apart: bring it together, and run again");
        return Editor.Wrap(mapping, first, members.Length, key) is { Count: > 0 } edits
            ? Change(edits)
            : SourceChange.Refused($"what should be in `{key}` is not written on lines of its own");
    }

    /// <inheritdoc/>
    public SourceChange RemoveDeclaration(string section, string name)
    {
        if (root.Find(section) is not { Value: DataMapping block } holder || block.Find(name) is not { } member)
            return SourceChange.Refused($"{section} has no `{name}`");
        // A section may not be empty.
        return Change(block.Members.Count == 1 ? Editor.RemoveMember(root, holder) : Editor.RemoveMember(block, member));
    }

    /// <inheritdoc/>
    public SourceChange Substitute(ScalarValue text)
    {
        if (text.Origin?.Syntax is not DataScalar { Tag: null } scalar)
            return SourceChange.Refused("the text is not written in the template");
        if (Document.Format == DataFormat.Yaml)
            return Change([TextEdit.Insert(scalar.ContentSpan.Start, "!Sub ")]);
        return Change([TextEdit.Insert(scalar.Span.Start, "{ \"Fn::Sub\": "), TextEdit.Insert(scalar.Span.End, " }")]);
    }

    /// <inheritdoc/>
    public override SourceChange RemoveProperty(MapValue map, MapEntry entry) => entry.Hidden is { } hidden
        ? SourceChange.InOrder([base.RemoveProperty(map, entry), RemoveProperty(map, hidden)])
        : base.RemoveProperty(map, entry);

    // What all functions of a SAM template have is written once, among their globals.
    /// <inheritdoc/>
    protected override DataMapping? HolderOf(MapValue map, MapEntry entry) =>
        entry.Syntax is DataMember member && ServerlessGlobals.Hold(root, member)
            ? entry.Value.Origin?.Container as DataMapping
            : base.HolderOf(map, entry);

    /// <inheritdoc/>
    protected override TextEdit? InPlace(DataNode node, Value replacement)
    {
        if (node is DataScalar scalar && replacement is ScalarValue { Kind: ScalarKind.Text or ScalarKind.Number or ScalarKind.Boolean } text
            && IntrinsicBinder.FunctionOf(scalar.Tag) is null)
        {
            // A number that was a text with a unit needs no quotes to stay one.
            return text.Kind != ScalarKind.Text && scalar.Style == ScalarStyle.Plain ? TextEdit.Replace(scalar.Span, text.Text) : Editor.ReplaceScalar(scalar, text.Text);
        }
        // A text that stays a substitution keeps its tag, so that only the text's own span changes.
        return replacement is TemplateValue template && SubScalar(node) is { } sub ? Editor.ReplaceScalar(sub, SubText.Write(template)) : null;
    }

    /// <inheritdoc/>
    protected override WriteStyle StyleAt(DataNode container) => Style.Around(container) with { SingleLine = Editor.WantsSingleLine(container) };

    private IReadOnlyList<ReferenceSite> Sites => _sites ??= ReferenceSites.In(Document.Source, root);

    private IEnumerable<TextEdit> Rename(string from, string to, ReferenceKind kind) => Sites.Where(site => site.Kind == kind && site.Name == from)
        .Select(site => site.Span is { } span ? TextEdit.Replace(new TextSpan(span.Start, span.Start + from.Length), to)
            : Editor.ReplaceScalar(site.Scalar, site.Attribute is null || site.AttributeScalar is not null || site.Scalar.Value == from ? to : $"{to}.{site.Attribute}"));

    private static DataMapping Body(Resource resource) => (DataMapping)((DataMember)resource.Origin.Syntax).Value;

    /// <summary>The scalar that holds the text of a <c>Sub</c>, short or long form.</summary>
    private static DataScalar? SubScalar(DataNode node) => node switch
    {
        DataScalar { Tag: "!Sub" } scalar => scalar,
        DataMapping { Members: [{ Name: "Fn::Sub", Value: DataScalar scalar }] } => scalar,
        DataMapping { Members: [{ Name: "Fn::Sub", Value: DataSequence { Items: [DataScalar scalar, ..] } }] } => scalar,
        DataSequence { Tag: "!Sub", Items: [DataScalar scalar, ..] } => scalar,
        _ => null,
    };
}

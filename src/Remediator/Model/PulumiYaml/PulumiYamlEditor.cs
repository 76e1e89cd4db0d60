using Remediator.Model.Data;
using Remediator.Model.Programs;
using Remediator.Model.Terraform;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model.PulumiYaml;

/// <summary>Edits of a Pulumi program in YAML: in its mappings, in JSON of texts, in the provider's policy documents.</summary>
internal sealed class PulumiYamlEditor(PulumiYamlProject project, DataDocument document, DataMapping root, IValueWriter writer) : DataProjectEditor(document, FlavourIds.PulumiYaml, writer)
{
    private readonly IValueWriter _writer = writer;

    /// <inheritdoc/>
    public override SourceChange AddProperty(MapValue map, string name, Value value, string? after = null)
    {
        switch (map.Origin?.Syntax)
        {
            case TextPlace { Policy: var policy, Node: DataMapping mapping }:
                var member = after is null ? mapping.Members.LastOrDefault() : mapping.Find(after);
                return InText(policy, mapping, value, text => policy.Editor.InsertMember(mapping, member, JsonText.Quote(name), text, false));
            case DataMapping mapping:
                var isFree = HasOwnNames(mapping);
                return WithLookups(value, isFree, local => base.AddProperty(map, isFree ? name : Spelt("", name), local, after));
            default:
                return base.AddProperty(map, name, value, after);
        }
    }

    /// <inheritdoc/>
    public override SourceChange AddProperty(Resource resource, string name, Value value)
    {
        var body = Body(resource);
        var isPolicy = value is MapValue map && map["Statement"] is not null;
        var argument = Spelt(TerraformOf(body), name);
        return WithLookups(value, isPolicy || TerraformNames.IsMap(ProviderFramework.Snake(argument)), local =>
        {
            var written = isPolicy ? new MapValue([new MapEntry("fn::toJSON", local)]) : local;
            return body.Find("properties") switch
            {
                null => Change(InsertMember(body, body.Find("name") ?? body.Find("type"), "properties", new MapValue([new MapEntry(argument, written)]))),
                { Value: DataMapping mapping } => Change(InsertMember(mapping, mapping.Members.LastOrDefault(member => member.Name != "tags"), argument, written)),
                _ => SourceChange.Refused($"the properties of `{resource.Id}` are not written as a mapping"),
            };
        });
    }

    /// <inheritdoc/>
    public override SourceChange RemoveProperty(MapValue map, MapEntry entry) => map.Origin?.Syntax is TextPlace { Policy: var policy, Node: DataMapping mapping } && entry.Syntax is DataMember member
        ? Change(policy.Editor.RemoveMember(mapping, member))
        : base.RemoveProperty(map, entry);

    /// <inheritdoc/>
    public override SourceChange RenameProperty(MapEntry entry, string newName) => entry switch
    {
        { Value.Origin.Syntax: TextPlace { Policy: var policy }, Syntax: DataMember member } => Change([policy.Editor.RenameKey(member, newName)]),
        { Syntax: DataMember { Key: var key } } when DataTree.ParentOf(Document.Root, key) is DataMapping parent && !HasOwnNames(parent) => base.RenameProperty(entry, Spelt("", newName)),
        _ => base.RenameProperty(entry, newName),
    };

    /// <inheritdoc/>
    public override SourceChange Replace(Value value, Value replacement) => value.Origin switch
    {
        { Syntax: TextPlace { Policy: var policy, Node: var node }, Container: TextPlace { Node: var container } } =>
            InText(policy, container, replacement, text => policy.Editor.ReplaceValue(container, node, text, false)),
        { Syntax: DataNode node } => WithLookups(replacement, HasOwnNames(node), local => base.Replace(value, local)),
        _ => SourceChange.Refused("the value is not written in the program"),
    };

    /// <inheritdoc/>
    public override SourceChange AddItem(ListValue list, Value item, int? after = null)
    {
        if (item is MapValue statement && statement["Effect"] is not null && list.Origin is { } origin && project.UsersOf(origin) is { Count: > 1 } users)
            return SourceChange.Refused($"the policy at {origin.Location} serves {users.Count} resources ({string.Join(", ", users.Take(4).Select(user => $"`{user.Id}`"))}): part them, or change it by hand");
        switch (list.Origin?.Syntax)
        {
            case TextPlace { Policy: var policy, Node: DataSequence sequence }:
                return InText(policy, sequence, item, text => policy.Editor.InsertItem(sequence, after ?? sequence.Items.Count - 1, text));
            case PolicyDataPlace { Node: DataSequence sequence }:
                var shaped = item is MapValue map ? PolicyData(map) : item;
                return WithLookups(shaped, true, local => Change(Editor.InsertItem(sequence, after ?? sequence.Items.Count - 1, Write(local, sequence))));
            case DataSequence sequence:
                return WithLookups(item, HasOwnNames(sequence), local => base.AddItem(list, local, after));
            default:
                return SourceChange.Refused("the list is put together from others");
        }
    }

    /// <inheritdoc/>
    public override SourceChange RemoveItem(ListValue list, int index) => list.Origin?.Syntax switch
    {
        TextPlace { Policy: var policy, Node: DataSequence sequence } => Change(policy.Editor.RemoveItem(sequence, index)),
        PolicyDataPlace { Node: DataSequence sequence } => Change(Editor.RemoveItem(sequence, index)),
        _ => base.RemoveItem(list, index),
    };

    /// <inheritdoc/>
    public override SourceChange AddDependencies(Resource resource, IReadOnlyList<string> targets)
    {
        var missing = targets.Where(target => !resource.DependsOn.Contains(target)).Select(Value (target) => new ReferenceValue(target)).ToArray();
        if (missing.Length == 0)
            return new SourceChange([]);
        var body = Body(resource);
        return body.Find("options") switch
        {
            null => Change(InsertMember(body, body.Members[^1], "options", new MapValue([new MapEntry("dependsOn", new ListValue(missing))]))),
            { Value: DataMapping options } when options.Find("dependsOn") is null => Change(InsertMember(options, options.Members.LastOrDefault(), "dependsOn", new ListValue(missing))),
            { Value: DataMapping options } => AddNames(options, null, "dependsOn", resource, missing),
            _ => SourceChange.Refused($"the options of `{resource.Id}` are not written as a mapping"),
        };
    }

    /// <inheritdoc/>
    public override SourceChange RemoveDependency(Resource resource, string target)
    {
        if (Body(resource).Find("options") is not { Value: DataMapping options } held || options.Find("dependsOn") is not { } member)
            return SourceChange.Refused($"`{resource.Id}` has no `dependsOn`");
        if (member.Value is DataSequence { Items.Count: > 1 } sequence)
        {
            var index = sequence.Items.ToList().FindIndex(item => PulumiYamlBinder.NamesIn(item).Contains(target));
            return index < 0 ? SourceChange.Refused($"`{resource.Id}` does not wait for `{target}`") : Change(Editor.RemoveItem(sequence, index));
        }
        return Change(options.Members.Count == 1 ? Editor.RemoveMember(Body(resource), held) : Editor.RemoveMember(options, member));
    }

    /// <inheritdoc/>
    public override SourceChange AddResource(string id, string type, MapValue properties, Resource after)
    {
        if (after.Origin is not { Container: DataMapping block, Syntax: DataMember beside } || TerraformNames.TerraformTypeOf(type) is not { } terraform || PulumiTypes.TokenOf(terraform) is not { } token)
            return SourceChange.Refused($"a {type} is declared in the program by hand, beside {after.Id}");
        var name = IdOf(id, type, after);
        if (block.Find(name) is not null)
            return SourceChange.Refused($"the program has a resource `{name}` already");
        var named = new MapValue([.. properties.Entries.Select(entry => entry with { Name = Spelt(terraform, entry.Name) })]);
        return WithLookups(named, false, local => Change(InsertMember(block, beside, name, new MapValue([new MapEntry("type", new ScalarValue(token)), new MapEntry("properties", local)]))));
    }

    /// <inheritdoc/>
    public override string IdOf(string id, string type, Resource after)
    {
        var suffix = type[(type.LastIndexOf(':') + 1)..];
        return id.Contains('-', StringComparison.Ordinal) ? $"{id}-{ProviderFramework.Snake(suffix).Replace('_', '-')}" : id + suffix;
    }

    /// <inheritdoc/>
    public override SourceChange RenameReferences(string from, string to)
    {
        var edits = new List<TextEdit>();
        Visit(root, 0);
        return edits.Count == 0 ? SourceChange.Refused($"no reference to `{from}` is written in the program") : Change(edits);

        void Visit(DataNode node, int depth)
        {
            if (depth > 100)
                return;
            if (node is DataScalar scalar && PulumiYamlBinder.NamesIn(scalar).Contains(from))
                edits.AddRange(References(scalar, from).Select(span => TextEdit.Replace(span, to)));
            foreach (var child in DataTree.ChildrenOf(node))
                Visit(child, depth + 1);
        }
    }

    /// <inheritdoc/>
    protected override TextEdit? InPlace(DataNode node, Value replacement) => (node, replacement) switch
    {
        (DataScalar { Tag: null } scalar, ScalarValue { Kind: not ScalarKind.Null } or TemplateValue or ReferenceValue) => Editor.ReplaceScalar(scalar, Interpolation.Write(replacement)),
        _ => null,
    };

    /// <inheritdoc/>
    protected override WriteStyle StyleAt(DataNode container) => CloudFormation.DocumentStyle.Of(Document).Around(container) with { SingleLine = Editor.WantsSingleLine(container) };

    /// <inheritdoc/>
    protected override Value AsName(DataScalar scalar) => new ReferenceValue(PulumiYamlBinder.NamesIn(scalar).FirstOrDefault() ?? scalar.Value);

    private static DataMapping Body(Resource resource) => (DataMapping)((DataMember)resource.Origin.Syntax).Value;

    private static string TerraformOf(DataMapping body) => body.Find("type")?.Value is DataScalar type ? PulumiTypes.TerraformOfToken(type.Value) ?? "" : "";

    private static string Spelt(string terraform, string name) => ProviderFramework.Camel(TerraformNames.ArgumentOf(terraform, name));

    private IEnumerable<TextSpan> References(DataScalar scalar, string name)
    {
        var text = Document.Source.Text;
        for (var at = scalar.Span.Start; (at = text.IndexOf("${" + name, at, StringComparison.Ordinal)) >= 0 && at < scalar.Span.End; at += 2)
        {
            if (text[at + 2 + name.Length] is '.' or '[' or '}')
                yield return new TextSpan(at + 2, at + 2 + name.Length);
        }
    }

    // Below a policy, a function or a map of the user's own keys, names are as they are.
    private bool HasOwnNames(DataNode node)
    {
        var around = DataTree.AncestorsOf(Document.Root, node);
        foreach (var (mapping, child) in around.Zip(around.Skip(1).Append(node)))
        {
            var name = (mapping as DataMapping)?.Members.FirstOrDefault(member => ReferenceEquals(member.Value, child))?.Name;
            if (name is not null && (name.StartsWith("fn::", StringComparison.OrdinalIgnoreCase) || name.Contains("policy", StringComparison.OrdinalIgnoreCase) || TerraformNames.IsMap(ProviderFramework.Snake(name))))
                return true;
        }
        return false;
    }

    private SourceChange InText(TextPolicy policy, DataNode container, Value value, Func<string, IReadOnlyList<TextEdit>> edits) => WithLookups(value, true, local =>
        Change(edits(_writer.Write(AsTexts(local), FlavourIds.CloudFormationJson, new WriteStyle(SingleLine: policy.Editor.WantsSingleLine(container))))));

    private static Value AsTexts(Value value) => value switch
    {
        ListValue list => new ListValue([.. list.Items.Select(AsTexts)]),
        MapValue map => new MapValue([.. map.Entries.Select(entry => entry with { Value = AsTexts(entry.Value) })]),
        ReferenceValue or TemplateValue => new ScalarValue(Interpolation.Write(value)),
        _ => value,
    };

    // Makes a change with facts as expressions of the program, and adds the look-ups that it lacks.
    private SourceChange WithLookups(Value value, bool hasOwnNames, Func<Value, SourceChange> change)
    {
        var lookups = new PulumiYamlLookups(project, Document, root);
        var made = change(Local(value, hasOwnNames, lookups));
        if (made.Refusal is not null || lookups.Added.Count == 0)
            return made;
        IReadOnlyList<TextEdit> edits = root.Find("variables") is { Value: DataMapping { Members.Count: > 0 } variables }
            ? [.. lookups.Added.SelectMany((variable, order) => Editor.InsertMember(variables, variables.Members[^1], variable.Name, Write(PulumiYamlLookups.Invoke(variable.Function), variables), true, order))]
            : [lookups.Section(root.Find("resources")!)];
        return Change([.. edits, .. made.Files.SelectMany(file => file.Edits)]);
    }

    private static Value Local(Value value, bool hasOwnNames, PulumiYamlLookups lookups)
    {
        switch (value)
        {
            case ReferenceValue reference when DeploymentFact.IsFact(reference.Target):
                return lookups.Of(reference.Target);
            case ReferenceValue { Origin.Syntax: DataScalar scalar }:
                return Raw(scalar.Value);
            case ReferenceValue { Attribute: null } reference:
                return new ReferenceValue(reference.Target, "id");
            case ReferenceValue reference:
                return new ReferenceValue(reference.Target, ProviderFramework.Camel(ProviderFramework.Snake(reference.Attribute!)));
            case TemplateValue { Origin.Syntax: DataScalar scalar }:
                return Raw(scalar.Value);
            case TemplateValue template:
                return new TemplateValue([.. template.Parts.Select(part => Local(part, hasOwnNames, lookups))]);
            case ListValue list:
                return new ListValue([.. list.Items.Select(item => Local(item, hasOwnNames, lookups))]);
            case MapValue map:
                return new MapValue([.. map.Entries.Select(entry => new MapEntry(hasOwnNames || map.Origin is not null ? entry.Name : Spelt("", entry.Name),
                    Local(entry.Value, hasOwnNames || TerraformNames.IsMap(ProviderFramework.Snake(entry.Name)), lookups)))]);
            default:
                return value;
        }
    }

    // What stands in the file already, with its own expressions.
    private static TemplateValue Raw(string text) => new([.. Interpolation.Split(text).Select(Value (part) => part.Literal is { } literal ? new ScalarValue(literal) : new ReferenceValue(part.Expression!))]);

    private static MapValue PolicyData(MapValue statement)
    {
        var entries = new List<MapEntry>();
        foreach (var entry in statement.Entries)
        {
            entries.AddRange((entry.Name, entry.Value) switch
            {
                ("Sid" or "Effect", var text) => [new MapEntry(entry.Name.ToLowerInvariant(), text)],
                ("Action", var actions) => [new MapEntry("actions", Listed(actions))],
                ("Resource", var resources) => [new MapEntry("resources", Listed(resources))],
                ("Principal", MapValue principals) => [new MapEntry("principals", new ListValue([.. principals.Entries.Select(principal => new MapValue(
                    [new MapEntry("type", new ScalarValue(principal.Name)), new MapEntry("identifiers", Listed(principal.Value))]))]))],
                ("Condition", MapValue operators) => new[] { new MapEntry("conditions", new ListValue([.. operators.Entries.SelectMany(test => ((MapValue)test.Value).Entries.Select(variable => new MapValue(
                    [new MapEntry("test", new ScalarValue(test.Name)), new MapEntry("variable", new ScalarValue(variable.Name)), new MapEntry("values", Listed(variable.Value))])))])) },
                _ => [],
            });
        }
        return new MapValue(entries);
    }

    private static ListValue Listed(Value value) => value as ListValue ?? new ListValue([value]);
}

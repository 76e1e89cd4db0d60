using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model.CloudFormation;

/// <summary>Edits of a CloudFormation template, JSON or YAML, in its own style.</summary>
internal sealed class CloudFormationEditor(DataDocument document, DataMapping root, IValueWriter writer) : IProjectEditor
{
    private readonly bool _isYaml = document.Format == DataFormat.Yaml;
    private IDataEditor? _editor;
    private DocumentStyle? _style;
    private IReadOnlyList<ReferenceSite>? _sites;

    private IDataEditor Editor => _editor ??= _isYaml ? new YamlEditor(document) : new JsonEditor(document);

    private DocumentStyle Style => _style ??= DocumentStyle.Of(document);

    private string Flavour => _isYaml ? FlavourIds.CloudFormationYaml : FlavourIds.CloudFormationJson;

    /// <inheritdoc/>
    public SourceChange AddProperty(MapValue map, string name, Value value, string? after = null)
    {
        if (map.Origin?.Syntax is not DataMapping mapping)
            return SourceChange.Refused($"the place for `{name}` is not written in the template");
        var anchor = after is null ? mapping.Members.LastOrDefault() : mapping.Find(after);
        return Change(InsertMember(mapping, anchor, name, value));
    }

    /// <inheritdoc/>
    public SourceChange AddProperty(Resource resource, string name, Value value)
    {
        if (Body(resource).Find("Properties") is not { } properties)
            return Change(InsertMember(Body(resource), Body(resource).Members[^1], "Properties", new MapValue([new MapEntry(name, value)])));
        return properties.Value is DataMapping mapping
            ? Change(InsertMember(mapping, mapping.Members.LastOrDefault(), name, value))
            : SourceChange.Refused($"the properties of `{resource.Id}` are not written as a mapping");
    }

    /// <inheritdoc/>
    public SourceChange RemoveProperty(MapValue map, MapEntry entry) =>
        map.Origin?.Syntax is DataMapping mapping && entry.Syntax is DataMember member && mapping.Members.Contains(member)
            ? Change(Editor.RemoveMember(mapping, member))
            : SourceChange.Refused($"`{entry.Name}` comes from elsewhere (a merge key or a function)");

    /// <inheritdoc/>
    public SourceChange RenameProperty(MapEntry entry, string newName) =>
        entry.Syntax is DataMember member
            ? Change([Editor.RenameKey(member, newName)])
            : SourceChange.Refused($"`{entry.Name}` is not written in the template");

    /// <inheritdoc/>
    public SourceChange Replace(Value value, Value replacement)
    {
        if (value.Origin is not { Syntax: DataNode node } origin)
            return SourceChange.Refused("the value is not written in the template");
        if (node is DataAlias alias)
            return SourceChange.Refused($"the value is the alias `*{alias.Name}`, which other places share");
        if (node is DataScalar scalar && replacement is ScalarValue { Kind: ScalarKind.Text or ScalarKind.Number or ScalarKind.Boolean } text
            && IntrinsicBinder.FunctionOf(scalar.Tag) is null)
        {
            return Change([Editor.ReplaceScalar(scalar, text.Text)]);
        }
        // A text that stays a substitution keeps its tag, so that only the text's own span changes.
        if (replacement is TemplateValue template && SubScalar(node) is { } sub)
            return Change([Editor.ReplaceScalar(sub, SubText.Write(template))]);
        if (origin.Container is not DataNode container)
            return SourceChange.Refused("the value has no place of its own in the template");
        return Change(Editor.ReplaceValue(container, node, Write(replacement, container), IsBlock(replacement, container)));
    }

    /// <inheritdoc/>
    public SourceChange AddItem(ListValue list, Value item, int? after = null)
    {
        if (list.Origin?.Syntax is not DataSequence sequence)
            return SourceChange.Refused("the list is not written in the template");
        return Change(Editor.InsertItem(sequence, after ?? sequence.Items.Count - 1, Write(item, sequence)));
    }

    /// <inheritdoc/>
    public SourceChange RemoveItem(ListValue list, int index) =>
        list.Origin?.Syntax is DataSequence sequence
            ? Change(Editor.RemoveItem(sequence, index))
            : SourceChange.Refused("the list is not written in the template");

    /// <inheritdoc/>
    public SourceChange AddDependencies(Resource resource, IReadOnlyList<string> targets)
    {
        var missing = targets.Where(target => !resource.DependsOn.Contains(target)).ToArray();
        if (missing.Length == 0)
            return new SourceChange([]);
        var body = Body(resource);
        switch (body.Find("DependsOn")?.Value)
        {
            case null:
                Value value = missing.Length == 1 ? new ScalarValue(missing[0]) : Names(missing);
                return Change(InsertMember(body, body.Find("Type"), "DependsOn", value));
            case DataSequence sequence:
                var edits = new List<TextEdit>();
                for (var i = 0; i < missing.Length; i++)
                    edits.AddRange(Editor.InsertItem(sequence, sequence.Items.Count - 1, Write(new ScalarValue(missing[i]), sequence), i));
                return Change(edits);
            case DataScalar scalar:
                var both = Names([scalar.Value, .. missing]);
                return Change(Editor.ReplaceValue(body, scalar, Write(both, body), IsBlock(both, body)));
            default:
                return SourceChange.Refused($"the `DependsOn` of `{resource.Id}` is neither a name nor a list");
        }
    }

    /// <inheritdoc/>
    public SourceChange RemoveDependency(Resource resource, string target)
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
    public SourceChange AddResource(string id, string type, MapValue properties, Resource after)
    {
        if (after.Origin.Container is not DataMapping block)
            return SourceChange.Refused("the template has no `Resources` mapping to add to");
        var body = new MapValue([new MapEntry("Type", new ScalarValue(type)), new MapEntry("Properties", properties)]);
        var edits = InsertMember(block, (DataMember)after.Origin.Syntax, id, body);
        // Blank lines between resources stay what they are.
        return Change(_isYaml && AreApart(block) && edits is [{ Span.IsEmpty: true } insert]
            ? [insert with { NewText = document.Source.NewLine + insert.NewText }]
            : edits);
    }

    private bool AreApart(DataMapping block)
    {
        for (var i = 1; i < block.Members.Count; i++)
        {
            var line = document.Source.PositionOf(block.Members[i].Span.Start).Line;
            var start = document.Source.Lines.LineStart(document.Source.Lines.LineStart(block.Members[i].Span.Start) - 1);
            if (line < 2 || !document.Source.Text.AsSpan(start, document.Source.Lines.LineStart(block.Members[i].Span.Start) - start).IsWhiteSpace())
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
        var name = owner.Id + word;
        for (var n = 2; resources?.Find(name) is not null; n++)
            name = $"{owner.Id}{word}{n}";
        return name;
    }

    /// <inheritdoc/>
    public SourceChange RenameReferences(string from, string to)
    {
        var edits = Rename(from, to, ReferenceKind.Value).Concat(Rename(from, to, ReferenceKind.Dependency)).ToArray();
        return edits.Length == 0 ? SourceChange.Refused($"no reference to `{from}` is written in the template") : Change(edits);
    }

    /// <inheritdoc/>
    public SourceChange RenameReferences(string from, string to, ReferenceKind kind)
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
        foreach (var section in root.Members.Where(member => member.Name is "Resources" or "Parameters"))
        {
            if ((section.Value as DataMapping)?.Find(from) is { } declared)
                edits.Add(Editor.RenameKey(declared, to));
        }
        if (edits.Count == 0)
            return SourceChange.Refused($"the template declares no `{from}`");
        return Change([.. edits, .. Rename(from, to, ReferenceKind.Value), .. Rename(from, to, ReferenceKind.Dependency)]);
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
        if (_isYaml)
            return Change([TextEdit.Insert(scalar.ContentSpan.Start, "!Sub ")]);
        return Change([TextEdit.Insert(scalar.Span.Start, "{ \"Fn::Sub\": "), TextEdit.Insert(scalar.Span.End, " }")]);
    }

    private IReadOnlyList<ReferenceSite> Sites => _sites ??= ReferenceSites.In(document.Source, root);

    private IEnumerable<TextEdit> Rename(string from, string to, ReferenceKind kind) => Sites.Where(site => site.Kind == kind && site.Name == from)
        .Select(site => site.Span is { } span ? TextEdit.Replace(new TextSpan(span.Start, span.Start + from.Length), to)
            : Editor.ReplaceScalar(site.Scalar, site.Attribute is null || site.AttributeScalar is not null || site.Scalar.Value == from ? to : $"{to}.{site.Attribute}"));

    private static ListValue Names(IEnumerable<string> names) => new([.. names.Select(name => new ScalarValue(name))]);

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

    private IReadOnlyList<TextEdit> InsertMember(DataMapping mapping, DataMember? after, string name, Value value) =>
        Editor.InsertMember(mapping, after, Write(new ScalarValue(name), mapping), Write(value, mapping), IsBlock(value, mapping));

    private string Write(Value value, DataNode container) => writer.Write(value, Flavour, StyleAt(container));

    private bool IsBlock(Value value, DataNode container) => _isYaml && writer.IsBlock(value, StyleAt(container));

    private WriteStyle StyleAt(DataNode container) => Style.Around(container) with { SingleLine = Editor.WantsSingleLine(container) };

    private SourceChange Change(IReadOnlyList<TextEdit> edits) => SourceChange.Of(document.Source, edits);
}

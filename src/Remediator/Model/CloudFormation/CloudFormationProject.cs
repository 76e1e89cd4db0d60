using Remediator.Knowledge.Facts;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model.CloudFormation;

/// <summary>A CloudFormation or SAM template, JSON or YAML.</summary>
public sealed class CloudFormationProject : Project
{
    private readonly DataDocument _document;
    private readonly DataMapping _root;
    private readonly IntrinsicBinder _binder;
    private readonly Conditions _conditions;
    private readonly TemplatePlaces _places;
    private readonly List<Problem> _problems;
    private readonly IValueWriter _writer;
    private IReadOnlyList<Resource>? _resources;
    private IReadOnlyList<Declaration>? _declarations;

    private CloudFormationProject(DataDocument document, DataMapping root, IValueWriter writer)
    {
        _document = document;
        _writer = writer;
        _root = root;
        _binder = new IntrinsicBinder(document.Source);
        _conditions = new Conditions(this, Section("Conditions"), _binder);
        _places = new TemplatePlaces(root, _binder);
        _problems = [.. document.Problems];
        Files = [document.Source];
        Editor = new CloudFormationEditor(document, root, Flavour, writer);
    }

    /// <inheritdoc/>
    public override string Flavour => _document.Format == DataFormat.Json ? FlavourIds.CloudFormationJson : FlavourIds.CloudFormationYaml;

    /// <inheritdoc/>
    public override IReadOnlyList<SourceText> Files { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Problem> Problems
    {
        get
        {
            // Binding finds what the resources lack.
            _resources ??= BindResources();
            return _problems;
        }
    }

    /// <inheritdoc/>
    public override IProjectEditor Editor { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Resource> Resources => _resources ??= BindResources();

    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations => _declarations ??= BindParameters();

    /// <summary>
    /// Binds a document; null when it is no CloudFormation template, that is, when it has no <c>Resources</c> mapping at its root.
    /// </summary>
    /// <param name="writer">Writes the values that edits bring.</param>
    public static CloudFormationProject? Bind(DataDocument document, IValueWriter writer) =>
        document.Root is DataMapping root && root.Find("Resources")?.Value is DataMapping
            ? new CloudFormationProject(document, root, writer)
            : null;

    /// <inheritdoc/>
    public override bool? Holds(string condition, Deployment deployment) => _conditions.Holds(condition, deployment);

    /// <inheritdoc/>
    public override Value Reduce(Value value, Deployment deployment)
    {
        var evaluator = new Evaluator(this, deployment);
        switch (value)
        {
            case CallValue { Function: "Fn::FindInMap", Arguments: [var map, var first, var second, ..] }
                when evaluator.TextOf(map) is { } name && evaluator.TextOf(first) is { } key && evaluator.TextOf(second) is { } entry:
                var found = ((Section("Mappings")?.Find(name)?.Value as DataMapping)?.Find(key)?.Value as DataMapping)?.Find(entry);
                return found is null ? value : _binder.Bind(found.Value, null);
            case CallValue { Function: "Fn::Select", Arguments: [var index, var list] }
                when int.TryParse(evaluator.TextOf(index), out var at) && evaluator.Resolve(list) is ListValue { Items: var items }
                    && at >= 0 && at < items.Count:
                return items[at];
            case CallValue { Function: "Fn::Split", Arguments: [var separator, var text] }
                when evaluator.TextOf(separator) is { Length: > 0 } by && evaluator.TextOf(text) is { } whole:
                return new ListValue([.. whole.Split(by).Select(part => new ScalarValue(part))]);
            default:
                return value;
        }
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-sns-topic.html, …-elasticloadbalancingv2-loadbalancer.html: return values
    /// <inheritdoc/>
    public override string? ArnAttributeOf(string type) => type is "AWS::SNS::Topic" or "AWS::SecretsManager::Secret" or "AWS::IAM::ManagedPolicy" ? null : "Arn";

    /// <inheritdoc/>
    public override IEnumerable<string> NamesOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Dependency => Resources.Select(resource => resource.Id),
        ReferenceKind.Condition => Section("Conditions")?.Members.Select(member => member.Name) ?? [],
        ReferenceKind.Mapping => Section("Mappings")?.Members.Select(member => member.Name) ?? [],
        _ => DeclaredNames.Concat(TemplateLanguage.PseudoParameters),
    };

    /// <inheritdoc/>
    public override IReadOnlyList<string> Undeclared(ReferenceKind kind)
    {
        var declared = NamesOf(kind).ToHashSet(StringComparer.Ordinal);
        return [.. ReferenceSites.In(_document.Source, _root).Where(site => site.Kind == kind).Select(site => site.Name)
            .Where(name => !declared.Contains(name) && !name.StartsWith("AWS::", StringComparison.Ordinal)).Distinct()];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> AttributesReadOf(string id) =>
        [.. ReferenceSites.In(_document.Source, _root).Where(site => site.Kind == ReferenceKind.Value && site.Name == id).Select(site => site.Attribute).OfType<string>().Distinct()];

    /// <inheritdoc/>
    public override IEnumerable<Duplicate> Duplicates =>
        _document.Repeats.Select(key => new Duplicate("key", key.First.Name, Of(key.First, key.Mapping), Of(key.Second, key.Mapping)));

    /// <inheritdoc/>
    public override IReadOnlyList<Place> PlacesAt(SourceText source, LinePosition position) =>
        source.Path == _document.Source.Path && source.Lines.OffsetOf(position) is { } offset ? _places.At(offset) : [];

    /// <inheritdoc/>
    public override Place? PlaceOf(IReadOnlyList<string> path) => _places.Of(path);

    /// <inheritdoc/>
    public override bool Uses(string fact) => Mentions(fact);

    /// <inheritdoc/>
    public override Project WithTexts(IReadOnlyDictionary<SourceText, string> changed)
    {
        if (!changed.TryGetValue(_document.Source, out var text))
            return this;
        var document = DataDocumentReader.Parse(SourceText.FromString(text, _document.Source.Path));
        return Bind(document, _writer) ?? (Project)new BrokenProject(Flavour, document.Source, document.Problems);
    }

    /// <inheritdoc/>
    public override string? FreeNameOf(Resource resource) => NameProperty.OfCloudFormation(resource.Type);

    /// <inheritdoc/>
    public override bool AreInOneRegion(Resource one, Resource other) => true;

    /// <inheritdoc/>
    public override bool HasGeneratedNames => _root.Find("Transform") is not null
        || Section("Resources")!.Members.Any(member => member.Name.StartsWith("Fn::", StringComparison.Ordinal))
        || Resources.Any(resource => resource.Type.EndsWith("::MODULE", StringComparison.Ordinal));

    private Origin Of(DataMember member, DataMapping mapping) => new(_document.Source, member.Span, member, mapping);

    private DataMapping? Section(string name) => _root.Find(name)?.Value as DataMapping;

    private List<Resource> BindResources()
    {
        var block = Section("Resources")!;
        var resources = new List<Resource>(block.Members.Count);
        foreach (var member in block.Members)
        {
            if (member.Name.StartsWith("Fn::", StringComparison.Ordinal) || !ReferenceEquals(block.Find(member.Name), member))
                continue;
            // What refers to a resource without a type is right all the same.
            var body = member.Value as DataMapping;
            var type = (body?.Find("Type")?.Value as DataScalar)?.Value ?? "";
            if (type.Length == 0)
                _problems.Add(Problem.At(_document.Source, member.Key.Span, $"resource `{member.Name}` has no `Type`"));
            if (body is null)
                continue;
            var properties = body.Find("Properties")?.Value;
            var origin = new Origin(_document.Source, member.Span, member, block);
            resources.Add(new Resource(member.Name, type, origin, () => PropertiesOf(type, properties, body))
            {
                DependsOn = NamesIn(body.Find("DependsOn")?.Value),
                Condition = (body.Find("Condition")?.Value as DataScalar)?.Value,
            });
        }
        return resources;
    }

    /// <inheritdoc/>
    internal override IReadOnlyList<Resource> SharedAt(TextEdit edit)
    {
        if (_root.Find("Globals") is null && (_document.Format == DataFormat.Json || !Mentions("&")))
            return [];
        return Once((nameof(SharedAt), edit.Span), () => UsersOf(edit.Span));
    }

    private List<Resource> UsersOf(TextSpan edited)
    {
        var borrowed = Once(nameof(BorrowedBy), () => Resources.SelectMany(BorrowedBy).ToArray());
        var users = borrowed.Where(part => part.Span.Touches(edited)).Select(part => part.User).Distinct().ToList();
        if (users.Count > 0 && Resources.FirstOrDefault(resource => resource.Origin.Span.Contains(edited)) is { } owner && !users.Contains(owner))
            users.Insert(0, owner);
        return users;
    }

    // What stands elsewhere: among the globals, or where an alias leads.
    private static IEnumerable<(TextSpan Span, Resource User)> BorrowedBy(Resource resource) => PropertyPath.Parse("**").Find(resource.Properties)
        .Select(hit => hit.Entry?.Syntax is DataMember member ? member.Value is DataAlias { Target: { } target } ? target.Span : member.Span : hit.Value.Origin?.Span)
        .OfType<TextSpan>().Where(span => !resource.Origin.Span.Contains(span)).Select(span => (span, resource));

    private MapValue PropertiesOf(string type, DataNode? properties, DataMapping body)
    {
        var own = properties switch
        {
            DataMapping mapping => _binder.BindMap(mapping, body),
            DataAlias { Target: DataMapping mapping } => _binder.BindMap(mapping, body),
            _ => new MapValue([]),
        };
        return ServerlessGlobals.Find(_root, type) is { } shared ? ServerlessGlobals.Merge(own, _binder.BindMap(shared, _root)) : own;
    }

    private List<Declaration> BindParameters()
    {
        var declarations = new List<Declaration>();
        foreach (var member in Section("Parameters")?.Members ?? [])
        {
            if (member.Value is not DataMapping body)
                continue;
            var byDefault = body.Find("Default");
            // The value of an SSM parameter type is a name to look up at deployment, not the parameter's value.
            var type = (body.Find("Type")?.Value as DataScalar)?.Value;
            var isLookup = type?.StartsWith("AWS::SSM::", StringComparison.Ordinal) == true;
            declarations.Add(new Declaration(
                member.Name,
                byDefault is null || isLookup ? null : _binder.Bind(byDefault.Value, body),
                new Origin(_document.Source, member.Span, member))
            {
                Allowed = body.Find("AllowedValues") is { } allowed ? _binder.Bind(allowed.Value, body) as ListValue ?? new ListValue([_binder.Bind(allowed.Value, body)]) : null,
                Type = type,
                IsSecret = body.Find("NoEcho")?.Value is DataScalar { Value: "true" or "True" or "TRUE" },
            });
        }
        return declarations;
    }

    private static string[] NamesIn(DataNode? node) => node switch
    {
        DataScalar scalar => [scalar.Value],
        DataSequence sequence => [.. sequence.Items.OfType<DataScalar>().Select(item => item.Value)],
        _ => [],
    };
}

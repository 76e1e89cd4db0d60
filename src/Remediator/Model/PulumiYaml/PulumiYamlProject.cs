using Remediator.Model.Programs;
using Remediator.Model.Terraform;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model.PulumiYaml;

/// <summary>
/// A Pulumi program in YAML: the file with <c>resources:</c>, <c>Pulumi.yaml</c> or <c>Main.yaml</c>.
/// Source: https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/, 2026-11.
/// </summary>
public sealed class PulumiYamlProject : Project
{
    private readonly DataDocument _document;
    private readonly IValueWriter _writer;
    private readonly List<Resource> _resources = [];
    private readonly List<Declaration> _declarations = [];

    // What deployments call the resources that are not called as their keys.
    private readonly List<(string Name, Resource Resource)> _names = [];

    private PulumiYamlProject(DataDocument document, DataMapping root, IValueWriter writer)
    {
        _document = document;
        _writer = writer;
        Files = [document.Source];
        Binder = new PulumiYamlBinder(document.Source, root);
        BindResources(Binder.Section("resources")!);
        BindSettings();
        Editor = new PulumiYamlEditor(this, document, root, writer);
    }

    /// <inheritdoc/>
    public override string Flavour => FlavourIds.PulumiYaml;

    /// <inheritdoc/>
    public override IReadOnlyList<SourceText> Files { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Problem> Problems => _document.Problems;

    /// <inheritdoc/>
    public override IProjectEditor Editor { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Resource> Resources => _resources;

    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations => _declarations;

    internal PulumiYamlBinder Binder { get; }

    /// <summary>Binds a document; null when it is no Pulumi program: one has <c>resources</c> whose types are tokens.</summary>
    /// <param name="writer">Writes the values that edits bring.</param>
    public static PulumiYamlProject? Bind(DataDocument document, IValueWriter writer) =>
        document.Root is DataMapping root && root.Find("resources")?.Value is DataMapping resources && resources.Members.Any(member => TokenOf(member) is not null)
            ? new PulumiYamlProject(document, root, writer)
            : null;

    /// <inheritdoc/>
    public override Value Reduce(Value value, Deployment deployment) => value;

    /// <inheritdoc/>
    public override bool? Holds(string condition, Deployment deployment) => null;

    /// <inheritdoc/>
    public override bool Uses(string fact) => fact is DeploymentFact.Partition or DeploymentFact.DnsSuffix && Mentions("getPartition");

    /// <inheritdoc/>
    public override Resource? Find(string id) => base.Find(id) ?? _names.Find(named => named.Name == id).Resource;

    /// <inheritdoc/>
    public override IReadOnlyList<Resource> FindAll(DeployedName name)
    {
        Resource[] found = [.. _names.Where(named => named.Name == name.Id).Select(named => named.Resource)];
        if (base.Find(name.Id) is { } key && !_names.Exists(named => named.Resource == key))
            found = [.. found, key];
        if (found.Length == 0)
            return base.FindAll(name);
        // Pulumi lets resources of two types have one name.
        var byType = name.Type is { } type ? Array.FindAll(found, resource => resource.Type == LogicalIds.Canonical(type)) : [];
        return byType.Length > 0 ? byType : found;
    }

    /// <inheritdoc/>
    public override Project WithTexts(IReadOnlyDictionary<SourceText, string> changed)
    {
        if (!changed.TryGetValue(_document.Source, out var text))
            return this;
        var document = DataDocumentReader.Parse(SourceText.FromString(text, _document.Source.Path));
        return Bind(document, _writer) ?? (Project)new BrokenProject(Flavour, document.Source, document.Problems);
    }

    // `aws:kms:Key`, `aws:kms/key:Key`, `random:RandomId`, `pulumi:providers:aws`
    private static string? TokenOf(DataMember member) => (member.Value as DataMapping)?.Find("type")?.Value is DataScalar { Value: var type }
        && type.Split(':') is { Length: 2 or 3 } parts && Array.TrueForAll(parts, part => part.Length > 0 && !part.Contains(' ', StringComparison.Ordinal)) ? type : null;

    private void BindResources(DataMapping block)
    {
        foreach (var member in block.Members)
        {
            // What another program made is read by its id, and has no properties here.
            if (TokenOf(member) is not { } token || member.Value is not DataMapping body || body.Find("get") is not null)
                continue;
            var terraform = PulumiTypes.TerraformOfToken(token);
            var properties = body.Find("properties")?.Value;
            var resource = new Resource(member.Name, terraform is null ? "Pulumi::" + token : TerraformNames.TypeOf(terraform), new Origin(_document.Source, member.Span, member, block),
                () => PropertiesOf(properties, body, terraform ?? ""))
            {
                DependsOn = PulumiYamlBinder.NamesIn((body.Find("options")?.Value as DataMapping)?.Find("dependsOn")?.Value),
            };
            _resources.Add(resource);
            if (body.Find("name")?.Value is DataScalar { Value: { Length: > 0 } name })
                _names.Add((name, resource));
        }
    }

    private MapValue PropertiesOf(DataNode? properties, DataMapping body, string terraform) =>
        properties is not null && Binder.Bind(properties, body) is MapValue map ? ProviderFramework.Named(map, terraform) : new MapValue([]);

    // `config:` of today, `configuration:` of the first versions.
    private void BindSettings()
    {
        var block = Binder.Section("config") ?? Binder.Section("configuration");
        foreach (var member in block?.Members ?? [])
        {
            var byDefault = member.Value is DataMapping body ? body.Find("default") ?? body.Find("value") : null;
            var value = byDefault?.Value ?? (member.Value is DataScalar ? member.Value : null);
            _declarations.Add(new Declaration(member.Name, value is null ? null : Binder.Bind(value, member.Value), new Origin(_document.Source, member.Span, member, block))
            {
                IsSecret = (member.Value as DataMapping)?.Find("secret")?.Value is DataScalar { Value: "true" },
            });
        }
    }
}

using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>A program that makes infrastructure: the files of one folder that use one framework in one language.</summary>
public sealed class ProgramProject : Project
{
    private static readonly IFramework[] Frameworks = [new PulumiFramework(), new CdkFramework(), new CdktfFramework()];

    private readonly List<ProgramFile> _files;
    private readonly IFramework _framework;
    private readonly IValueWriter _writer;
    private readonly Dictionary<string, ResourceRecord> _records = new(StringComparer.Ordinal);
    private readonly List<Resource> _resources = [];

    private ProgramProject(List<ProgramFile> files, IFramework framework, IValueWriter writer)
    {
        _files = files;
        _framework = framework;
        _writer = writer;
        Files = [.. files.Select(file => file.Source)];
        Problems = [.. files.SelectMany(file => file.Problems)];
        Interpreter = new Interpreter(files, framework);
        Interpreter.Run();
        foreach (var record in Interpreter.Resources)
            AddResource(record);
        NewResources = new NewResources(this, writer);
        Editor = new ProgramEditor(this, writer);
    }

    /// <inheritdoc/>
    public override string Flavour => _framework.FlavourOf(Language);

    /// <inheritdoc/>
    public override IReadOnlyList<SourceText> Files { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Resource> Resources => _resources;

    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations => [];

    /// <inheritdoc/>
    public override IReadOnlyList<Problem> Problems { get; }

    /// <inheritdoc/>
    public override IProjectEditor Editor { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> UnusedNames => Language == ProgramLanguage.Go ? [.. _files.SelectMany(GoUnusedNames.Of)] : [];

    internal ProgramLanguage Language => _files[0].Language;

    internal IFramework Framework => _framework;

    internal Interpreter Interpreter { get; }

    /// <summary>The resources that edits declare.</summary>
    internal NewResources NewResources { get; }

    internal IReadOnlyList<ProgramFile> Programs => _files;

    /// <summary>Whether a file is a program in a language that is read here.</summary>
    public static bool IsProgram(string path) => LanguageOf(path) is not null;

    /// <summary>Binds files: a project for each language and framework that they use.</summary>
    /// <param name="writer">Writes the values that edits bring.</param>
    public static IEnumerable<ProgramProject> Bind(IEnumerable<SourceText> sources, IValueWriter writer)
    {
        var programs = sources.Where(source => IsProgram(source.Path)).ToList();
        // Grouping by a value type is compiled at run time; templates and modules need not pay for that.
        if (programs.Count == 0)
            return [];
        return BindPrograms(programs, writer);
    }

    private static IEnumerable<ProgramProject> BindPrograms(List<SourceText> programs, IValueWriter writer)
    {
        foreach (var group in programs.Select(Parse).GroupBy(file => file.Language).OrderBy(group => group.Key))
        {
            var files = group.ToList();
            var framework = Array.Find(Frameworks, framework => files.Exists(file => Imports(file).Any(import => framework.Knows(import.Module))));
            if (framework is not null)
                yield return new ProgramProject(files, framework, writer);
        }
    }

    /// <inheritdoc/>
    public override Value Reduce(Value value, Deployment deployment) => value is CallValue ? Interpreter.Plain(value) : value;

    /// <inheritdoc/>
    public override bool? Holds(string condition, Deployment deployment) => null;

    /// <inheritdoc/>
    public override bool Uses(string fact) => fact switch
    {
        DeploymentFact.Partition => Mentions(".partition}") || Mentions("PARTITION") || Mentions("etPartition") || Mentions("get_partition") || Mentions("DataAwsPartition") || Mentions(".partition,"),
        DeploymentFact.DnsSuffix => Mentions("nsSuffix") || Mentions("dns_suffix") || Mentions("urlSuffix") || Mentions("url_suffix") || Mentions("URL_SUFFIX"),
        _ => false,
    };

    /// <inheritdoc/>
    public override Resource? Find(string id) => base.Find(id) ?? LogicalIds.Find(this, id);

    /// <inheritdoc/>
    public override IReadOnlyList<Resource> FindAll(DeployedName name) => LogicalIds.FindAll(this, name);

    /// <inheritdoc/>
    public override IReadOnlyList<NamedArgument> ArgumentsNamed(string name) => NamedArguments.Find(this, name);

    /// <inheritdoc/>
    public override string? FreeNameOf(Resource resource) => RecordOf(resource.Id) is not { } record ? null
        : _framework is CdkFramework ? NameProperty.OfCloudFormation(resource.Type)
        : NameProperty.OfProvider(record.Type.Terraform);

    /// <inheritdoc/>
    public override string ProviderSpelling(string name) => ProviderFramework.Snake(name);

    /// <inheritdoc/>
    public override string LanguageSpelling(string name) => ProviderFramework.InLanguage(name, Language);

    /// <inheritdoc/>
    public override Project WithTexts(IReadOnlyDictionary<SourceText, string> changed) =>
        new ProgramProject([.. _files.Select(file => changed.TryGetValue(file.Source, out var text) ? Parse(SourceText.FromString(text, file.Source.Path)) : file)], _framework, _writer);

    internal override bool AreOfOneCode(IReadOnlyList<Resource> resources) => resources.All(resource => RecordOf(resource.Id)!.Call == RecordOf(resources[0].Id)!.Call);

    internal ResourceRecord? RecordOf(string id) => _records.GetValueOrDefault(id);

    private static ProgramLanguage? LanguageOf(string path)
    {
        if (path.EndsWith(".d.ts", StringComparison.Ordinal))
            return null;
        return Path.GetExtension(path) switch
        {
            ".ts" or ".mts" or ".cts" or ".js" or ".mjs" or ".cjs" or ".tsx" => ProgramLanguage.TypeScript,
            ".py" => ProgramLanguage.Python,
            ".go" => ProgramLanguage.Go,
            _ => null,
        };
    }

    private static ProgramFile Parse(SourceText source) => LanguageOf(source.Path) switch
    {
        ProgramLanguage.TypeScript => Sources.Programs.TypeScript.TypeScriptReader.Read(source),
        ProgramLanguage.Python => Sources.Programs.Python.PythonReader.Read(source),
        _ => Sources.Programs.Go.GoReader.Read(source),
    };

    private static IEnumerable<ProgramImport> Imports(ProgramFile file) => file.Body.Statements.OfType<ProgramImport>();

    private void AddResource(ResourceRecord record)
    {
        if (!_records.TryAdd(record.Id, record))
            return;
        _resources.Add(new Resource(record.Id, record.Type.Canonical, new Origin(record.Place.File.Source, record.Call.Span, record.Place), () => _framework.PropertiesOf(record))
        {
            DependsOn = record.DependsOn,
        });
    }
}

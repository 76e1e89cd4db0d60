using Remediator.Knowledge.Terraform;
using Remediator.Sources.Data;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>One root module (a folder) and the modules that it calls by a local path.</summary>
public sealed class TerraformProject : Project
{
    // A call tree this large is a loop of modules or an attack.
    private const int MaxInstances = 500;
    private const int MaxModuleDepth = 12;

    // Locals, outputs and policy documents may name themselves.
    private const int MaxReductionDepth = 24;
    private const int MaxReductions = 2_000;

    private readonly string _root;
    private readonly List<HclFile> _files;
    private readonly IValueWriter _writer;
    private readonly List<ModuleInstance> _instances = [];
    private readonly Dictionary<string, ModuleInstance> _byPrefix = new(StringComparer.Ordinal);
    private Dictionary<string, Declaration>? _declarations;
    private IReadOnlyList<Resource>? _resources;
    private int _reductionDepth;
    private int _reductionsLeft;

    private TerraformProject(string root, List<HclFile> files, IReadOnlyDictionary<string, TerraformModule> folders, IValueWriter writer)
    {
        Folders = folders;
        _root = root;
        _files = files;
        _writer = writer;
        Files = [.. files.Select(file => file.Source)];
        Problems = [.. files.SelectMany(file => file.Problems)];
        var modules = ModulesOf(files);
        AddInstance(new ModuleInstance("", modules[root]), modules, 0);
        Editor = new TerraformEditor(this, writer);
    }

    /// <inheritdoc/>
    public override string Flavour => FlavourIds.Terraform;

    /// <inheritdoc/>
    public override IReadOnlyList<SourceText> Files { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Problem> Problems { get; }

    /// <inheritdoc/>
    public override bool IsUnread => Problems.Count > 0 && _files.TrueForAll(file => file.Body.Items.Count == 0);

    /// <inheritdoc/>
    public override IProjectEditor Editor { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Resource> Resources => _resources ??= [.. _instances.SelectMany(ModuleResources.Of)];

    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations => [.. Declared.Values];

    internal IReadOnlyList<ModuleInstance> Instances => _instances;

    /// <summary>Every folder that holds a module, called by this project or not, as it was first read.</summary>
    internal IReadOnlyDictionary<string, TerraformModule> Folders { get; }

    /// <summary>The outermost block around a line of a file, in the first instance of its module; null when no block is there.</summary>
    internal (ModuleInstance Instance, HclBlock Block)? BlockAt(SourceText source, int line)
    {
        foreach (var instance in _instances)
        {
            foreach (var (file, block) in instance.Module.Blocks)
            {
                if (file == source && source.PositionOf(block.Span.Start).Line <= line && source.PositionOf(block.Span.End).Line >= line)
                    return (instance, block);
            }
        }
        return null;
    }

    private Dictionary<string, Declaration> Declared => _declarations ??= ModuleVariables.Of(_instances);

    /// <summary>Binds files: a project for each root module, which is a folder that no other one calls.</summary>
    /// <param name="sources">The <c>.tf</c> files.</param>
    /// <param name="writer">Writes the values that edits bring.</param>
    public static IEnumerable<TerraformProject> Bind(IEnumerable<SourceText> sources, IValueWriter writer)
    {
        var modules = ModulesOf(sources.Select(Parse));
        var called = modules.Values.SelectMany(CalledFolders).ToHashSet(StringComparer.Ordinal);
        // Modules that call each other in a circle have no root; each is one then.
        var uncalled = modules.Values.Where(module => !called.Contains(module.Folder) && module.Files.Any(file => !TerraformModule.IsValues(file.Source.Path))).ToArray();
        var roots = Array.FindAll(uncalled, module => !IsLibrary(module, uncalled));
        foreach (var root in roots.Length > 0 ? roots : [.. modules.Values])
        {
            var reached = new HashSet<string>(StringComparer.Ordinal) { root.Folder };
            var open = new Queue<string>(reached);
            while (open.TryDequeue(out var folder))
            {
                foreach (var next in CalledFolders(modules[folder]).Where(modules.ContainsKey).Where(reached.Add))
                    open.Enqueue(next);
            }
            yield return new TerraformProject(root.Folder, [.. modules.Values.Where(m => reached.Contains(m.Folder)).SelectMany(m => m.Files)], modules, writer);
        }
    }

    /// <inheritdoc/>
    public override bool AreInOneRegion(Resource one, Resource other) => one.Origin.Container == other.Origin.Container
        && one.Origin.Syntax is HclBlock block && other.Origin.Syntax is HclBlock beside && ProviderUse.AliasOf(block) == ProviderUse.AliasOf(beside);

    /// <inheritdoc/>
    public override string SpellAttribute(string name) => TerraformNames.ArgumentOf("", name);

    /// <inheritdoc/>
    public override IReadOnlyList<string> DefaultTags(Resource resource) => resource.Origin is { Syntax: HclBlock block, Container: ModuleInstance instance }
        ? ProviderUse.DefaultTagsOf(instance, block)
        : [];

    /// <inheritdoc/>
    public override bool? Holds(string condition, Deployment deployment) =>
        condition.StartsWith("var.", StringComparison.Ordinal) && FindDeclaration(condition)?.Default is ScalarValue { Kind: ScalarKind.Boolean } value
            ? value.Text == "true"
            : null;

    /// <inheritdoc/>
    public override string? RegionOf(Resource resource) => resource.Origin is { Container: ModuleInstance instance, Syntax: HclBlock block }
        ? ProviderUse.RegionOf(instance, ProviderUse.AliasOf(block))
        : null;

    /// <inheritdoc/>
    public override string? FreeNameOf(Resource resource) => resource.Origin.Syntax is HclBlock block ? NameProperty.OfProvider(block.Label(0)) : null;

    /// <inheritdoc/>
    public override string WordFor(string type) => TerraformNames.TerraformTypeOf(type) ?? type;

    /// <inheritdoc/>
    public override string? Elsewhere(Value value) => new OutsideValues(this).Describe(value);

    /// <inheritdoc/>
    public override bool Uses(string fact) => fact switch
    {
        DeploymentFact.Partition => Mentions("aws_partition"),
        DeploymentFact.DnsSuffix => Mentions("dns_suffix"),
        _ => false,
    };

    /// <inheritdoc/>
    public override IEnumerable<string> DeclaredNames => base.DeclaredNames.Concat(_instances.SelectMany(DeclaredIn));

    /// <inheritdoc/>
    /// <remarks>A resource of a type that the provider does not have is declared, and nothing can refer to it.</remarks>
    public override IEnumerable<string> NamesOf(ReferenceKind kind) => base.NamesOf(kind)
        .Except(Resources.Where(IsOfNoType).Select(resource => resource.Id));

    /// <inheritdoc/>
    /// <remarks>A module sees its own names, and of the modules that it calls only the calls.</remarks>
    public override IEnumerable<string> NamesOf(ReferenceKind kind, SourceText? file)
    {
        var prefix = InstanceOf(file).Prefix;
        return NamesOf(kind).Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name[prefix.Length..])
            .Where(name => !name.StartsWith("module.", StringComparison.Ordinal) || !name.AsSpan("module.".Length).Contains('.'));
    }

    /// <inheritdoc/>
    /// <remarks>
    /// <c>local.x</c> for <c>var.x</c>, <c>data.aws_vpc.x</c> for <c>aws_vpc.x</c>, <c>x.arn</c> for <c>aws_sns_topic.x.arn</c>, and the other way round.
    /// </remarks>
    public override IReadOnlyList<string> Namesakes(string name, SourceText? file)
    {
        var prefix = InstanceOf(file).Prefix;
        string[] others = name.Split('.') switch
        {
            // `x = coalesce(var.x, …)` is no reference to what it declares.
            ["var", var own] => IsMadeFrom(InstanceOf(file), own, name.Split('.')) ? [] : [$"local.{own}"],
            ["local", var own] => [$"var.{own}"],
            ["data", var type, var own] => [$"{type}.{own}"],
            [var type, var own] when type.Contains('_', StringComparison.Ordinal) && Provided(type) => [$"data.{type}.{own}"],
            _ => [],
        };
        var declared = NamesOf(ReferenceKind.Value, file).ToArray();
        var same = others.Where(declared.Contains).ToArray();
        return same.Length > 0 || name.Split('.') is not [var label, var attribute] || label is "var" or "local" or "module" or "data"
            ? same
            : [.. declared.Where(other => other.EndsWith("." + label, StringComparison.Ordinal) && AttributesOf(prefix + other)?.Contains(attribute) == true).Select(other => $"{other}.{attribute}")];
    }

    // Whether a local value reads a name, itself or by way of others.
    private static bool IsMadeFrom(ModuleInstance instance, string local, string[] read)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([local]);
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at) || !instance.Module.Locals.TryGetValue(at, out var written))
                continue;
            foreach (var traversal in HclWalker.Traversals(written.Attribute))
            {
                if (traversal.BeginsWith(read))
                    return true;
                if (traversal is { Root: "local", Steps: [{ Name: { } next }, ..] })
                    open.Push(next);
            }
        }
        return false;
    }

    private static bool Provided(string type) => !type.StartsWith("aws_", StringComparison.Ordinal) || ProviderSchema.Aws.FindDataSource(type) is not null;

    /// <summary>The module of a file as it is called first; the root module where no file is known.</summary>
    internal ModuleInstance InstanceOf(SourceText? file) =>
        _instances.Find(instance => instance.Module.Files.Any(other => other.Source == file)) ?? _instances[0];

    private static bool IsOfNoType(Resource resource) => resource.Origin.Syntax is HclBlock block
        && block.Label(0).StartsWith("aws_", StringComparison.Ordinal) && ProviderSchema.Aws.FindResource(block.Label(0)) is null;

    /// <inheritdoc/>
    public override IEnumerable<Duplicate> Duplicates => DuplicateBlocks.Find(this);

    /// <inheritdoc/>
    public override MapEntry? EntryAt(SourceText source, int line, string name)
    {
        if (_files.Find(file => file.Source == source) is not { } file)
            return null;
        foreach (var node in HclWalker.Nodes(file.Body))
        {
            var (own, place) = node switch
            {
                HclAttribute attribute => (attribute.Name, attribute.Span),
                HclBlock block => (block.Type, block.Span),
                HclObjectItem { Name: { } key } item => (key, item.Span),
                _ => ("", default),
            };
            if (own == name && source.PositionOf(place.Start).Line == line)
                return new MapEntry(name, ValueAt(source, node), node);
        }
        return null;
    }

    /// <inheritdoc/>
    public override BlockPlace? PlaceAt(SourceText source, int line, string? name = null) => new PlaceFinder(this).Find(source, line, name);

    /// <inheritdoc/>
    public override IEnumerable<ReferenceValue> UndeclaredReferences => Model.Terraform.UndeclaredReferences.In(this);

    /// <inheritdoc/>
    public override Origin? BlockNamed(SourceText source, string block)
    {
        var words = block.Split([' ', '.', '"'], StringSplitOptions.RemoveEmptyEntries);
        var named = InstanceOf(source).Module.Blocks.Where(entry => entry.Source == source && words.SequenceEqual(entry.Block.Labels.Select(label => label.Text).Prepend(entry.Block.Type))).ToArray();
        return named is [var only] ? ModuleInstance.OriginOf(source, only.Block) : null;
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string>? AttributesOf(string declared) => new PlaceFinder(this).AttributesOf(declared);

    /// <inheritdoc/>
    public override bool IsUnknownType(string type) => type.StartsWith("aws_", StringComparison.Ordinal) && ProviderSchema.Aws.FindResource(type) is null;

    /// <inheritdoc/>
    public override IEnumerable<AttributeUse> UsesAt(SourceText source, int line, string name) => AttributeUses.At(this, source, line, name);

    /// <inheritdoc/>
    public override Proposal Propose(BlockPlace place, PlaceEntry entry) => new ArgumentProposals(this).Propose(place, entry);

    /// <inheritdoc/>
    public override Declaration? FindDeclaration(string name) => Declared.GetValueOrDefault(name);

    /// <summary>The resource with this address; instance keys (<c>["api"]</c>, <c>[0]</c>) are left aside.</summary>
    public override Resource? Find(string id) => base.Find(WithoutKeys(id));

    /// <inheritdoc/>
    /// <remarks>Who waits for a module waits for all that it makes.</remarks>
    public override IEnumerable<string> WaitedFor(string dependency) => _byPrefix.ContainsKey(dependency + ".")
        ? Resources.Select(resource => resource.Id).Where(id => id.StartsWith(dependency + ".", StringComparison.Ordinal))
        : base.WaitedFor(dependency);

    /// <inheritdoc/>
    /// <remarks>A module that is called twice makes each of its resources twice.</remarks>
    internal override IEnumerable<Resource> DeclaredWith(Resource resource, SourceText file) =>
        ((ModuleInstance)resource.Origin.Container!).Module.Files.Any(own => own.Source == file)
            ? Resources.Where(other => other != resource && other.Origin.Syntax == resource.Origin.Syntax)
            : [];

    /// <inheritdoc/>
    public override Value Reduce(Value value, Deployment deployment)
    {
        if (_reductionDepth == 0)
            _reductionsLeft = MaxReductions;
        if (value is not CallValue call || _reductionDepth >= MaxReductionDepth || --_reductionsLeft < 0)
            return value;
        _reductionDepth++;
        try
        {
            return Reduce(value, call, new Evaluator(this, deployment));
        }
        finally
        {
            _reductionDepth--;
        }
    }

    private Value Reduce(Value value, CallValue call, Evaluator evaluator)
    {
        switch (call.Function, call.Arguments)
        {
            case (ExpressionBinder.Local, [ScalarValue prefix, ScalarValue name])
                when _byPrefix.TryGetValue(prefix.Text, out var instance) && instance.Module.Locals.TryGetValue(name.Text, out var local):
                return new ExpressionBinder(instance, local.Source).Bind(local.Attribute.Value, null);
            case (ExpressionBinder.Output, [ScalarValue prefix, ScalarValue name])
                when _byPrefix.TryGetValue(prefix.Text, out var child) && child.Find("output." + name.Text) is { } output && output.Block.Body.Find("value") is { } expression:
                return new ExpressionBinder(child, output.Source).Bind(expression.Value, output.Block.Body);
            case (ExpressionBinder.PolicyData, [ScalarValue prefix, ScalarValue name])
                when _byPrefix.TryGetValue(prefix.Text, out var owner) && owner.Find("data.aws_iam_policy_document." + name.Text) is { } data:
                return new PolicyDataBinder(owner, data.Source, evaluator).Bind(data.Block) ?? value;
            case (ExpressionBinder.Member, [var container, ScalarValue key]):
                return evaluator.Resolve(container) switch
                {
                    MapValue map when map[key.Text] is { } member => member,
                    ListValue list when int.TryParse(key.Text, out var index) && index >= 0 && index < list.Items.Count => list.Items[index],
                    ReferenceValue reference => reference,
                    _ => value,
                };
            case ("concat" or "flatten", var lists):
                var items = new List<Value>();
                foreach (var list in lists.Select(evaluator.Resolve))
                {
                    if (list is not ListValue known)
                        return value;
                    items.AddRange(known.Items);
                }
                return new ListValue(items) { Origin = call.Function == "concat" ? ListPart.OriginIn(lists, evaluator) : null };
            case ("merge", var maps):
                var entries = new List<MapEntry>();
                foreach (var map in maps.Select(evaluator.Resolve))
                {
                    if (map is not MapValue known)
                        return value;
                    entries.RemoveAll(entry => known.Find(entry.Name) is not null);
                    entries.AddRange(known.Entries);
                }
                return new MapValue(entries);
            default:
                return value;
        }
    }

    /// <inheritdoc/>
    public override Project WithTexts(IReadOnlyDictionary<SourceText, string> changed)
    {
        var files = _files.Select(file => changed.TryGetValue(file.Source, out var text) ? Parse(SourceText.FromString(text, file.Source.Path)) : file).ToList();
        foreach (var (source, text) in changed)
        {
            if (!files.Exists(file => file.Source.Path == source.Path))
                files.Add(Parse(SourceText.FromString(text, source.Path)));
        }
        return new TerraformProject(_root, files, Folders, _writer);
    }

    private Value ValueAt(SourceText source, HclNode node)
    {
        var expression = node switch
        {
            HclAttribute attribute => attribute.Value,
            HclObjectItem item => item.Value,
            _ => null,
        };
        return expression is not null && _instances.Find(instance => instance.Module.Files.Any(file => file.Source == source)) is { } instance
            ? new ExpressionBinder(instance, source).Bind(expression, node)
            : new ScalarValue("") { Origin = ModuleInstance.OriginOf(source, node) };
    }

    internal ModuleInstance? InstanceOf(string prefix) => _byPrefix.GetValueOrDefault(prefix);

    // A folder below a root module that nothing calls and that configures no provider is not deployed by itself.
    private static bool IsLibrary(TerraformModule module, TerraformModule[] others) => !module.OfType("provider").Any()
        && Array.Exists(others, other => other != module && (other.Folder.Length == 0 || module.Folder.StartsWith(other.Folder + "/", StringComparison.Ordinal)));

    private static Dictionary<string, TerraformModule> ModulesOf(IEnumerable<HclFile> files) => files.GroupBy(file => FolderOf(file.Source.Path))
        .ToDictionary(group => group.Key, group => new TerraformModule(group.Key, [.. group.OrderBy(file => TerraformModule.ComesLate(file.Source.Path))]), StringComparer.Ordinal);

    private static IEnumerable<string> CalledFolders(TerraformModule module) =>
        module.OfType("module").Select(call => module.FolderOf(call.Block)).OfType<string>();

    private static HclFile Parse(SourceText source) =>
        TerraformJsonReader.IsJson(source.Path) ? TerraformJsonReader.Read(source, TerraformNames.IsMap) : HclParser.Parse(source);

    internal static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    private static string WithoutKeys(string address)
    {
        int open;
        while ((open = address.IndexOf('[', StringComparison.Ordinal)) >= 0)
        {
            var close = address.IndexOf(']', open);
            if (close < 0)
                return address;
            address = address.Remove(open, close - open + 1);
        }
        return address;
    }

    private void AddInstance(ModuleInstance instance, Dictionary<string, TerraformModule> modules, int depth)
    {
        if (depth > MaxModuleDepth || _instances.Count >= MaxInstances || !_byPrefix.TryAdd(instance.Prefix, instance) && depth > 0)
            return;
        _instances.Add(instance);
        foreach (var call in instance.Module.OfType("module"))
        {
            if (instance.Module.FolderOf(call.Block) is { } folder && modules.TryGetValue(folder, out var module))
                AddInstance(new ModuleInstance(instance.ChildPrefix(call.Block.Label(0)), module, instance, call), modules, depth + 1);
        }
    }

    private static IEnumerable<string> DeclaredIn(ModuleInstance instance)
    {
        foreach (var local in instance.Module.Locals.Keys)
            yield return $"{instance.Prefix}local.{local}";
        foreach (var (_, block) in instance.Module.Blocks)
        {
            if (block.Type == "data" && block.Labels.Count == 2)
                yield return $"{instance.Prefix}data.{block.Label(0)}.{block.Label(1)}";
            else if (block.Type == "module")
                yield return $"{instance.Prefix}module.{block.Label(0)}";
        }
    }
}

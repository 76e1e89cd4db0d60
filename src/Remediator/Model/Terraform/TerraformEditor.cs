using Remediator.Sources.Data;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>Edits of Terraform modules, in HCL and in the JSON of heredocs.</summary>
internal sealed class TerraformEditor(TerraformProject project, IValueWriter writer) : IProjectEditor
{
    // Folders of `templates/_shared`: an expression, JSON inside a heredoc, statements of a policy document data source, a block.
    private const string Expression = "terraform";
    private const string Json = "terraform-json";
    private const string PolicyData = "terraform-policy-data";
    private const string Block = "terraform-block";
    private const string PolicyDataJson = "terraform-json-policy-data";

    private readonly Dictionary<SourceText, ModuleJson> _json = [];

    /// <inheritdoc/>
    public SourceChange AddProperty(MapValue map, string name, Value value, string? after = null)
    {
        if (map.Origin is not { } origin)
            return SourceChange.Refused($"the place for `{name}` is not written in the module");
        var anchor = after is null ? null : map.Find(after)?.Syntax;
        if (JsonAt(origin) is { Node: DataMapping place } file)
        {
            var isBlock = origin.Syntax is HclBlock && value is MapValue && !IsPolicy(value);
            return Change(origin, isBlock ? Named((MapValue)value, "") : value, file.Json.Editor.WantsSingleLine(place),
                text => file.Json.Insert(place, origin.Syntax is HclBlock owner ? Argument(owner, name) : name, text, (anchor as HclNode)?.Span), Json);
        }
        switch (origin.Syntax)
        {
            case HclObject syntax:
                return Change(origin, value, IsOneLine(origin), text => Writer(origin).InsertObjectItem(syntax, anchor as HclObjectItem, HclText.Key(name), text));
            case HclBlock block when value is MapValue && !IsPolicy(value) && !TerraformNames.IsMap(Argument(block, name)):
                return AddBlock(origin, block, Argument(block, name), value);
            case HclBlock block:
                return Change(origin, value, false, text => Writer(origin).InsertAttribute(block, Argument(block, name), text, anchor as HclNode ?? LastArgument(block)));
            case JsonPlace { Json: var json, Node: DataMapping mapping }:
                var member = anchor is JsonMember { Member: var given } ? given : mapping.Members.LastOrDefault();
                return Change(origin, value, json.Editor.WantsSingleLine(mapping), text => json.InFile(json.Editor.InsertMember(mapping, member, JsonText.Quote(name), text, false)), Json);
            default:
                return SourceChange.Refused($"the place for `{name}` ({origin.Location}) is computed");
        }
    }

    /// <inheritdoc/>
    public SourceChange AddProperty(Resource resource, string name, Value value)
    {
        var block = (HclBlock)resource.Origin.Syntax;
        var argument = TerraformNames.ArgumentOf(block.Label(0), name);
        if (JsonAt(resource.Origin) is { Node: DataMapping place } file)
        {
            return IsPolicy(value)
                ? Change(resource.Origin, value, true, text => file.Json.Insert(place, argument, JsonText.Quote(text)), Json)
                : Change(resource.Origin, value is MapValue map ? Named(map, "") : value, false, text => file.Json.Insert(place, argument, text), Json);
        }
        if (IsPolicy(value))
        {
            return Change(resource.Origin, value, false, text =>
                Writer(resource.Origin).InsertAttribute(block, argument, $"jsonencode({text})", LastArgument(block)));
        }
        return value is MapValue ? AddBlock(resource.Origin, block, argument, value)
            : Change(resource.Origin, value, false, text => Writer(resource.Origin).InsertAttribute(block, argument, text, LastArgument(block)));
    }

    /// <inheritdoc/>
    public SourceChange RemoveProperty(MapValue map, MapEntry entry)
    {
        if (map.Origin is not { } origin)
            return SourceChange.Refused($"`{entry.Name}` is not written in the module");
        if (JsonOf(origin.Source) is { } file && entry.Syntax is HclNode argument)
            return file.Remove(argument.Span) is { } edits ? SourceChange.Of(origin.Source, edits) : SourceChange.Refused($"`{entry.Name}` has no place of its own in {origin.Source.Path}");
        return entry.Syntax switch
        {
            HclObjectItem item when origin.Syntax is HclObject owner => new([new FileEdits(origin.Source, Writer(origin).RemoveItem(owner.Items, owner.Items.ToList().IndexOf(item)))]),
            HclNode node => new([new FileEdits(origin.Source, Writer(origin).RemoveNode(node))]),
            JsonMember member when origin.Syntax is JsonPlace { Node: DataMapping mapping } => new([new FileEdits(origin.Source, member.Json.InFile(member.Json.Editor.RemoveMember(mapping, member.Member)))]),
            _ => SourceChange.Refused($"`{entry.Name}` comes from elsewhere"),
        };
    }

    /// <inheritdoc/>
    public SourceChange RenameProperty(MapEntry entry, string newName)
    {
        if (entry.Value.Origin?.Source is not { } source)
            return SourceChange.Refused($"`{entry.Name}` is not written in the module");
        return entry.Syntax switch
        {
            HclAttribute or HclBlock when JsonOf(source) is not null => SourceChange.Of(source, [TextEdit.Replace(
                entry.Syntax is HclAttribute own ? own.NameSpan : ((HclBlock)entry.Syntax).TypeSpan, JsonText.Quote(TerraformNames.ArgumentOf("", newName)))]),
            HclObjectItem item when JsonOf(source) is not null => SourceChange.Of(source, [TextEdit.Replace(item.Key.Span, JsonText.Quote(newName))]),
            HclAttribute attribute => SourceChange.Of(source, [new HclWriter(source).Rename(attribute, TerraformNames.ArgumentOf("", newName))]),
            HclBlock block => SourceChange.Of(source, [TextEdit.Replace(block.TypeSpan, TerraformNames.ArgumentOf("", newName))]),
            HclObjectItem item => SourceChange.Of(source, [TextEdit.Replace(item.Key.Span, HclText.Key(newName))]),
            JsonMember member => SourceChange.Of(source, member.Json.InFile([member.Json.Editor.RenameKey(member.Member, newName)])),
            _ => SourceChange.Refused($"`{entry.Name}` is not written in the module"),
        };
    }

    /// <inheritdoc/>
    public SourceChange Replace(Value value, Value replacement)
    {
        if (value.Origin is not { } origin)
            return SourceChange.Refused("the value is not written in the module");
        if (TerraformModule.IsValues(origin.Source.Path))
            return SourceChange.Refused($"the value is given at {origin.Location}: change it there, by hand");
        if (JsonOf(origin.Source) is { } file && origin.Syntax is HclNode)
        {
            return file.At(origin.Span) is { } old && file.ParentOf(old) is { } holder
                ? Change(origin, replacement, file.Editor.WantsSingleLine(holder), text => file.Editor.ReplaceValue(holder, old, text, false), Json)
                : SourceChange.Refused($"the value ({origin.Location}) is a part of a text");
        }
        switch (origin.Syntax)
        {
            case HclExpression expression:
                return Change(origin, replacement, !new HclWriter(origin.Source).IsMultiLine(expression.Span) && expression is not HclTuple,
                    text => [TextEdit.Replace(expression.Span, Writer(origin).Fit(text, expression.Span.Start, 0))]);
            case JsonPlace { Json: var json, Node: var node } when origin.Container is JsonPlace { Node: var container }:
                return Change(origin, replacement, json.Editor.WantsSingleLine(container), text => json.InFile(json.Editor.ReplaceValue(container, node, text, false)), Json);
            default:
                return SourceChange.Refused($"the value ({origin.Location}) is written as a block");
        }
    }

    /// <inheritdoc/>
    public SourceChange AddItem(ListValue list, Value item, int? after = null)
    {
        if (list.Origin is not { } origin)
            return SourceChange.Refused("the list is put together from others");
        if (JsonOf(origin.Source) is { } file && origin.Syntax is not JsonPlace)
            return AddItem(file, origin, item, after);
        switch (origin.Syntax)
        {
            case HclTuple tuple:
                return Change(origin, item, IsOneLine(origin), text => Writer(origin).InsertItem(tuple.Span, tuple.Items, after ?? tuple.Items.Count - 1, text));
            case BlockList { Type: "statement" } blocks:
                var statements = blocks.Owner.Body.FindBlocks(blocks.Type).ToArray();
                return Change(origin, item, false, text => Writer(origin).InsertBlock(blocks.Owner, after is { } at ? statements[at] : statements.LastOrDefault() ?? blocks.Owner.Body.Items.LastOrDefault(), text), PolicyData);
            case BlockList blocks:
                return AddBlock(origin, blocks.Owner, blocks.Type, item);
            case JsonPlace { Json: var json, Node: DataSequence sequence }:
                return Change(origin, item, json.Editor.WantsSingleLine(sequence), text => json.InFile(json.Editor.InsertItem(sequence, after ?? sequence.Items.Count - 1, text)), Json);
            default:
                return SourceChange.Refused($"the list ({origin.Location}) is computed");
        }
    }

    /// <inheritdoc/>
    public SourceChange RemoveItem(ListValue list, int index)
    {
        if (list.Origin is not { } origin)
            return SourceChange.Refused("the list is put together from others");
        if (JsonOf(origin.Source) is { } file && origin.Syntax is not JsonPlace)
        {
            return SequenceOf(file, origin) is { } items && index < items.Items.Count
                ? SourceChange.Of(origin.Source, file.Editor.RemoveItem(items, index))
                : SourceChange.Refused($"the list ({origin.Location}) is not written as one");
        }
        return origin.Syntax switch
        {
            HclTuple tuple => SourceChange.Of(origin.Source, Writer(origin).RemoveItem(tuple.Items, index)),
            BlockList blocks => SourceChange.Of(origin.Source, Writer(origin).RemoveNode(blocks.Owner.Body.FindBlocks(blocks.Type).ElementAt(index))),
            JsonPlace { Json: var json, Node: DataSequence sequence } => SourceChange.Of(origin.Source, json.InFile(json.Editor.RemoveItem(sequence, index))),
            _ => SourceChange.Refused($"the list ({origin.Location}) is computed"),
        };
    }

    /// <inheritdoc/>
    public SourceChange AddDependencies(Resource resource, IReadOnlyList<string> targets)
    {
        var block = (HclBlock)resource.Origin.Syntax;
        var instance = (ModuleInstance)resource.Origin.Container!;
        var names = new List<string>();
        foreach (var target in targets.Where(target => !resource.DependsOn.Contains(target)))
        {
            if (NameIn(instance, target) is not { } name)
                return SourceChange.Refused($"`{target}` lies in another module than `{resource.Id}`: let the module that calls both pass the dependency on");
            if (!names.Contains(name))
                names.Add(name);
        }
        if (names.Count == 0)
            return new SourceChange([]);
        if (JsonAt(resource.Origin) is { Node: DataMapping place } json)
            return SourceChange.Of(resource.Origin.Source, DependenciesIn(json.Json, place, names));
        var file = Writer(resource.Origin);
        switch (block.Body.Find("depends_on")?.Value)
        {
            case null:
                return SourceChange.Of(resource.Origin.Source, file.InsertAttribute(block, "depends_on", $"[{string.Join(", ", names)}]", null, isApart: true));
            case HclTuple tuple:
                var edits = new List<TextEdit>();
                for (var i = 0; i < names.Count; i++)
                    edits.AddRange(file.InsertItem(tuple.Span, tuple.Items, tuple.Items.Count - 1, names[i], i));
                return SourceChange.Of(resource.Origin.Source, edits);
            default:
                return SourceChange.Refused($"the `depends_on` of `{resource.Id}` is no list");
        }
    }

    /// <inheritdoc/>
    public SourceChange RemoveDependency(Resource resource, string target)
    {
        var block = (HclBlock)resource.Origin.Syntax;
        if (block.Body.Find("depends_on") is not { Value: HclTuple tuple } attribute)
            return SourceChange.Refused($"`{resource.Id}` has no list of dependencies");
        if (JsonOf(resource.Origin.Source) is { } json)
            return SourceChange.Of(resource.Origin.Source, json.Remove(tuple.Items.Count == 1 ? tuple.Span : Around(tuple, target)) ?? []);
        var file = Writer(resource.Origin);
        if (tuple.Items.Count == 1)
            return SourceChange.Of(resource.Origin.Source, file.RemoveNode(attribute));
        var name = NameIn((ModuleInstance)resource.Origin.Container!, target) ?? target;
        var index = tuple.Items.ToList().FindIndex(item => resource.Origin.Source.Slice(item.Span) == name);
        return index < 0
            ? SourceChange.Refused($"`{resource.Id}` does not wait for `{target}`")
            : SourceChange.Of(resource.Origin.Source, file.RemoveItem(tuple.Items, index));
    }

    /// <inheritdoc/>
    public SourceChange AddResource(string id, string type, MapValue properties, Resource after)
    {
        var terraformType = TerraformNames.TerraformTypeOf(type);
        if (terraformType is null)
            return SourceChange.Refused($"Terraform has no resource for {type}");
        var body = Named(properties, terraformType);
        var origin = after.Origin;
        if (JsonAt(origin) is { Node: { } made } file)
            return Change(origin, body, false, text => DeclareIn(file.Json, made, terraformType, id, text), Json);
        var newLine = origin.Source.NewLine;
        return Change(origin, body, false, text => [TextEdit.Insert(origin.Span.End,
            $"{newLine}{newLine}resource \"{terraformType}\" \"{id}\" {text.Replace("\n", newLine, StringComparison.Ordinal)}")], Block);
    }

    /// <inheritdoc/>
    public SourceChange ConfigureProviders(string? region) => new ProviderSettings(project.Instances[0]).Write(
        TerraformProject.RegionVariableOf(project.Instances[0]) is { } variable ? "var." + variable : region is null ? null : HclText.Quote(region));

    /// <inheritdoc/>
    public SourceChange AddInputs(IReadOnlyList<KeyValuePair<string, string>> inputs)
    {
        var module = project.Instances[0].Module;
        // Beside the other variables, else at the end of the first file.
        var last = module.OfType("variable").LastOrDefault(entry => JsonOf(entry.Source) is null);
        if ((last?.Source ?? module.Files.Select(file => file.Source).FirstOrDefault(file => JsonOf(file) is null)) is not { } source)
            return SourceChange.Refused("the module is written in JSON: declare the variables by hand");
        var newLine = source.NewLine;
        var blocks = inputs.Where(input => project.Instances[0].Find("variable." + input.Key) is null).Select(input => string.Join(newLine,
            $"variable \"{input.Key}\" {{", $"  description = {HclText.Quote(input.Value)}", "  type        = string", "}")).ToArray();
        if (blocks.Length == 0)
            return new SourceChange([]);
        var text = string.Join(newLine + newLine, blocks);
        return SourceChange.Of(source, [last is not null
            ? TextEdit.Insert(last.Block.Span.End, newLine + newLine + text)
            : TextEdit.Insert(source.Length, (source.Text.EndsWith('\n') ? "" : newLine) + newLine + text + newLine)]);
    }

    /// <inheritdoc/>
    public string IdOf(string id, string type, Resource after) =>
        $"{((ModuleInstance)after.Origin.Container!).Prefix}{TerraformNames.TerraformTypeOf(type)}.{id}";

    /// <inheritdoc/>
    public SourceChange RenameReferences(string from, string to)
    {
        var files = new List<FileEdits>();
        foreach (var file in project.Instances.SelectMany(instance => instance.Module.Files).Distinct())
        {
            var edits = new List<TextEdit>();
            foreach (var traversal in HclWalker.Traversals(file.Body))
            {
                if (EndOf(traversal, from.Split('.')) is { } end)
                    edits.Add(TextEdit.Replace(new TextSpan(traversal.Span.Start, end), to));
            }
            if (edits.Count > 0)
                files.Add(new FileEdits(file.Source, edits));
        }
        return files.Count == 0 ? SourceChange.Refused($"no reference to `{from}` is written in the module") : new SourceChange(files);
    }

    /// <inheritdoc/>
    public SourceChange RemoveDuplicate(SourceText source, int line)
    {
        if (JsonOf(source) is not null)
            return SourceChange.Refused($"{source.Path} is written in JSON: take out one of the two by hand");
        var blocks = project.Instances.SelectMany(instance => instance.Module.Blocks).Distinct().ToArray();
        if (Array.Find(blocks, entry => entry.Source == source && source.PositionOf(entry.Block.Span.Start).Line == line) is not { } second)
            return RemoveDuplicateSetting(source, line, blocks);
        var name = NameOf(second.Block);
        var others = Array.FindAll(blocks, entry => entry != second && NameOf(entry.Block) == name && FolderOf(entry.Source) == FolderOf(source));
        if (others.Length == 0)
            return new SourceChange([]);
        return Array.Exists(others, other => TextOf(other) == TextOf(second))
            ? SourceChange.Of(source, new HclWriter(source).RemoveNode(second.Block))
            : SourceChange.Refused($"{name} at {source.Path}:{line} and at {others[0].Source.Path}:{others[0].Source.PositionOf(others[0].Block.Span.Start).Line} differ: give one another name, or merge them by hand");
    }

    // `required_providers` may stand once in a module: what another block says in the same words can go.
    private static SourceChange RemoveDuplicateSetting(SourceText source, int line, ModuleBlock[] blocks)
    {
        var owners = Array.FindAll(blocks, entry => entry.Block.Type == "terraform" && FolderOf(entry.Source) == FolderOf(source));
        if (Array.Find(owners, entry => entry.Source == source && entry.Block.Body.Blocks.Any(IsMeant)) is not { } owner)
            return new SourceChange([]);
        var doubled = owner.Block.Body.Blocks.First(IsMeant);
        foreach (var other in owners)
        {
            if (other.Block.Body.Blocks.FirstOrDefault(block => block.Type == doubled.Type && block != doubled) is not { } kept)
                continue;
            if (!doubled.Body.Attributes.All(attribute => kept.Body.Find(attribute.Name) is { } same
                && HclWalker.Signature(other.Source, same) == HclWalker.Signature(source, attribute)))
            {
                return SourceChange.Refused($"`{doubled.Type}` at {source.Path}:{line} and at {other.Source.Path}:{other.Source.PositionOf(kept.Span.Start).Line} differ: merge them by hand");
            }
            return SourceChange.Of(source, new HclWriter(source).RemoveNode(owner.Block.Body.Items.Count == 1 ? owner.Block : doubled));
        }
        return new SourceChange([]);

        bool IsMeant(HclBlock block) => source.PositionOf(block.Span.Start).Line == line;
    }

    private ModuleJson? JsonOf(SourceText source)
    {
        if (!TerraformJsonReader.IsJson(source.Path))
            return null;
        if (!_json.TryGetValue(source, out var file))
            _json[source] = file = new ModuleJson(source);
        return file;
    }

    private (ModuleJson Json, DataNode? Node)? JsonAt(Origin origin) =>
        origin.Syntax is HclNode && JsonOf(origin.Source) is { } file ? (file, file.At(origin.Span)) : null;

    private static DataSequence? SequenceOf(ModuleJson file, Origin origin) => origin.Syntax is BlockList blocks
        ? (file.At(blocks.Owner.Span) as DataMapping)?.Find(blocks.Type)?.Value as DataSequence
        : file.At(origin.Span) as DataSequence;

    private SourceChange AddItem(ModuleJson file, Origin origin, Value item, int? after)
    {
        if (SequenceOf(file, origin) is not { } sequence)
            return AddSecond(file, origin, item);
        var isStatement = origin.Syntax is BlockList { Type: "statement" };
        var value = !isStatement && origin.Syntax is BlockList && item is MapValue map ? Named(map, "") : item;
        return Change(origin, value, file.Editor.WantsSingleLine(sequence),
            text => file.Editor.InsertItem(sequence, after ?? sequence.Items.Count - 1, text), isStatement ? PolicyDataJson : Json);
    }

    // One block may stand without its list; with a second one it needs it.
    private SourceChange AddSecond(ModuleJson file, Origin origin, Value item)
    {
        if (origin.Syntax is not BlockList { Type: "statement" } blocks || file.At(blocks.Owner.Span) is not DataMapping owner || owner.Find(blocks.Type)?.Value is not { } only)
            return SourceChange.Refused($"what would become a list ({origin.Location}) is written as a single object");
        var written = origin.Source.Slice(only.Span);
        return written.Contains('\n')
            ? SourceChange.Refused($"the only statement ({origin.Location}) is written without a list: put it in brackets, and run again")
            : Change(origin, item, true, text => [TextEdit.Replace(only.Span, $"[{written}, {JsonText.OnOneLine(text)}]")], PolicyDataJson);
    }

    private static List<TextEdit> DependenciesIn(ModuleJson file, DataMapping resource, List<string> names)
    {
        if (resource.Find("depends_on")?.Value is not DataSequence { Items: [_, ..] } sequence)
            return [.. file.Insert(resource, "depends_on", $"[{string.Join(", ", names.Select(JsonText.Quote))}]")];
        var edits = new List<TextEdit>();
        for (var i = 0; i < names.Count; i++)
            edits.AddRange(file.Editor.InsertItem(sequence, sequence.Items.Count - 1, JsonText.Quote(names[i]), i));
        return edits;
    }

    // The text of a dependency, quotes included.
    private static TextSpan Around(HclTuple tuple, string target)
    {
        foreach (var item in tuple.Items.OfType<HclTraversal>())
        {
            if (target.EndsWith($"{item.Root}.{item.Steps.FirstOrDefault()?.Name}", StringComparison.Ordinal))
                return new TextSpan(item.Span.Start - 1, item.Span.End + 1);
        }
        return default;
    }

    // Beside the resources of its type, else as a new type.
    private static IReadOnlyList<TextEdit> DeclareIn(ModuleJson file, DataNode beside, string type, string id, string text)
    {
        if (file.Root?.Find("resource")?.Value is not DataMapping resources)
            return [];
        return resources.Find(type)?.Value is DataMapping alike
            ? file.Insert(alike, id, text)
            : file.Insert(resources, type, $"{{\n  {JsonText.Quote(id)}: {text.Replace("\n", "\n  ", StringComparison.Ordinal)}\n}}", file.ParentOf(beside)?.Span);
    }

    private static string NameOf(HclBlock block) => $"{block.Type} {string.Join('.', block.Labels.Select(label => label.Text))} {(block.Body.Find("alias")?.Value as HclTemplate)?.Literal}".Trim();

    private static string FolderOf(SourceText source) => source.Path[..(source.Path.LastIndexOf('/') + 1)];

    // Blanks and comments make no difference.
    private static string TextOf(ModuleBlock entry) => HclWalker.Signature(entry.Source, entry.Block);

    private static int? EndOf(HclTraversal traversal, string[] names)
    {
        if (traversal.Root != names[0] || traversal.Steps.Count < names.Length - 1)
            return null;
        for (var i = 1; i < names.Length; i++)
        {
            if (traversal.Steps[i - 1] is not { IsIndex: false, Name: { } name } || name != names[i])
                return null;
        }
        return names.Length == 1 ? null : traversal.Steps[names.Length - 2].Span.End;
    }

    private static HclWriter Writer(Origin origin) => new(origin.Source);

    private static bool IsOneLine(Origin origin) => !new HclWriter(origin.Source).IsMultiLine(origin.Span);

    private static bool IsPolicy(Value value) => value is MapValue map && map["Statement"] is not null;

    private static string Argument(HclBlock block, string property) =>
        TerraformNames.ArgumentOf(block.Type == "resource" ? block.Label(0) : "", property);

    // Arguments come before tags and meta-arguments.
    private static HclAttribute? LastArgument(HclBlock block) =>
        block.Body.Attributes.LastOrDefault(attribute => attribute.Name is not ("tags" or "depends_on" or "provider" or "count" or "for_each"));

    // What is written as a block has Terraform's names all the way down.
    private static MapValue Named(MapValue map, string type) => new(
        [.. map.Entries.Select(entry => new MapEntry(TerraformNames.ArgumentOf(type, entry.Name), entry.Value is MapValue inner ? Named(inner, "") : entry.Value))]);

    private SourceChange AddBlock(Origin origin, HclBlock owner, string name, Value value)
    {
        HclNode? after = owner.Body.FindBlocks(name).LastOrDefault();
        after ??= LastArgument(owner) ?? owner.Body.Items.LastOrDefault();
        return Change(origin, value is MapValue map ? Named(map, "") : value, false, text => Writer(origin).InsertBlock(owner, after, $"{name} {text}"), Block);
    }

    private SourceChange Change(Origin origin, Value value, bool isOneLine, Func<string, IReadOnlyList<TextEdit>> edit, string language = Expression)
    {
        var facts = new FactExpressions(InstanceAt(origin));
        var text = HclText.WithoutTrailingBlanks(writer.Write(Localise(value, origin, facts), language, new WriteStyle(SingleLine: isOneLine)));
        return new SourceChange([new FileEdits(origin.Source, edit(text)), .. facts.Additions]);
    }

    private ModuleInstance InstanceAt(Origin origin) =>
        project.Instances.First(instance => instance.Module.Files.Any(file => file.Source == origin.Source));

    // References in the words of the module in which they will stand.
    private Value Localise(Value value, Origin place, FactExpressions facts) => value switch
    {
        ReferenceValue reference when DeploymentFact.IsFact(reference.Target) => new ReferenceValue(facts.Of(reference.Target, place.Source)),
        _ when value.Origin is { Syntax: HclExpression } origin && value is not (ScalarValue or ListValue or MapValue or TemplateValue) => new ReferenceValue(origin.Source.Slice(origin.Span)),
        ReferenceValue reference => new ReferenceValue((NameIn(InstanceAt(place), reference.Target) ?? reference.Target) + AttributeOf(reference)),
        TemplateValue template => new TemplateValue([.. template.Parts.Select(part => Localise(part, place, facts))]),
        ListValue list => new ListValue([.. list.Items.Select(item => Localise(item, place, facts))]),
        MapValue map => new MapValue([.. map.Entries.Select(entry => new MapEntry(entry.Name, Localise(entry.Value, place, facts)))]),
        _ => value,
    };

    private static string AttributeOf(ReferenceValue reference) => reference.Attribute switch
    {
        null => reference.Target.Contains("var.", StringComparison.Ordinal) ? "" : ".id",
        "Arn" => ".arn",
        var attribute => "." + attribute,
    };

    // A resource of a module that this one calls can only be waited for as the whole module.
    private static string? NameIn(ModuleInstance instance, string target)
    {
        if (!target.StartsWith(instance.Prefix, StringComparison.Ordinal))
            return null;
        var name = target[instance.Prefix.Length..];
        if (!name.StartsWith("module.", StringComparison.Ordinal))
            return name;
        var dot = name.IndexOf('.', "module.".Length);
        return dot < 0 ? name : name[..dot];
    }
}

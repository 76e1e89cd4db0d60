using Remediator.Sources.Data;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>Edits of Terraform modules: in HCL, in the JSON of its texts, and, through <see cref="TerraformJsonEditor"/>, in JSON files.</summary>
internal sealed class TerraformEditor(TerraformProject project, IValueWriter writer) : IProjectEditor
{
    private readonly ModuleValues _values = new(project, writer);
    private readonly TerraformJsonEditor _json = new(new ModuleValues(project, writer));

    /// <inheritdoc/>
    public SourceChange AddProperty(MapValue map, string name, Value value, string? after = null)
    {
        if (map.Origin is not { } origin)
            return SourceChange.Refused($"the place for `{name}` is not written in the module");
        var anchor = after is null ? null : map.Find(after)?.Syntax;
        if (IsJson(origin))
        {
            return origin.Syntax is HclBlock written && PolicyDataBinder.StatementIn(written) is not null
                ? SourceChange.Refused($"the statement ({origin.Location}) is written in JSON: give it its {name} by hand")
                : _json.AddProperty(origin, name, value, (anchor as HclNode)?.Span);
        }
        switch (origin.Syntax)
        {
            case HclObject syntax:
                return _values.Change(origin, value, IsOneLine(origin), text => InText(origin, Writer(origin).InsertObjectItem(syntax, anchor as HclObjectItem, name, text)));
            case HclBlock block when PolicyDataBinder.StatementIn(block) is { } statement:
                return AddElement(origin, statement, name, value, anchor as HclNode);
            case HclBlock block when value is MapValue && !ModuleValues.IsPolicy(value) && !TerraformNames.IsMap(ModuleValues.Argument(block, name)):
                return AddBlock(origin, block, ModuleValues.Argument(block, name), value);
            case HclBlock block:
                return _values.Change(origin, value, false, text => Writer(origin).InsertAttribute(block, ModuleValues.Argument(block, name), text, anchor as HclNode ?? LastArgument(block)));
            case JsonPlace { Json: var json, Node: DataMapping mapping }:
                var member = anchor is JsonMember { Member: var given } ? given : mapping.Members.LastOrDefault();
                return _values.Change(origin, value, json.Editor.WantsSingleLine(mapping), text => json.InFile(json.Editor.InsertMember(mapping, member, JsonText.Quote(name), text, false)), Dialect.Json);
            default:
                return SourceChange.Refused($"the place for `{name}` ({origin.Location}) is computed");
        }
    }

    /// <inheritdoc/>
    public SourceChange AddProperty(Resource resource, string name, Value value)
    {
        var block = (HclBlock)resource.Origin.Syntax;
        var argument = TerraformNames.ArgumentOf(block.Label(0), name);
        if (IsJson(resource.Origin))
            return _json.AddArgument(resource.Origin, argument, value);
        if (ModuleValues.IsPolicy(value))
        {
            return _values.Change(resource.Origin, value, false, text =>
                Writer(resource.Origin).InsertAttribute(block, argument, $"jsonencode({text})", LastArgument(block)));
        }
        return value is MapValue && !TerraformNames.IsMap(argument) ? AddBlock(resource.Origin, block, argument, value)
            : _values.Change(resource.Origin, value, false, text => Writer(resource.Origin).InsertAttribute(block, argument, text, LastArgument(block)));
    }

    /// <inheritdoc/>
    public SourceChange RemoveProperty(MapValue map, MapEntry entry)
    {
        if (map.Origin is not { } origin)
            return SourceChange.Refused($"`{entry.Name}` is not written in the module");
        if (IsJson(origin) && entry.Syntax is HclNode argument)
            return _json.Remove(origin.Source, argument.Span, entry.Name);
        return entry.Syntax switch
        {
            HclObjectItem item when origin.Syntax is HclObject owner => new([new FileEdits(origin.Source, InText(origin, Writer(origin).RemoveItem(owner.Items, owner.Items.ToList().IndexOf(item))))]),
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
        if (IsJson(source) && entry.Syntax is HclNode node && !(node is HclObjectItem { Key: var key } && _json.IsInText(source, key.Span)))
            return TerraformJsonEditor.Rename(source, node, newName);
        return entry.Syntax switch
        {
            HclAttribute attribute => SourceChange.Of(source, [TextEdit.Replace(attribute.NameSpan, TerraformNames.ArgumentOf("", newName))]),
            HclBlock block => SourceChange.Of(source, [TextEdit.Replace(block.TypeSpan, TerraformNames.ArgumentOf("", newName))]),
            HclObjectItem item => SourceChange.Of(source, InText(entry.Value.Origin, [TextEdit.Replace(item.Key.Span, HclText.Key(newName))])),
            // What a data source says as a value is a name in the document that it renders.
            HclTemplate text => SourceChange.Of(source, [TextEdit.Replace(text.Content, newName)]),
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
        if (IsJson(origin))
            return _json.Replace(origin, replacement);
        switch (origin.Syntax)
        {
            case HclExpression expression:
                return _values.Change(origin, replacement, !new HclWriter(origin.Source).IsMultiLine(expression.Span) && expression is not HclTuple,
                    text => InText(origin, [TextEdit.Replace(expression.Span, Writer(origin).Fit(text, expression.Span.Start, 0))]));
            case JsonPlace { Json: var json, Node: var node } when origin.Container is JsonPlace { Node: var container }:
                return _values.Change(origin, replacement, json.Editor.WantsSingleLine(container), text => json.InFile(json.Editor.ReplaceValue(container, node, text, false)), Dialect.Json);
            default:
                return SourceChange.Refused($"the value ({origin.Location}) is written as a block");
        }
    }

    /// <inheritdoc/>
    public SourceChange AddItem(ListValue list, Value item, int? after = null)
    {
        if (list.Origin is not { } origin)
            return SourceChange.Refused("the list is put together from others");
        if (IsJson(origin))
            return _json.AddItem(origin, item, after);
        switch (origin.Syntax)
        {
            case HclTuple tuple:
                return _values.Change(origin, item, IsOneLine(origin), text => InText(origin, Writer(origin).InsertItem(tuple.Span, tuple.Items, after is { } at && ListPart.PlaceIn(origin, at) is var place && place >= 0 ? Math.Min(place, tuple.Items.Count - 1) : tuple.Items.Count - 1, text)));
            case BlockList { Type: "statement" } blocks:
                var statements = blocks.Owner.Body.FindBlocks(blocks.Type).ToArray();
                return _values.Change(origin, item, false, text => Writer(origin).InsertBlock(blocks.Owner, after is { } at ? statements[at] : statements.LastOrDefault() ?? blocks.Owner.Body.Items.LastOrDefault(), text), Dialect.PolicyData);
            case BlockList blocks:
                return AddBlock(origin, blocks.Owner, blocks.Type, item);
            case JsonPlace { Json: var json, Node: DataSequence sequence }:
                return _values.Change(origin, item, json.Editor.WantsSingleLine(sequence), text => json.InFile(json.Editor.InsertItem(sequence, after ?? sequence.Items.Count - 1, text)), Dialect.Json);
            default:
                return SourceChange.Refused($"the list ({origin.Location}) is computed");
        }
    }

    /// <inheritdoc/>
    public SourceChange RemoveItem(ListValue list, int index)
    {
        if (list.Origin is not { } origin)
            return SourceChange.Refused("the list is put together from others");
        if (IsJson(origin))
            return _json.RemoveItem(origin, index);
        return origin.Syntax switch
        {
            HclTuple tuple when ListPart.PlaceIn(origin, index) < 0 || ListPart.PlaceIn(origin, index) >= tuple.Items.Count => SourceChange.Refused("the item comes from another list than the one that is written here"),
            HclTuple tuple => SourceChange.Of(origin.Source, Writer(origin).RemoveItem(tuple.Items, ListPart.PlaceIn(origin, index))),
            BlockList blocks => SourceChange.Of(origin.Source, Writer(origin).RemoveNode(blocks.Owner.Body.FindBlocks(blocks.Type).ElementAt(index))),
            JsonPlace { Json: var json, Node: DataSequence sequence } => SourceChange.Of(origin.Source, json.InFile(json.Editor.RemoveItem(sequence, index))),
            _ => SourceChange.Refused($"the list ({origin.Location}) is computed"),
        };
    }

    /// <inheritdoc/>
    public SourceChange AddDependencies(Resource resource, IReadOnlyList<string> targets) => new Dependencies(_json).Add(resource, targets);

    /// <inheritdoc/>
    public SourceChange RemoveDependency(Resource resource, string target) => new Dependencies(_json).Remove(resource, target);

    /// <inheritdoc/>
    public SourceChange MakeConditional(Resource resource, Value value)
    {
        if (value is not ReferenceValue { Attribute: null } input || project.FindDeclaration(input.Target) is not { } variable)
            return SourceChange.Refused("the value is no variable's");
        if (IsJson(resource.Origin))
            return SourceChange.Refused($"{resource.Origin.Source.Path} is written in JSON: change it by hand");
        var block = (HclBlock)resource.Origin.Syntax;
        var instance = (ModuleInstance)resource.Origin.Container!;
        if ((block.Body.Find("count") ?? block.Body.Find("for_each")) is { } meta)
        {
            return ModuleValues.NameIn(instance, input.Target) is { } asked && resource.Origin.Source.Slice(meta.Value.Span).Contains(asked, StringComparison.Ordinal)
                ? new SourceChange([])
                : SourceChange.Refused($"`{resource.Id}` has a `{meta.Name}` already: let that ask for the variable too");
        }
        if (instance.Module.Blocks.Any(entry => entry.Block != block && HclWalker.Traversals(entry.Block).Any(traversal => traversal.BeginsWith([block.Label(0), block.Label(1)]))))
            return SourceChange.Refused($"others refer to `{resource.Id}`, which would not always be there");
        if (ModuleValues.NameIn(instance, input.Target) is not { } name)
            return SourceChange.Refused("the variable is another module's");
        var empty = variable.Default is ScalarValue { Kind: ScalarKind.Null } ? "null" : "\"\"";
        var newLine = resource.Origin.Source.NewLine;
        return SourceChange.Of(resource.Origin.Source, [TextEdit.Insert(block.Body.Span.Start, $"{newLine}  count = {name} == {empty} ? 0 : 1{newLine}")]);
    }

    /// <inheritdoc/>
    public string OptionalInput(Resource resource) => $"create_{((HclBlock)resource.Origin.Syntax).Label(1)}";

    /// <inheritdoc/>
    public SourceChange MakeOptional(IReadOnlyList<Resource> resources)
    {
        if (resources.FirstOrDefault(resource => IsJson(resource.Origin)) is { } json)
            return SourceChange.Refused($"{json.Origin.Source.Path} is written in JSON: change it by hand");
        var instance = (ModuleInstance)resources[0].Origin.Container!;
        return resources.All(resource => ReferenceEquals(resource.Origin.Container, instance))
            ? new OptionalBlocks(instance, OptionalInput(resources[0])).Make(resources)
            : SourceChange.Refused("what belongs together lies in several modules: make it conditional by hand");
    }

    /// <inheritdoc/>
    public SourceChange AddResource(string id, string type, MapValue properties, Resource after)
    {
        var terraformType = TerraformNames.TerraformTypeOf(type);
        if (terraformType is null)
            return SourceChange.Refused($"Terraform has no resource for {type}");
        var body = ModuleValues.Named(properties, terraformType);
        var origin = after.Origin;
        if (IsJson(origin))
            return _json.AddResource(origin, terraformType, id, body);
        var newLine = origin.Source.NewLine;
        return _values.Change(origin, body, false, text => [TextEdit.Insert(origin.Span.End,
            $"{newLine}{newLine}resource \"{terraformType}\" \"{id}\" {text.Replace("\n", newLine, StringComparison.Ordinal)}")], Dialect.Block);
    }

    /// <inheritdoc/>
    public SourceChange ConfigureProviders(string? region) => new ProviderSettings(project.Instances[0]).Write(
        ModuleVariables.RegionVariableOf(project.Instances[0]) is { } variable ? "var." + variable : region is null ? null : HclText.Quote(region));

    /// <inheritdoc/>
    public SourceChange AddInputs(IReadOnlyList<KeyValuePair<string, string>> inputs) => new ModuleInputs(project, project.Instances[0]).Add(
        [.. inputs.Select(input => new ModuleInputs.Input(input.Key, "string") { Description = input.Value })]);

    /// <inheritdoc/>
    public (SourceChange Change, string Name) AskInstead(IReadOnlyList<Value> values, AskedInput input)
    {
        var instance = project.InstanceOf(values[0].Origin?.Source);
        var asked = TerraformNames.ArgumentOf("", input.Name);
        if (instance.Call is not null || values.Any(value => project.InstanceOf(value.Origin?.Source) != instance))
            return (SourceChange.Refused("the value is written in a module that others call: take it as a variable there, and pass it"), asked);
        if (Array.Find([.. values], value => value.Origin is { } place && TerraformModule.IsValues(place.Source.Path)) is { } given)
            return (SourceChange.Refused($"the value is given at {given.Origin!.Location}: give there what the account and Region of the deployment have"), asked);
        var name = Text.FreeName.First(asked, free => instance.Find("variable." + free) is not null, "_");
        return (SourceChange.InOrder([
            .. values.Select(value => Replace(value, new ReferenceValue("var." + name))),
            new ModuleInputs(project, instance).Add([new ModuleInputs.Input(name, "string") { Description = input.Description }]),
        ]), name);
    }

    /// <inheritdoc/>
    public bool CanDeclareInput(string name) => name.Split('.') is ["var", _];

    /// <inheritdoc/>
    public bool TypesInputs => true;

    /// <inheritdoc/>
    public SourceChange Declare(IReadOnlyList<KeyValuePair<string, string>> inputs, IReadOnlyList<AskedCondition> conditions, SourceText? file)
    {
        var module = new ModuleInputs(project, project.InstanceOf(file));
        return SourceChange.InOrder([.. inputs.Select(input => module.Declare(input.Key.Split('.')[1]))]);
    }

    /// <inheritdoc/>
    public string FreeName(string type, Resource owner)
    {
        return Text.FreeName.First(((HclBlock)owner.Origin.Syntax).Label(1), free => project.Find(IdOf(free, type, owner)) is not null, "_");
    }

    /// <inheritdoc/>
    public string IdOf(string id, string type, Resource after) =>
        $"{((ModuleInstance)after.Origin.Container!).Prefix}{TerraformNames.TerraformTypeOf(type)}.{id}";

    /// <inheritdoc/>
    public SourceChange RenameReferences(string from, string to) => ReferenceNames.Rename(project.Instances.Select(instance => instance.Module), from, to);

    /// <inheritdoc/>
    public SourceChange RenameReferences(string from, string to, ReferenceKind kind, SourceText? file = null) => kind == ReferenceKind.Value
        ? ReferenceNames.Rename([project.InstanceOf(file).Module], from, to)
        : SourceChange.Refused($"no reference to `{from}` of this kind is written");

    /// <inheritdoc/>
    public SourceChange RenameAttribute(string target, string from, string? to) => ReferenceNames.RenameAttribute(project, target, from, to);

    /// <inheritdoc/>
    public SourceChange RenameWord(SourceText source, int line, string from, string to) => ReferenceNames.RenameWord(project, source, line, from, to);

    /// <inheritdoc/>
    public SourceChange AddDataSource(string type, string name, SourceText? file) => new ContextData(project.InstanceOf(file)).Add(type, name, file);

    /// <inheritdoc/>
    public SourceChange WriteCollection(SourceText source, int line, string function, string to, bool isMap)
    {
        var file = project.Instances.SelectMany(instance => instance.Module.Files).First(file => file.Source == source);
        return CollectionCalls.Write(source, [.. HclWalker.Nodes(file.Body).OfType<HclCall>().Where(call => call.Name == function && source.PositionOf(call.Span.Start).Line == line)], to, isMap);
    }

    /// <inheritdoc/>
    public SourceChange DependOnWhole(SourceText source, int line) => project.BlockAt(source, line) is not var (_, block) ? new SourceChange([])
        : IsJson(source) ? SourceChange.Refused($"{source.Path} is written in JSON: take the attribute out by hand")
        : WholeReferences.Write(source, block);

    /// <inheritdoc/>
    public SourceChange WriteExpression(Value value, string expression) => value.Origin is { Syntax: HclExpression written, Source: var source } && !IsJson(source)
        ? SourceChange.Of(source, [TextEdit.Replace(written.Span, expression)])
        : SourceChange.Refused("the value is not written in HCL: change it by hand");

    /// <inheritdoc/>
    public (SourceChange Change, string Choice) RemoveDuplicate(SourceText source, int line) => IsJson(source)
        ? (SourceChange.Refused($"{source.Path} is written in JSON: take out one of the two by hand"), "")
        : DuplicateBlocks.Remove(project, source, line);

    /// <inheritdoc/>
    public SourceChange ChangeForm(BlockPlace place, MapEntry entry, PlaceEntry shape) => entry.Value.Origin is not { Source: var source } || IsJson(source)
        ? SourceChange.Refused($"`{entry.Name}` is not written in HCL: change it by hand")
        : BlockForms.Change(source, place.Owner, entry, shape);

    /// <inheritdoc/>
    public SourceChange WrapInBlocks(MapEntry entry, IReadOnlyList<string> blocks, string name) => entry is { Value.Origin.Source: var source, Syntax: HclAttribute attribute } && !IsJson(source)
        ? BlockForms.Wrap(source, attribute, blocks, name)
        : SourceChange.Refused($"`{entry.Name}` is not written in HCL: change it by hand");

    /// <inheritdoc/>
    public SourceChange RenameType(string from, string to, bool isData) => ReferenceNames.RenameType(project, from, to, isData);

    /// <inheritdoc/>
    public SourceChange OpenBlock(SourceText source, int line) => IsJson(source)
        ? SourceChange.Refused($"{source.Path} is written in JSON: change it by hand")
        : new BlocksAsArguments(source).Open(line);

    /// <inheritdoc/>
    public (SourceChange Change, string Choice) MendLine(SourceText source, int line, LineFault fault) => IsJson(source)
        ? (SourceChange.Refused($"{source.Path} is written in JSON: mend it by hand"), "")
        : fault switch
        {
            LineFault.BareWord => new LineMends(source).QuoteBareWords(line),
            LineFault.InText => new LineMends(source).TakeOutOfText(line),
            _ => new LineMends(source).Mend(line),
        };

    /// <inheritdoc/>
    public SourceChange WrapInCall(Value value, string function) => value.Origin is { Container: HclCall { Name: var name } } && name == function ? new SourceChange([])
        : value.Origin is { Syntax: HclExpression expression, Source: var source } && !IsJson(source)
        ? SourceChange.Of(source, [TextEdit.Insert(expression.Span.Start, function + "("), TextEdit.Insert(expression.Span.End, ")")])
        : SourceChange.Refused($"the value is not written in HCL: put `{function}(…)` around it by hand");

    /// <inheritdoc/>
    public SourceChange FitRepetition(SourceText source, int line, string type) => Repeated(source, line, repetition => repetition.Fit(type));

    /// <inheritdoc/>
    public SourceChange NameInstances(SourceText source, int line, string address) => Repeated(source, line, repetition => repetition.NameInstances(address));

    /// <inheritdoc/>
    public SourceChange DropIndices(SourceText source, int line, string address) => Repeated(source, line, repetition => repetition.DropIndices(line, address));

    /// <inheritdoc/>
    public SourceChange EscapeText(SourceText source, int line) => project.BlockAt(source, line) is not var (_, block) ? SourceChange.Refused($"no block stands at {source.Path}:{line}")
        : IsJson(source) ? SourceChange.Refused($"{source.Path} is written in JSON: escape the text by hand")
        : EscapedTexts.Write(source, block, line);

    /// <inheritdoc/>
    public SourceChange RequireProvider(string name) => new RequiredProviders(project.Instances[0]).Require(name);

    /// <inheritdoc/>
    public (SourceChange Change, string Choice) ConfigureAlias(string provider, string alias) => new ProviderAliases(project).Configure(provider, alias);

    /// <inheritdoc/>
    public (SourceChange Change, string Choice) PassProvider(SourceText source, int line, string configuration) => IsJson(source)
        ? (SourceChange.Refused($"{source.Path} is written in JSON: pass `{configuration}` by hand"), "")
        : PassedProviders.Pass(project, source, line, configuration);

    /// <inheritdoc/>
    public SourceChange? SeparateRules(Resource group, Resource peer) => group.Origin is { Source: var source, Syntax: HclBlock block, Container: ModuleInstance instance } && !IsJson(source)
        ? new GroupRules(instance, source, block, Writer(group.Origin)).Separate(peer.Id[instance.Prefix.Length..])
        : null;

    /// <inheritdoc/>
    public SourceChange FindModuleFolders(string call, string path) => new ModuleFolders(project).Find(call, path);

    /// <inheritdoc/>
    public SourceChange Arrange(SourceChange change) => change with
    {
        Files = [.. change.Files.Select(file => IsJson(file.Source) ? file : new FileEdits(file.Source, EqualsColumns.Keep(file.Source, file.Edits)))],
    };

    /// <inheritdoc/>
    public SourceChange ExtractArgument(Resource resource, string name) => resource.Origin switch
    {
        { Source: var source } when IsJson(source) => SourceChange.Refused($"{source.Path} is written in JSON: move `{name}` by hand"),
        { Syntax: HclBlock { Labels: [{ Text: "aws_s3_bucket" }, _] } bucket, Container: ModuleInstance instance } origin => new BucketParts(instance, origin.Source, bucket).Extract(name),
        _ => SourceChange.Refused($"which resource holds `{name}` of `{resource.Id}` now is not known"),
    };

    private SourceChange Repeated(SourceText source, int line, Func<Repetitions, SourceChange> mend) =>
        IsJson(source) ? SourceChange.Refused($"{source.Path} is written in JSON: change it by hand")
        : Repetitions.At(project, source, line) is { } repetition ? mend(repetition)
        : SourceChange.Refused($"no block stands at {source.Path}:{line}");

    private static bool IsJson(SourceText source) => TerraformJsonReader.IsJson(source.Path);

    private bool IsJson(Origin origin) => _json.Holds(origin);

    private static IReadOnlyList<TextEdit> InText(Origin origin, IReadOnlyList<TextEdit> edits) => !IsJson(origin.Source)
        ? edits
        : [.. edits.Select(edit => edit with { NewText = JsonText.Quote(edit.NewText)[1..^1] })];

    private static HclWriter Writer(Origin origin) => new(origin.Source);

    private static bool IsOneLine(Origin origin) => !new HclWriter(origin.Source).IsMultiLine(origin.Span);

    // Arguments come before tags and meta-arguments.
    private static HclAttribute? LastArgument(HclBlock block) =>
        block.Body.Attributes.LastOrDefault(attribute => attribute.Name is not ("tags" or "depends_on" or "provider" or "count" or "for_each"));

    // A principal of each kind has a block of its own; all else is a list.
    private SourceChange AddElement(Origin origin, HclBlock statement, string name, Value value, HclNode? after)
    {
        if (PolicyDataBinder.ArgumentOf(name) is { } argument)
            return _values.Change(origin, ListOf(value), true, text => Writer(origin).InsertAttribute(statement, argument, text, after ?? LastArgument(statement)));
        return name == "Principal" && value is MapValue kinds
            ? SourceChange.InOrder([.. kinds.Entries.Select(kind => _values.Change(origin, PrincipalOf(kind), false,
                text => Writer(origin).InsertBlock(statement, after ?? LastArgument(statement), $"principals {text}"), Dialect.Block))])
            : SourceChange.Refused($"`{name}` of the statement ({origin.Location}) is written in blocks: add it by hand");
    }

    private static MapValue PrincipalOf(MapEntry kind) => new([new MapEntry("type", new ScalarValue(kind.Name)), new MapEntry("identifiers", ListOf(kind.Value))]);

    private static ListValue ListOf(Value value) => value as ListValue ?? new ListValue([value]);

    private SourceChange AddBlock(Origin origin, HclBlock owner, string name, Value value)
    {
        HclNode? after = owner.Body.FindBlocks(name).LastOrDefault();
        after ??= LastArgument(owner) ?? owner.Body.Items.LastOrDefault();
        return _values.Change(origin, value is MapValue map ? ModuleValues.Named(map) : value, false, text => Writer(origin).InsertBlock(owner, after, $"{name} {text}"), Dialect.Block);
    }
}

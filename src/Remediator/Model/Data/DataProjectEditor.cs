using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model.Data;

/// <summary>
/// Edits of a project that is one JSON or YAML document: what can be done to its maps, lists and values whatever they mean. What stands
/// where (properties, dependencies, resources) is the flavour's.
/// </summary>
internal abstract class DataProjectEditor(DataDocument document, string flavour, IValueWriter writer) : IProjectEditor
{
    protected bool IsYaml { get; } = document.Format == DataFormat.Yaml;
    private IDataEditor? _editor;

    protected DataDocument Document => document;

    protected IDataEditor Editor => _editor ??= IsYaml ? new YamlEditor(document) : new JsonEditor(document);

    /// <inheritdoc/>
    public virtual SourceChange AddProperty(MapValue map, string name, Value value, string? after = null)
    {
        if (map.Origin?.Syntax is not DataMapping mapping)
            return SourceChange.Refused($"the place for `{name}` is not written in the template");
        var anchor = after is null ? mapping.Members.LastOrDefault() : mapping.Find(after);
        return Change(InsertMember(mapping, anchor, name, value));
    }

    /// <inheritdoc/>
    public abstract SourceChange AddProperty(Resource resource, string name, Value value);

    /// <inheritdoc/>
    public virtual SourceChange RemoveProperty(MapValue map, MapEntry entry) =>
        HolderOf(map, entry) is { } mapping && entry.Syntax is DataMember member && mapping.Members.Contains(member)
            ? Change(Editor.RemoveMember(mapping, member))
            : SourceChange.Refused($"`{entry.Name}` comes from elsewhere (a merge key or a function)");

    /// <summary>The mapping that an entry of a map is to be taken out of.</summary>
    protected virtual DataMapping? HolderOf(MapValue map, MapEntry entry) => map.Origin?.Syntax as DataMapping;

    /// <inheritdoc/>
    public virtual SourceChange RenameProperty(MapEntry entry, string newName) =>
        entry.Syntax is DataMember member
            ? Change([Editor.RenameKey(member, newName)])
            : SourceChange.Refused($"`{entry.Name}` is not written in the template");

    /// <inheritdoc/>
    public virtual SourceChange Replace(Value value, Value replacement)
    {
        if (value.Origin is not { Syntax: DataNode node } origin)
            return SourceChange.Refused("the value is not written in the template");
        if (node is DataAlias alias)
            return SourceChange.Refused($"the value is the alias `*{alias.Name}`, which other places share");
        if (InPlace(node, replacement) is { } edit)
            return Change([edit]);
        if (origin.Container is not DataNode container)
            return SourceChange.Refused("the value has no place of its own in the template");
        return Change(Editor.ReplaceValue(container, node, Write(replacement, container), IsBlock(replacement, container)));
    }

    /// <inheritdoc/>
    public virtual SourceChange AddItem(ListValue list, Value item, int? after = null)
    {
        if (list.Origin?.Syntax is not DataSequence sequence)
            return SourceChange.Refused("the list is not written in the template");
        return Change(Editor.InsertItem(sequence, after ?? sequence.Items.Count - 1, Write(item, sequence)));
    }

    /// <inheritdoc/>
    public virtual SourceChange RemoveItem(ListValue list, int index) =>
        list.Origin?.Syntax is DataSequence sequence && index < sequence.Items.Count
            ? Change(Editor.RemoveItem(sequence, index))
            : SourceChange.Refused("the item is not written in the list of the template");

    /// <inheritdoc/>
    public abstract SourceChange AddDependencies(Resource resource, IReadOnlyList<string> targets);

    /// <inheritdoc/>
    public abstract SourceChange RemoveDependency(Resource resource, string target);

    /// <inheritdoc/>
    public abstract SourceChange AddResource(string id, string type, MapValue properties, Resource after);

    /// <inheritdoc/>
    public virtual string IdOf(string id, string type, Resource after) => id;

    /// <inheritdoc/>
    public abstract SourceChange RenameReferences(string from, string to);

    /// <summary>The edit that keeps the node and changes its text alone; null when the node must be written anew.</summary>
    protected abstract TextEdit? InPlace(DataNode node, Value replacement);

    /// <summary>The habits of the place around a node.</summary>
    protected abstract WriteStyle StyleAt(DataNode container);

    /// <summary>Makes a resource wait for others in <paramref name="body"/>, which may have the member <paramref name="name"/>.</summary>
    protected SourceChange AddNames(DataMapping body, DataMember? after, string name, Resource resource, IReadOnlyList<Value> names)
    {
        switch (body.Find(name)?.Value)
        {
            case null:
                return Change(InsertMember(body, after, name, names.Count == 1 ? names[0] : new ListValue(names)));
            case DataSequence sequence:
                var edits = new List<TextEdit>();
                for (var i = 0; i < names.Count; i++)
                    edits.AddRange(Editor.InsertItem(sequence, sequence.Items.Count - 1, Write(names[i], sequence), i));
                return Change(edits);
            case DataScalar scalar:
                var both = new ListValue([AsName(scalar), .. names]);
                return Change(Editor.ReplaceValue(body, scalar, Write(both, body), IsBlock(both, body)));
            default:
                return SourceChange.Refused($"the `{name}` of `{resource.Id}` is neither a name nor a list");
        }
    }

    /// <summary>A name that stands alone as an item of the list that takes its place.</summary>
    protected virtual Value AsName(DataScalar scalar) => new ScalarValue(scalar.Value);

    protected IReadOnlyList<TextEdit> InsertMember(DataMapping mapping, DataMember? after, string name, Value value) =>
        Editor.InsertMember(mapping, after, Write(new ScalarValue(name), mapping), Write(value, mapping), IsBlock(value, mapping));

    protected string Write(Value value, DataNode container) => writer.Write(value, flavour, StyleAt(container));

    protected bool IsBlock(Value value, DataNode container) => IsYaml && writer.IsBlock(value, StyleAt(container));

    protected SourceChange Change(IReadOnlyList<TextEdit> edits) => SourceChange.Of(document.Source, edits);
}

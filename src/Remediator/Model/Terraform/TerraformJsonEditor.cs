using Remediator.Sources.Data;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>Edits of modules' <c>.tf.json</c> files, in their own layout. The nodes of the module's tree are found again by their spans.</summary>
internal sealed class TerraformJsonEditor(ModuleValues values)
{
    private readonly Dictionary<SourceText, ModuleJson> _files = [];

    /// <summary>Whether an expression stands in an interpolation, and so is written in HCL.</summary>
    public bool IsInText(SourceText source, TextSpan span) => FileOf(source).At(span) is null;

    /// <summary>Whether a place is one of JSON; what stands in a text of a JSON file is edited as what stands in a text of any file.</summary>
    public bool Holds(Origin origin) => TerraformJsonReader.IsJson(origin.Source.Path) && origin.Syntax is not JsonPlace
        && !((origin.Syntax is HclObject or HclTuple ? origin.Syntax : origin.Container) is HclExpression written && IsInText(origin.Source, written.Span));

    /// <summary>Gives an object or block a member.</summary>
    public SourceChange AddProperty(Origin origin, string name, Value value, TextSpan? after)
    {
        var file = FileOf(origin.Source);
        if (file.At(origin.Span) is not DataMapping place)
            return SourceChange.Refused($"the place for `{name}` ({origin.Location}) is computed");
        var key = origin.Syntax is HclBlock owner ? ModuleValues.Argument(owner, name) : name;
        var isBlock = origin.Syntax is HclBlock && value is MapValue && !ModuleValues.IsPolicy(value);
        return values.Change(origin, isBlock ? ModuleValues.Named((MapValue)value) : value, file.Editor.WantsSingleLine(place), text => file.Insert(place, key, text, after), Dialect.Json);
    }

    /// <summary>Gives a resource an argument; a policy becomes a text that holds JSON.</summary>
    public SourceChange AddArgument(Origin origin, string argument, Value value)
    {
        var file = FileOf(origin.Source);
        if (file.At(origin.Span) is not DataMapping place)
            return SourceChange.Refused($"the place for `{argument}` ({origin.Location}) is computed");
        return ModuleValues.IsPolicy(value)
            ? values.Change(origin, value, true, text => file.Insert(place, argument, JsonText.Quote(text)), Dialect.Json)
            : values.Change(origin, value is MapValue map ? ModuleValues.Named(map) : value, false, text => file.Insert(place, argument, text), Dialect.Json);
    }

    /// <summary>Takes out an argument or block.</summary>
    public SourceChange Remove(SourceText source, TextSpan span, string name) => FileOf(source).Remove(span) is { } edits
        ? SourceChange.Of(source, edits)
        : SourceChange.Refused($"`{name}` has no place of its own in {source.Path}");

    /// <summary>Gives an argument, block or member another name.</summary>
    public static SourceChange Rename(SourceText source, HclNode node, string name) => node switch
    {
        HclAttribute attribute => SourceChange.Of(source, [TextEdit.Replace(attribute.NameSpan, JsonText.Quote(TerraformNames.ArgumentOf("", name)))]),
        HclBlock block => SourceChange.Of(source, [TextEdit.Replace(block.TypeSpan, JsonText.Quote(TerraformNames.ArgumentOf("", name)))]),
        HclObjectItem item => SourceChange.Of(source, [TextEdit.Replace(item.Key.Span, JsonText.Quote(name))]),
        _ => SourceChange.Refused($"what should be `{name}` is not written in {source.Path}"),
    };

    /// <summary>Puts another value in the place of one.</summary>
    public SourceChange Replace(Origin origin, Value replacement)
    {
        var file = FileOf(origin.Source);
        return file.At(origin.Span) is { } old && file.ParentOf(old) is { } holder
            ? values.Change(origin, replacement, file.Editor.WantsSingleLine(holder), text => file.Editor.ReplaceValue(holder, old, text, false), Dialect.Json)
            : SourceChange.Refused($"the value ({origin.Location}) is a part of a text");
    }

    /// <summary>Adds an item to a list, or a block to those of its type.</summary>
    public SourceChange AddItem(Origin origin, Value item, int? after)
    {
        var file = FileOf(origin.Source);
        if (SequenceOf(file, origin) is not { } sequence)
            return AddSecond(file, origin, item);
        var isStatement = origin.Syntax is BlockList { Type: "statement" };
        var value = !isStatement && origin.Syntax is BlockList && item is MapValue map ? ModuleValues.Named(map) : item;
        return values.Change(origin, value, file.Editor.WantsSingleLine(sequence),
            text => file.Editor.InsertItem(sequence, after ?? sequence.Items.Count - 1, text), isStatement ? Dialect.PolicyDataJson : Dialect.Json);
    }

    /// <summary>Takes an item out of a list.</summary>
    public SourceChange RemoveItem(Origin origin, int index)
    {
        var file = FileOf(origin.Source);
        return SequenceOf(file, origin) is { } items && index < items.Items.Count
            ? SourceChange.Of(origin.Source, file.Editor.RemoveItem(items, index))
            : SourceChange.Refused($"the list ({origin.Location}) is not written as one");
    }

    /// <summary>Makes a resource wait for others.</summary>
    public SourceChange AddDependencies(Origin origin, IReadOnlyList<string> names)
    {
        var file = FileOf(origin.Source);
        if (file.At(origin.Span) is not DataMapping resource)
            return SourceChange.Refused($"the resource at {origin.Location} is not written as an object");
        if (resource.Find("depends_on")?.Value is not DataSequence { Items: [_, ..] } sequence)
            return SourceChange.Of(origin.Source, file.Insert(resource, "depends_on", $"[{string.Join(", ", names.Select(JsonText.Quote))}]"));
        var edits = new List<TextEdit>();
        for (var i = 0; i < names.Count; i++)
            edits.AddRange(file.Editor.InsertItem(sequence, sequence.Items.Count - 1, JsonText.Quote(names[i]), i));
        return SourceChange.Of(origin.Source, edits);
    }

    /// <summary>Takes out the dependency at an index, and an emptied list with it.</summary>
    public SourceChange RemoveDependency(Origin origin, HclTuple dependencies, int index)
    {
        var file = FileOf(origin.Source);
        if (dependencies.Items.Count == 1)
            return Remove(origin.Source, dependencies.Span, "depends_on");
        return index >= 0 && file.At(dependencies.Span) is DataSequence sequence
            ? SourceChange.Of(origin.Source, file.Editor.RemoveItem(sequence, index))
            : SourceChange.Refused($"the dependency is not written at {origin.Location}");
    }

    /// <summary>Declares a resource beside those of its type, else as a new type.</summary>
    public SourceChange AddResource(Origin beside, string type, string id, MapValue body)
    {
        var file = FileOf(beside.Source);
        if (body.Entries.Any(entry => entry.Value is CallValue))
            return SourceChange.Refused($"{beside.Source.Path} is written in JSON: declare {type}.{id} by hand");
        if (file.Root?.Find("resource")?.Value is not DataMapping resources || file.At(beside.Span) is not { } made)
            return SourceChange.Refused($"`resource` of {beside.Source.Path} is no object: declare {type}.{id} by hand");
        return values.Change(beside, body, false, text => resources.Find(type)?.Value is DataMapping alike
            ? file.Insert(alike, id, text)
            : file.Insert(resources, type, $"{{\n  {JsonText.Quote(id)}: {text.Replace("\n", "\n  ", StringComparison.Ordinal)}\n}}", file.ParentOf(made)?.Span), Dialect.Json);
    }

    private ModuleJson FileOf(SourceText source)
    {
        if (!_files.TryGetValue(source, out var file))
            _files[source] = file = new ModuleJson(source);
        return file;
    }

    private static DataSequence? SequenceOf(ModuleJson file, Origin origin) => origin.Syntax is BlockList blocks
        ? (file.At(blocks.Owner.Span) as DataMapping)?.Find(blocks.Type)?.Value as DataSequence
        : file.At(origin.Span) as DataSequence;

    // One block may stand without its list; with a second one it needs it.
    private SourceChange AddSecond(ModuleJson file, Origin origin, Value item)
    {
        if (origin.Syntax is not BlockList { Type: "statement" } blocks || file.At(blocks.Owner.Span) is not DataMapping owner || owner.Find(blocks.Type)?.Value is not { } only)
            return SourceChange.Refused($"what would become a list ({origin.Location}) is written as a single object");
        var written = origin.Source.Slice(only.Span);
        return written.Contains('\n')
            ? SourceChange.Refused($"the only statement ({origin.Location}) is written without a list: put it in brackets, and run again")
            : values.Change(origin, item, true, text => [TextEdit.Replace(only.Span, $"[{written}, {JsonText.OnOneLine(text)}]")], Dialect.PolicyDataJson);
    }
}

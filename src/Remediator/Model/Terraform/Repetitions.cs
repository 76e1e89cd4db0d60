using Remediator.Knowledge.Terraform;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// Mends how a block repeats (<c>count</c>, <c>for_each</c>), and how expressions reach the instances of one that does. What the module
/// does not tell (which instance, how many) is refused.
/// </summary>
internal sealed class Repetitions(ModuleInstance instance, SourceText source, HclBlock block)
{
    // Functions that always give a list of strings.
    private static readonly string[] StringLists = ["keys", "split", "compact", "formatlist"];

    /// <summary>The repetition of the block around a line of a file; null when no block is there.</summary>
    public static Repetitions? At(TerraformProject project, SourceText source, int line) =>
        project.BlockAt(source, line) is var (instance, block) ? new Repetitions(instance, source, block) : null;

    /// <summary>Makes the block's own <c>count</c> and <c>for_each</c> what the rest of the block needs.</summary>
    /// <param name="type">The type of the value of <c>for_each</c> in the tool's words; empty when it does not say.</param>
    public SourceChange Fit(string type)
    {
        if (block.Body.Find("count") is { } count && block.Body.Find("for_each") is { } each)
            return KeepOne(count, each);
        var written = block.Body.Find("for_each");
        // Of what is not written as a list, the tool says so.
        if (written is not null && !IsSet(written.Value) && (type.Length > 0 || written.Value is HclTuple))
            return AsSet(written, type);
        if (written is not null && block.Body.Find("count") is null && Loose("count").Length > 0)
            return ReadInstead("count", "each.key");
        if (written is null && block.Body.Find("count") is not null && Loose("each").Length > 0)
            return ReadInstead("each", "count.index");
        if (written is null && Loose("each") is [_, ..] lost)
            return FromDynamic(lost) ?? Follow("for_each", lost);
        return block.Body.Find("count") is null && Loose("count") is [_, ..] indices ? Follow("count", indices) : new SourceChange([]);
    }

    /// <summary>Makes every reference in the block to something that has instances name one of them, or all where a list is meant.</summary>
    public SourceChange NameInstances(string address)
    {
        var (owner, meta) = Repeated(address);
        if (owner is null || meta is null)
            return SourceChange.Refused($"`{address}` has neither `count` nor `for_each` in the module");
        if (owner.Block == block && HclWalker.Traversals(block.Body).Any(traversal => EndOf(traversal, address) is not null))
            return SourceChange.Refused($"`{address}` refers to itself, which no instance of it can");
        var edits = new List<TextEdit>();
        foreach (var parent in HclWalker.Nodes(block))
        {
            foreach (var traversal in HclWalker.ChildrenOf(parent).OfType<HclTraversal>().Where(traversal => EndOf(traversal, address) is not null))
            {
                if (Named(traversal, parent, address, owner, meta) is not { } edit)
                    return SourceChange.Refused($"which instance of `{address}` is meant at {source.Path}:{source.PositionOf(traversal.Span.Start)} is not told: `{meta.Name}` there is `{TextOf(meta)}`");
                edits.Add(edit);
            }
        }
        return edits.Count == 0 ? new SourceChange([]) : SourceChange.Of(source, edits);
    }

    /// <summary>Takes the numbers out of references to something that does not repeat, in the whole module.</summary>
    /// <param name="line">Where the tool saw one.</param>
    /// <param name="address">What is referred to; empty for what the line refers to.</param>
    public SourceChange DropIndices(int line, string address)
    {
        string[] addresses = address.Length > 0 ? [address] : [.. HclWalker.Traversals(block).Where(traversal => source.PositionOf(traversal.Span.Start).Line == line).Select(Indexed).OfType<string>().Distinct()];
        var files = new List<FileEdits>();
        foreach (var file in instance.Module.Files.Where(file => !TerraformJsonReader.IsJson(file.Source.Path)))
        {
            var edits = new List<TextEdit>();
            foreach (var traversal in HclWalker.Traversals(file.Body))
            {
                if (Indexed(traversal) is not { } single || !addresses.Contains(single))
                    continue;
                var at = single.Split('.').Length - 1;
                var step = traversal.Steps[at];
                if (step.Name is not { } number || !number.All(char.IsAsciiDigit))
                    return SourceChange.Refused($"the reference at {file.Source.Path}:{file.Source.PositionOf(traversal.Span.Start)} names an instance of `{single}` by a key, so that may be meant to repeat: give it `for_each` or `count`, or take the brackets out");
                edits.Add(TextEdit.Delete(new TextSpan(traversal.Steps[at - 1].Span.End, step.Span.End)));
            }
            if (edits.Count > 0)
                files.Add(new FileEdits(file.Source, edits));
        }
        return new SourceChange(files);
    }

    // The address of a resource or data source that has neither `count` nor `for_each`, and is referred to by an index.
    private string? Indexed(HclTraversal traversal)
    {
        var length = traversal.Root == "data" ? 3 : 2;
        if (traversal.Root is null || traversal.Steps.Count < length || traversal.Steps[length - 1] is not ({ IsIndex: true, Name: not null } or { IsIndex: true, Index: not null }) || traversal.Steps.Take(length - 1).Any(step => step.Name is null))
            return null;
        var address = string.Join('.', traversal.Steps.Take(length - 1).Select(step => step.Name).Prepend(traversal.Root));
        return (instance.Find(address) ?? instance.Find("resource." + address)) is { } owner && owner.Block.Body.Find("count") is null && owner.Block.Body.Find("for_each") is null ? address : null;
    }

    private SourceChange KeepOne(HclAttribute count, HclAttribute each)
    {
        var (usesCount, usesEach) = (Loose("count").Length > 0, Loose("each").Length > 0);
        if (usesCount && usesEach)
            return SourceChange.Refused("the block reads both `each` and `count.index`: decide which of the two repeats it");
        // With neither read, `count = 1` says nothing that `for_each` does not say.
        if (!usesCount && (usesEach || count.Value is HclLiteral { Text: "1" }))
            return SourceChange.Of(source, new HclWriter(source).RemoveNode(count));
        return usesCount
            ? SourceChange.Of(source, new HclWriter(source).RemoveNode(each))
            : SourceChange.Refused("the block reads neither `each` nor `count.index`: decide which of `count` and `for_each` repeats it");
    }

    private bool IsSet(HclExpression value) => value is HclObject or HclCall { Name: "toset" or "tomap" or "merge" or "zipmap" or "setunion" or "setintersection" or "setproduct" or "setsubtract" }
        || value is HclCompound { Form: "for" } && source.Text[value.Span.Start] == '{';

    private SourceChange AsSet(HclAttribute each, string type)
    {
        var written = Written(each.Value);
        if (written is HclTuple { Items: [HclObject, ..] objects } && objects.All(item => item is HclObject map && map.Find("name")?.Value is HclTemplate { Literal: not null })
            && objects.Select(item => ((HclTemplate)((HclObject)item).Find("name")!.Value).Literal).Distinct().Count() == objects.Count)
        {
            return SourceChange.Of(source, [TextEdit.Insert(each.Value.Span.Start, "{ for item in "), TextEdit.Insert(each.Value.Span.End, " : item.name => item }")]);
        }
        if (written is HclTuple tuple && tuple.Items.Any(item => HclWalker.Nodes(item).OfType<HclTraversal>().Any(IsComputed)))
            return SourceChange.Refused("the list holds what is known only after apply, so its items cannot be keys: write a map with keys of your own, `{ first = … }`");
        return type == "list of string" || IsListOfStrings(written)
            ? SourceChange.Of(source, [TextEdit.Insert(each.Value.Span.Start, "toset("), TextEdit.Insert(each.Value.Span.End, ")")])
            : SourceChange.Refused($"`for_each` takes a map or a set of strings, and `{source.Slice(each.Value.Span)}` is no list of strings: write `{{ for item in … : item.<key> => item }}`");
    }

    // The expression behind a local or a variable's default.
    private HclExpression? Written(HclExpression value) => value switch
    {
        HclTraversal { Root: "local", Steps: [{ Name: { } name }] } => instance.Module.Locals.TryGetValue(name, out var local) ? local.Attribute.Value : null,
        HclTraversal { Root: "var", Steps: [{ Name: { } name }] } => instance.Find("variable." + name)?.Block.Body is { } body ? body.Find("type")?.Value ?? body.Find("default")?.Value : null,
        _ => value,
    };

    private static bool IsListOfStrings(HclExpression? value) => value switch
    {
        HclTuple tuple => tuple.Items.Count > 0 && tuple.Items.All(item => item is HclTemplate or HclTraversal { Root: "var" or "local" }),
        HclCall { Name: "list", Arguments: [HclTraversal { Root: "string", Steps.Count: 0 }] } => true,
        HclCall call => StringLists.Contains(call.Name),
        _ => false,
    };

    private static bool IsComputed(HclTraversal traversal) => traversal.Root is "module" || traversal.Root?.Contains('_') == true;

    // What reads `each` or `count`, and is not in a block that has its own.
    private HclTraversal[] Loose(string root) => [.. HclWalker.Traversals(block.Body).Where(traversal => traversal.Root == root)];

    // What a block with `for_each` has in the place of `count.index`, and the reverse: within a text, where a key and a number serve alike.
    private SourceChange ReadInstead(string root, string other)
    {
        var edits = new List<TextEdit>();
        foreach (var parent in HclWalker.Nodes(block.Body))
        {
            foreach (var traversal in HclWalker.ChildrenOf(parent).OfType<HclTraversal>().Where(traversal => traversal.Root == root))
            {
                if (parent is not HclTemplate || source.Slice(traversal.Span) is not ("count.index" or "each.key"))
                    return SourceChange.Refused($"`{source.Slice(traversal.Span)}` at {source.Path}:{source.PositionOf(traversal.Span.Start)} is none of what the block repeats by: say it with `{other}`");
                edits.Add(TextEdit.Replace(traversal.Span, other));
            }
        }
        return SourceChange.Of(source, edits);
    }

    // `each.value` in the `content` of a dynamic block means what that block goes over.
    private SourceChange? FromDynamic(HclTraversal[] lost)
    {
        var edits = new List<TextEdit>();
        foreach (var traversal in lost)
        {
            var around = HclWalker.Nodes(block.Body).OfType<HclBlock>().LastOrDefault(inner => inner.Type == "dynamic" && inner.Body.FindBlocks("content").Any(content => content.Span.Start <= traversal.Span.Start && traversal.Span.End <= content.Span.End));
            if (around is null)
                return null;
            var iterator = around.Body.Find("iterator")?.Value is HclTraversal { Root: { } name } ? name : around.Label(0);
            edits.Add(TextEdit.Replace(new TextSpan(traversal.Span.Start, traversal.Span.Start + "each".Length), iterator));
        }
        return SourceChange.Of(source, edits);
    }

    // A block that reads the instance of another by its own key or number repeats as that one does.
    private SourceChange Follow(string meta, HclTraversal[] lost)
    {
        // What others reach by a key repeats over what those go over.
        var readers = Readers(meta).Select(entry => (entry.Source, Meta: entry.Block.Body.Find(meta))).ToArray();
        if (readers.Length > 0)
        {
            return readers.Select(reader => reader.Meta is null ? "" : reader.Source.Slice(reader.Meta.Value.Span)).Distinct().ToArray() is [{ Length: > 0 } shared]
                && !shared.Contains('\n') && !shared.Contains(string.Join('.', block.Labels.Select(label => label.Text)), StringComparison.Ordinal)
                ? Insert(meta, shared)
                : SourceChange.Refused($"the block has no `{meta}`, and what reads its instances does not tell what it would go over");
        }
        if (Suffixes(lost) is { } edits)
            return SourceChange.Of(source, edits);
        var leaders = HclWalker.Traversals(block.Body).Select(traversal => LeaderOf(traversal, meta, lost)).OfType<string>().Distinct().ToArray();
        if (leaders is not [var leader])
        {
            if (leaders.Length == 0 && meta == "for_each" && Unread(lost) is { } unread)
                return Insert(meta, unread);
            return SourceChange.Refused(leaders.Length == 0
                ? $"the block has no `{meta}`, and nothing in it tells what it would go over: add `{meta}`, or take the reference to `{source.Slice(lost[0].Span)}` out"
                : $"the block has no `{meta}`, and may follow {string.Join(" or ", leaders.Select(name => $"`{name}`"))}");
        }
        return Insert(meta, meta == "count" ? $"length({leader})" : leader);
    }

    // The one input that nothing reads and that can be gone over; a list where each item is a text.
    private string? Unread(HclTraversal[] lost)
    {
        var isText = lost.All(traversal => traversal.Steps.Count == 1);
        var inputs = InputReaders.Unread(instance).Select(variable => (Name: variable.Block.Label(0), Type: variable.Block.Body.Find("type") is { } type ? variable.Source.Slice(type.Value.Span) : ""))
            .Where(input => input.Type.StartsWith("map(", StringComparison.Ordinal) || isText && input.Type is "list(string)" or "set(string)").ToArray();
        return inputs is not [var only] ? null : only.Type == "list(string)" ? $"toset(var.{only.Name})" : $"var.{only.Name}";
    }

    // Blocks that name an instance of this one by `each.key` or `count.index`.
    private IEnumerable<ModuleBlock> Readers(string meta)
    {
        var labels = block.Labels.Select(label => label.Text);
        var address = (block.Type == "resource" ? labels : labels.Prepend(block.Type)).ToArray();
        var key = meta == "count" ? "count" : "each";
        return instance.Module.Blocks.Where(entry => entry.Block != block && HclWalker.Traversals(entry.Block.Body)
            .Any(traversal => traversal.BeginsWith(address) && traversal.Steps.FirstOrDefault(step => step.IsIndex)?.Index is HclTraversal { Root: { } root } && root == key));
    }

    private SourceChange Insert(string meta, string value)
    {
        return SourceChange.Of(source, [TextEdit.Insert(block.Body.Span.Start, $"{source.NewLine}  {meta} = {value}{(source.Text.AsSpan(block.Body.Span.Start).StartsWith(source.NewLine + source.NewLine) ? "" : source.NewLine)}")]);
    }

    // A key that only stands at the end of texts tells instances apart, of which there is one.
    private List<TextEdit>? Suffixes(HclTraversal[] lost)
    {
        var edits = new List<TextEdit>();
        foreach (var template in HclWalker.Nodes(block.Body).OfType<HclTemplate>())
        {
            if (template.IsHeredoc || template.Parts is not [.., { Text: { } before } text, { Expression: HclTraversal last } part] || !lost.Contains(last) || !(before[^1] is '-' or '_' or '/' or '.'))
                continue;
            if (before.Length == 1 && template.Parts.Count == 2)
                return null;
            edits.Add(TextEdit.Delete(new TextSpan(text.Span.End - 1, part.Span.End)));
        }
        return edits.Count == lost.Length ? edits : null;
    }

    private string? LeaderOf(HclTraversal traversal, string meta, HclTraversal[] lost) =>
        traversal is { Root: { } type, Steps: [{ Name: { } name, IsIndex: false }, { Index: HclTraversal index }, ..] } && lost.Contains(index)
        && instance.Find($"resource.{type}.{name}")?.Block.Body.Find(meta) is not null ? $"{type}.{name}" : null;

    private (ModuleBlock? Owner, HclAttribute? Meta) Repeated(string address)
    {
        var owner = instance.Find(address) ?? instance.Find("resource." + address);
        return (owner, owner?.Block.Body.Find("count") ?? owner?.Block.Body.Find("for_each"));
    }

    // The end of the address in a traversal that names no instance behind it.
    private static int? EndOf(HclTraversal traversal, string address)
    {
        var names = address.Split('.');
        return traversal.BeginsWith(names) && traversal.Steps.Count >= names.Length && !traversal.Steps[names.Length - 1].IsIndex
            ? traversal.Steps[names.Length - 2].Span.End
            : null;
    }

    private TextEdit? Named(HclTraversal traversal, HclNode parent, string address, ModuleBlock owner, HclAttribute meta)
    {
        var end = EndOf(traversal, address)!.Value;
        if (block.Body.Find(meta.Name) is { } own && block != owner.Block && (TextOf(own) == TextOf(meta) || TextOf(own) == address || TextOf(own) == $"length({address})"))
            return TextEdit.Insert(end, meta.Name == "count" ? "[count.index]" : "[each.key]");
        if (OnlyKey(meta) is { } key)
            return TextEdit.Insert(end, $"[{key}]");
        var all = (meta.Name == "count" ? address + "[*]" : $"values({address})[*]") + source.Text[end..traversal.Span.End];
        // With a condition there is one or none.
        if (meta.Value is HclConditional && parent is HclAttribute)
            return TextEdit.Replace(traversal.Span, $"one({all})");
        if (meta.Value is HclConditional)
            return TextEdit.Insert(end, "[0]");
        return parent switch
        {
            HclTuple { Items.Count: 1 } tuple => TextEdit.Replace(tuple.Span, all),
            HclAttribute { Name: "value" } when block.Type == "output" => TextEdit.Replace(traversal.Span, all),
            HclAttribute attribute when TakesList(attribute) => TextEdit.Replace(traversal.Span, all),
            _ => null,
        };
    }

    private bool TakesList(HclAttribute attribute) => block.Type == "resource" && block.Body.Attributes.Contains(attribute)
        && ProviderSchema.Aws.FindResource(block.Label(0))?.FindAttribute(attribute.Name) is { } known
        && TypeText.IsCollection(known.Type);

    private static string? OnlyKey(HclAttribute meta) => (meta.Name, meta.Value) switch
    {
        ("count", HclLiteral { Text: "1" }) => "0",
        ("for_each", HclCall { Name: "toset", Arguments: [HclTuple { Items: [HclTemplate { Literal: { } only }] }] }) => HclText.Quote(only),
        ("for_each", HclObject { Items: [{ Name: { } name }] }) => HclText.Quote(name),
        _ => null,
    };

    private string TextOf(HclAttribute attribute) => instance.Module.Files.Select(file => file.Source).First(file => instance.Module.Blocks.Any(entry => entry.Source == file && entry.Block.Body.Attributes.Contains(attribute))).Slice(attribute.Value.Span);
}

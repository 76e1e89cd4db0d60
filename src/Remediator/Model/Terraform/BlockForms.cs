using Remediator.Knowledge.Facts;
using Remediator.Knowledge.Terraform;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// Writes arguments as blocks and blocks as arguments. Only what makes the difference is edited: equals signs, brackets, commas, quotes
/// around keys; values and comments stay as they are.
/// </summary>
internal static class BlockForms
{
    /// <summary>Changes an argument into blocks, or a block into an argument.</summary>
    /// <param name="owner">The type of the resource that has it.</param>
    public static SourceChange Change(SourceText source, string owner, MapEntry entry, PlaceEntry shape) => entry.Syntax switch
    {
        HclAttribute attribute when shape.IsBlock || shape.MayBeBlocks => ToBlocks(source, attribute, shape),
        HclBlock { Labels.Count: 0 } block when !shape.IsBlock => ToArgument(source, owner, block, shape),
        _ => SourceChange.Refused($"`{entry.Name}` cannot be written in another form"),
    };

    /// <summary>Puts blocks around an argument.</summary>
    public static SourceChange Wrap(SourceText source, HclAttribute attribute, IReadOnlyList<string> blocks, string name)
    {
        var indent = source.IndentAt(attribute.Span.Start);
        var unit = indent.EndsWith('\t') ? "\t" : "  ";
        var before = "";
        var after = "";
        for (var i = 0; i < blocks.Count; i++)
        {
            var inner = string.Concat(Enumerable.Repeat(unit, i));
            before += $"{(i == 0 ? "" : source.NewLine + indent + inner)}{blocks[i]} {{";
            after = $"{source.NewLine}{indent}{inner}}}" + after;
        }
        var inside = indent + string.Concat(Enumerable.Repeat(unit, blocks.Count));
        var value = source.Slice(attribute.Value.Span);
        if (attribute.Value is not HclTemplate { IsHeredoc: true })
            value = value.Replace("\n" + indent, "\n" + inside, StringComparison.Ordinal);
        return SourceChange.Of(source, [TextEdit.Replace(attribute.Span, $"{before}{source.NewLine}{inside}{name} = {value}{after}")]);
    }

    private static SourceChange ToArgument(SourceText source, string owner, HclBlock block, PlaceEntry shape)
    {
        if (block.Body.Blocks.Any())
            return SourceChange.Refused($"`{block.Type}` holds blocks, which an argument cannot");
        if (shape.Type.StartsWith("map(", StringComparison.Ordinal) || shape.Type.StartsWith("object(", StringComparison.Ordinal) || shape.Type.Length == 0)
            return SourceChange.Of(source, [TextEdit.Replace(new TextSpan(block.TypeSpan.End, block.Body.Span.Start), " = {")]);
        if (JsonDocuments.KeysOf(owner, shape.Name) is { } keys)
            return ToDocument(source, block, keys);
        // `point_in_time { enabled = true }` for a truth value: the only argument of the block is the value.
        return TypeText.IsPlain(shape.Type) && block.Body.Items is [HclAttribute only]
            ? SourceChange.Of(source, [TextEdit.Replace(block.Span, $"{block.Type} = {source.Slice(only.Value.Span)}")])
            : SourceChange.Refused($"`{shape.Name}` is an argument of type {shape.Type}");
    }

    // `redrive_policy { dead_letter_target_arn = … }`: a document has its keys in AWS's spelling.
    private static SourceChange ToDocument(SourceText source, HclBlock block, IReadOnlyList<string> keys)
    {
        var edits = new List<TextEdit> { TextEdit.Replace(new TextSpan(block.TypeSpan.End, block.Body.Span.Start), " = jsonencode({") };
        foreach (var item in block.Body.Items.Cast<HclAttribute>())
        {
            if (keys.FirstOrDefault(key => Nearest.Plain(key).Equals(Nearest.Plain(item.Name), StringComparison.OrdinalIgnoreCase)) is not { } right)
                return SourceChange.Refused($"`{block.Type}` takes a document as JSON text, whose keys are {string.Join(", ", keys.Select(key => $"`{key}`"))}; `{item.Name}` is none of them");
            if (right != item.Name)
                edits.Add(TextEdit.Replace(item.NameSpan, HclText.Key(right)));
        }
        edits.Add(TextEdit.Insert(block.Span.End, ")"));
        return SourceChange.Of(source, edits);
    }

    private static SourceChange ToBlocks(SourceText source, HclAttribute attribute, PlaceEntry shape)
    {
        switch (attribute.Value)
        {
            case HclObject map:
                var edits = new List<TextEdit> { DeleteEquals(attribute) };
                return Refusal(source, map, shape.Inner(), edits) is { } refusal ? SourceChange.Refused(refusal) : SourceChange.Of(source, edits);
            case HclTuple { Items: [HclObject only] }:
                var inner = new List<TextEdit> { TextEdit.Replace(new TextSpan(attribute.NameSpan.End, only.Span.Start), " "), TextEdit.Delete(new TextSpan(only.Span.End, attribute.Value.Span.End)) };
                return HasComment(source, attribute.NameSpan.End, only.Span.Start) || HasComment(source, only.Span.End, attribute.Value.Span.End)
                    ? SourceChange.Refused($"`{attribute.Name}` has comments that a block would lose: write it by hand")
                    : Refusal(source, only, shape.Inner(), inner) is { } why ? SourceChange.Refused(why) : SourceChange.Of(source, inner);
            case var value when ScalarHome(shape) is { } home && value is not HclTuple:
                // `ephemeral_storage = 2048`: the block has one argument that can hold it.
                return Wrap(source, attribute, [attribute.Name], home);
            default:
                return SourceChange.Refused($"`{attribute.Name}` is a block, and its value is computed: write `{attribute.Name} {{ … }}`, or a dynamic block over it");
        }
    }

    // The argument that a lone value means: the only required one, else the only one.
    private static string? ScalarHome(PlaceEntry shape)
    {
        var arguments = shape.Inner().Where(entry => !entry.IsBlock).ToArray();
        var blocks = shape.Inner().Any(entry => entry is { IsBlock: true, IsRequired: true });
        var required = arguments.Where(entry => entry.IsRequired).ToArray();
        return blocks ? null : required is [var needed] ? needed.Name : required.Length == 0 && arguments is [var only] ? only.Name : null;
    }

    // Makes an object's items the arguments and blocks of a block; the reason why not, if it cannot.
    private static string? Refusal(SourceText source, HclObject map, IReadOnlyList<PlaceEntry> known, List<TextEdit> edits)
    {
        var isOneLine = !source.Text.AsSpan(map.Span.Start, map.Span.Length).Contains('\n');
        if (isOneLine && map.Items.Count > 1)
            return BreakLines(source, map, known, edits);
        foreach (var item in map.Items)
        {
            if (item.Name is not { } name || !HclText.Key(name).Equals(name, StringComparison.Ordinal))
                return $"the key at {source.Path}:{source.PositionOf(item.Span.Start)} is no name of an argument";
            var entry = known.FirstOrDefault(entry => entry.Name == name);
            if (known.Count > 0 && entry is null)
                return $"the block has no `{name}`";
            if (entry is { IsBlock: true })
            {
                if (item.Value is not HclObject inner)
                    return $"`{name}` is a block, and its value is not written as an object";
                edits.Add(TextEdit.Replace(new TextSpan(item.Key.Span.Start, inner.Span.Start), name + " "));
                if (Refusal(source, inner, entry.Inner(), edits) is { } refusal)
                    return refusal;
            }
            else
            {
                if (source.Slice(item.Key.Span) != name)
                    edits.Add(TextEdit.Replace(item.Key.Span, name));
                var sign = source.Text.IndexOfAny(['=', ':'], item.Key.Span.End);
                if (sign >= 0 && source.Text[sign] == ':')
                    edits.Add(TextEdit.Replace(new TextSpan(sign, sign + 1), source.Text[sign - 1] == ' ' ? "=" : " ="));
            }
            if (CommaAfter(source, item.Span.End, map.Span.End) is { } comma)
                edits.Add(TextEdit.Delete(new TextSpan(comma, comma + 1)));
        }
        return null;
    }

    // A block in one line may hold one argument only.
    private static string? BreakLines(SourceText source, HclObject map, IReadOnlyList<PlaceEntry> known, List<TextEdit> edits)
    {
        var indent = source.IndentAt(map.Span.Start);
        var inner = indent + (indent.EndsWith('\t') ? "\t" : "  ");
        var lines = new List<string>();
        foreach (var item in map.Items)
        {
            if (item.Name is not { } name || known.Count > 0 && known.FirstOrDefault(entry => entry.Name == name) is null or { IsBlock: true })
                return $"`{item.Name}` cannot stand in a block of this type as it is written";
            lines.Add($"{name} = {source.Slice(item.Value.Span)}");
        }
        var text = HclText.Align(string.Join('\n', lines)).Replace("\n", source.NewLine + inner, StringComparison.Ordinal);
        edits.Add(TextEdit.Replace(map.Span, $"{{{source.NewLine}{inner}{text}{source.NewLine}{indent}}}"));
        return null;
    }

    private static TextEdit DeleteEquals(HclAttribute attribute) =>
        TextEdit.Replace(new TextSpan(attribute.NameSpan.End, attribute.Value.Span.Start), " ");

    private static int? CommaAfter(SourceText source, int from, int end)
    {
        var comma = from;
        while (comma < end && source.Text[comma] is ' ' or '\t')
            comma++;
        return comma < end && source.Text[comma] == ',' ? comma : null;
    }

    private static bool HasComment(SourceText source, int from, int to)
    {
        var text = source.Text.AsSpan(from, to - from);
        return text.Contains('#') || text.Contains("//", StringComparison.Ordinal) || text.Contains("/*", StringComparison.Ordinal);
    }
}

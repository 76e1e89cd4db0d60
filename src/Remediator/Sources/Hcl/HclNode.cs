using Remediator.Text;

namespace Remediator.Sources.Hcl;

/// <summary>A node of an HCL 2 syntax tree. Trees are never printed: edits are made on spans, so every other byte stays.</summary>
/// <param name="span">The node's own text, without the blanks and comments around it.</param>
public abstract class HclNode(TextSpan span)
{
    public TextSpan Span { get; } = span;
}

/// <summary>What stands between the braces of a block, or a whole file.</summary>
public sealed class HclBody(TextSpan span, IReadOnlyList<HclNode> items) : HclNode(span)
{
    /// <summary>Attributes and blocks in the order of the source.</summary>
    public IReadOnlyList<HclNode> Items { get; } = items;

    public IEnumerable<HclBlock> Blocks => Items.OfType<HclBlock>();

    public IEnumerable<HclAttribute> Attributes => Items.OfType<HclAttribute>();

    /// <summary>The attribute of that name; null when there is none.</summary>
    public HclAttribute? Find(string name)
    {
        for (var i = 0; i < Items.Count; i++)
        {
            if (Items[i] is HclAttribute attribute && attribute.Name == name)
                return attribute;
        }
        return null;
    }

    /// <summary>The nested blocks of that type.</summary>
    public IEnumerable<HclBlock> FindBlocks(string type) => Blocks.Where(block => block.Type == type);
}

/// <summary><c>name = expression</c>.</summary>
public sealed class HclAttribute(string name, TextSpan nameSpan, HclExpression value) : HclNode(nameSpan.Union(value.Span))
{
    public string Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;

    public HclExpression Value { get; } = value;
}

/// <summary>The label of a block, quotes taken off.</summary>
public sealed record HclLabel(string Text, TextSpan Span);

/// <summary><c>type "label" … { body }</c>.</summary>
public sealed class HclBlock(TextSpan span, string type, TextSpan typeSpan, IReadOnlyList<HclLabel> labels, HclBody body) : HclNode(span)
{
    public string Type { get; } = type;

    public TextSpan TypeSpan { get; } = typeSpan;

    public IReadOnlyList<HclLabel> Labels { get; } = labels;

    /// <summary>What stands between the braces; its span begins behind the opening brace and ends at the closing one.</summary>
    public HclBody Body { get; } = body;

    /// <summary>The label at an index; empty when the block has fewer.</summary>
    public string Label(int index) => index < Labels.Count ? Labels[index].Text : "";
}

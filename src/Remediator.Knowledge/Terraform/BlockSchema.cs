namespace Remediator.Knowledge.Terraform;

/// <summary>What may stand in a resource, a data source or a block nested in one.</summary>
public sealed class BlockSchema
{
    internal BlockSchema(AttributeSchema[] attributes, NestedBlockSchema[] blocks)
    {
        Attributes = attributes;
        Blocks = blocks;
    }

    /// <summary>Arguments and attributes that are only exported, sorted by name.</summary>
    public IReadOnlyList<AttributeSchema> Attributes { get; }

    /// <summary>Nested blocks, sorted by name.</summary>
    public IReadOnlyList<NestedBlockSchema> Blocks { get; }

    /// <summary>The attribute with exactly this name.</summary>
    public AttributeSchema? FindAttribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
                return attribute;
        }
        return null;
    }

    /// <summary>The nested block with exactly this name.</summary>
    public NestedBlockSchema? FindBlock(string name)
    {
        foreach (var block in Blocks)
        {
            if (block.Name == name)
                return block;
        }
        return null;
    }
}

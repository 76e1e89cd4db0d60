namespace Remediator.Knowledge.Terraform;

/// <summary>A block that may stand in another one.</summary>
public sealed class NestedBlockSchema
{
    private readonly ProviderSchemaFile _file;
    private readonly int _number;
    private BlockSchema? _block;

    internal NestedBlockSchema(ProviderSchemaFile file, string name, BlockNesting nesting, bool isDeprecated, int least, int most, int number)
    {
        _file = file;
        _number = number;
        Name = name;
        Nesting = nesting;
        IsDeprecated = isDeprecated;
        Least = least;
        Most = most;
    }

    public string Name { get; }

    public BlockNesting Nesting { get; }

    /// <summary>The provider advises against it.</summary>
    public bool IsDeprecated { get; }

    /// <summary>How many there must be.</summary>
    public int Least { get; }

    /// <summary>How many there may be; 0 for any number.</summary>
    public int Most { get; }

    /// <summary>Whether there may be several, one beside the other.</summary>
    public bool IsRepeated => Nesting is BlockNesting.List or BlockNesting.Set && Most != 1;

    /// <summary>What may stand in it.</summary>
    public BlockSchema Block => _block ??= _file.ReadBlock(_number);
}

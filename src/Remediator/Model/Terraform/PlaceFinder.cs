using Remediator.Knowledge.Terraform;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>Finds blocks of a module with what the provider, or the called module, lets stand in them.</summary>
internal sealed class PlaceFinder(TerraformProject project)
{
    /// <summary>The block that begins on a line, or that holds an entry of a name beginning there; null when there is none.</summary>
    public BlockPlace? Find(SourceText source, int line, string? name) => project.BlockAt(source, line) is var (instance, block)
        ? Find(new Level(instance, source, OwnerOf(block), block, KnownIn(instance, block), null), line, name)
        : null;

    /// <summary>
    /// The attributes of a resource or data source, those first that only the provider sets, or the outputs of a module that is called;
    /// null for anything else and for unknown types.
    /// </summary>
    public IReadOnlyCollection<string>? AttributesOf(string declared)
    {
        if (declared.StartsWith("module.", StringComparison.Ordinal) && project.InstanceOf(declared + ".") is { } child)
            return [.. child.Module.OfType("output").Select(output => output.Block.Label(0))];
        var owner = project.Instances.Where(instance => declared.StartsWith(instance.Prefix, StringComparison.Ordinal)).MaxBy(instance => instance.Prefix.Length)!;
        var schema = declared[owner.Prefix.Length..].Split('.') switch
        {
            ["data", var type, _] => ProviderSchema.Aws.FindDataSource(type),
            [var type, _] when type.StartsWith("aws_", StringComparison.Ordinal) => ProviderSchema.Aws.FindResource(type),
            _ => null,
        };
        return schema is null ? null : [.. schema.Attributes.OrderBy(attribute => attribute.IsArgument).Select(attribute => attribute.Name), .. schema.Blocks.Select(block => block.Name)];
    }

    private static BlockPlace? Find(Level top, int line, string? name)
    {
        var open = new Queue<Level>([top]);
        while (open.TryDequeue(out var level))
        {
            if (name is null ? LineOf(level, level.Block) == line : level.Block.Body.Items.Any(item => NameOf(item) == name && LineOf(level, item) == line))
                return PlaceOf(level);
            foreach (var block in level.Block.Body.Blocks)
                open.Enqueue(Inside(level, block));
        }
        return null;
    }

    // What stands in the `content` of a dynamic block stands in the block that it makes.
    private static Level Inside(Level level, HclBlock block)
    {
        if (block.Type == "dynamic")
            return level with { Block = block, Known = [], Dynamic = KnownOf(level.Known, block.Label(0)), Outer = level };
        var known = level.Dynamic is { } made && block.Type == "content" ? made : KnownOf(level.Known, block.Type);
        return level with { Block = block, Known = known, Dynamic = null, Outer = level };
    }

    private static IReadOnlyList<PlaceEntry> KnownOf(IReadOnlyList<PlaceEntry> known, string block) =>
        known.FirstOrDefault(entry => entry.Name == block && entry.IsBlock)?.Inner() ?? [];

    private static BlockPlace PlaceOf(Level level)
    {
        var expressions = new ExpressionBinder(level.Instance, level.Source);
        var around = level.Outer is { } outer ? PlaceOf(outer) : null;
        return new BlockPlace(level.Owner, Body(level.Block), level.Known, around) { Path = around is null ? [] : [.. around.Path, level.Block.Type == "dynamic" ? level.Block.Label(0) : level.Block.Type] };

        MapValue Body(HclBlock block) => new([.. block.Body.Items.Select(item => item switch
        {
            HclAttribute attribute => new MapEntry(attribute.Name, expressions.Bind(attribute.Value, block.Body), attribute),
            HclBlock nested => new MapEntry(nested.Type, Body(nested), nested),
            _ => throw new InvalidOperationException("a body holds attributes and blocks only"),
        })])
        { Origin = new Origin(level.Source, block.Body.Span, block, level.Instance) };
    }

    private List<PlaceEntry> KnownIn(ModuleInstance instance, HclBlock block) => block.Type switch
    {
        "resource" => Entries(ProviderSchema.Aws.FindResource(block.Label(0))),
        "data" => Entries(ProviderSchema.Aws.FindDataSource(block.Label(0))),
        "module" when project.InstanceOf(instance.ChildPrefix(block.Label(0))) is { } child => [.. child.Module.OfType("variable").Select(variable => new PlaceEntry(variable.Block.Label(0))
        {
            IsRequired = variable.Block.Body.Find("default") is null,
            Type = variable.Block.Body.Find("type") is { } type ? variable.Source.Slice(type.Value.Span) : "",
        })],
        _ => [],
    };

    private static List<PlaceEntry> Entries(BlockSchema? schema)
    {
        var entries = new List<PlaceEntry>();
        if (schema is null)
            return entries;
        foreach (var attribute in schema.Attributes.Where(attribute => attribute.IsArgument))
            entries.Add(new PlaceEntry(attribute.Name) { Type = attribute.Type, IsRequired = attribute.IsRequired, MayBeBlocks = attribute.MayBeBlocks });
        foreach (var block in schema.Blocks)
            entries.Add(new PlaceEntry(block.Name) { IsBlock = true, IsRequired = block.Least > 0, Most = block.Most, Inner = () => Entries(block.Block) });
        return entries;
    }

    private static string OwnerOf(HclBlock block) => block.Type switch
    {
        "resource" => block.Label(0),
        "data" => "data." + block.Label(0),
        _ => $"{block.Type}.{block.Label(0)}".TrimEnd('.'),
    };

    private static string NameOf(HclNode item) => item switch
    {
        HclAttribute attribute => attribute.Name,
        HclBlock block => block.Type,
        _ => "",
    };

    private static int LineOf(Level level, HclNode node) => level.Source.PositionOf(node.Span.Start).Line;

    private sealed record Level(ModuleInstance Instance, SourceText Source, string Owner, HclBlock Block, IReadOnlyList<PlaceEntry> Known, Level? Outer)
    {
        /// <summary>What the block may hold that a dynamic one makes; null in any other block.</summary>
        public IReadOnlyList<PlaceEntry>? Dynamic { get; init; }
    }
}

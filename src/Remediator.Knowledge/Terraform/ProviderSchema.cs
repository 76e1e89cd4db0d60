namespace Remediator.Knowledge.Terraform;

/// <summary>What Terraform's AWS provider knows. Nothing is loaded before <see cref="Aws"/> is first asked for.</summary>
public sealed class ProviderSchema
{
    private static readonly Lazy<ProviderSchema> Loaded = new(() => new ProviderSchema(new ProviderSchemaFile(EmbeddedData.Read("terraform-aws.bin"))));

    private readonly ProviderSchemaFile _file;
    private readonly Dictionary<(string Type, bool IsData), BlockSchema?> _known = [];

    private ProviderSchema(ProviderSchemaFile file) => _file = file;

    /// <summary>The schema of the AWS provider that comes with the tool.</summary>
    public static ProviderSchema Aws => Loaded.Value;

    /// <summary>The provider's version, and the day its schema was printed.</summary>
    public Provenance Provenance => _file.Provenance;

    /// <summary>The names of all resource types, sorted.</summary>
    public IEnumerable<string> ResourceTypes => _file.Names(isData: false);

    /// <summary>The names of all data sources, sorted.</summary>
    public IEnumerable<string> DataSources => _file.Names(isData: true);

    /// <summary>The resource type with exactly this name, e.g. <c>aws_s3_bucket</c>.</summary>
    public BlockSchema? FindResource(string type) => Find(type, isData: false);

    /// <summary>The data source with exactly this name.</summary>
    public BlockSchema? FindDataSource(string type) => Find(type, isData: true);

    private BlockSchema? Find(string type, bool isData)
    {
        lock (_known)
        {
            if (!_known.TryGetValue((type, isData), out var block))
                _known[(type, isData)] = block = _file.Find(type, isData);
            return block;
        }
    }
}

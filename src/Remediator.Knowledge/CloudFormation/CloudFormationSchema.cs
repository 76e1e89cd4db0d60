namespace Remediator.Knowledge.CloudFormation;

/// <summary>What CloudFormation's resource types look like. Nothing is loaded before <see cref="Default"/> is first asked for.</summary>
public sealed class CloudFormationSchema
{
    private static readonly Lazy<CloudFormationSchema> Loaded =
        new(() => new CloudFormationSchema(new SchemaFile(EmbeddedData.Read("cloudformation.bin"))));

    private readonly SchemaFile _file;
    private readonly Dictionary<string, ResourceTypeSchema> _types = [];
    private readonly Lazy<Dictionary<string, string>> _spellings;

    private CloudFormationSchema(SchemaFile file)
    {
        _file = file;
        _spellings = new(() => TypeNames.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The schemas that come with the tool.</summary>
    public static CloudFormationSchema Default => Loaded.Value;

    /// <summary>The packages the schemas were made of.</summary>
    public Provenance Provenance => _file.Provenance;

    /// <summary>The names of all types, sorted.</summary>
    public IEnumerable<string> TypeNames
    {
        get
        {
            for (var i = 0; i < _file.TypeCount; i++)
                yield return _file.TypeName(i);
        }
    }

    /// <summary>A type's name as it is spelt, for one in any letter case; null when there is no such type.</summary>
    public string? Spell(string typeName) => _spellings.Value.GetValueOrDefault(typeName);

    /// <summary>The type with exactly this name, such as `AWS::S3::Bucket`.</summary>
    public ResourceTypeSchema? Find(string typeName)
    {
        lock (_types)
        {
            if (_types.TryGetValue(typeName, out var known))
                return known;
            var number = _file.FindType(typeName);
            return number < 0 ? null : _types[typeName] = _file.ReadType(number);
        }
    }
}

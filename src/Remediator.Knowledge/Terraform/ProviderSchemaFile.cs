// The records of terraform-aws.bin, which Refresh/refresh-terraform.py writes into a RecordFile of four tables: strings, blocks,
// resources, data sources.
//
// Records other than strings are made of varints (seven bits a byte, lowest first) that number strings or blocks:
//
//   block                   attributes: count and for each name, type, flags; nested blocks: count and for each name, nesting, least,
//                           most, block
//   resource, data source   name, block
//
// Types, attributes and nested blocks are sorted by name (ordinal).
namespace Remediator.Knowledge.Terraform;

/// <summary>Reads terraform-aws.bin record by record.</summary>
internal sealed class ProviderSchemaFile(byte[] bytes)
{
    private const uint FormatVersion = 1;
    private const int Blocks = 1;
    private const int Resources = 2;
    private const int DataSources = 3;

    private readonly RecordFile _file = new(bytes, "TFPS"u8, FormatVersion, tableCount: 4);

    /// <summary>The provider that the file describes.</summary>
    public Provenance Provenance => _file.Provenance;

    /// <summary>The block of a resource type or data source; null when the provider has none of that name.</summary>
    public BlockSchema? Find(string type, bool isData)
    {
        var table = TableOf(isData);
        var number = _file.Find(table, type);
        if (number < 0)
            return null;
        var record = new RecordReader(_file.Record(table, number));
        record.ReadInt();
        return ReadBlock(record.ReadInt());
    }

    /// <summary>The names of all resource types, or of all data sources, sorted.</summary>
    public IEnumerable<string> Names(bool isData)
    {
        var table = TableOf(isData);
        for (var i = 0; i < _file.Count(table); i++)
            yield return _file.NameOf(table, i);
    }

    /// <summary>Decodes a block, without the blocks nested in it.</summary>
    public BlockSchema ReadBlock(int number)
    {
        var record = new RecordReader(_file.Record(Blocks, number));
        var attributes = new AttributeSchema[record.ReadInt()];
        for (var i = 0; i < attributes.Length; i++)
            attributes[i] = new AttributeSchema(_file.ReadString(ref record), _file.ReadString(ref record), (AttributeTraits)record.ReadInt());
        var nested = new NestedBlockSchema[record.ReadInt()];
        for (var i = 0; i < nested.Length; i++)
        {
            var name = _file.ReadString(ref record);
            var nesting = record.ReadInt();
            nested[i] = new NestedBlockSchema(this, name, (BlockNesting)(nesting & 15), nesting >= 16, record.ReadInt(), record.ReadInt(), record.ReadInt());
        }
        return new BlockSchema(attributes, nested);
    }

    private static int TableOf(bool isData) => isData ? DataSources : Resources;
}

// The layout that all schema files share. All numbers are little-endian.
//
//   four letters that name the kind of file, u32 version, u32 length of the preamble
//   for each table: u32 number of records, u32 offset of the table
//   preamble: UTF-8, date LF source LF
//   each table: one u32 offset per record and a last one for the end, relative to what follows; then the records
//
// Nothing is decoded until it is asked for.
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Remediator.Knowledge;

/// <summary>A file of tables whose records are found by number. The first table holds the strings, in UTF-8.</summary>
internal sealed class RecordFile
{
    private const int TablesOffset = 12;
    private const int TableHeaderLength = 8;

    private readonly byte[] _bytes;
    private readonly int _tableCount;

    public RecordFile(byte[] bytes, ReadOnlySpan<byte> kind, uint version, int tableCount)
    {
        _bytes = bytes;
        _tableCount = tableCount;
        if (bytes.Length < TablesOffset + (TableHeaderLength * tableCount) || !bytes.AsSpan(0, 4).SequenceEqual(kind) || UInt32At(4) != version)
            throw new InvalidDataException("not a schema file of this version");
    }

    /// <summary>What the file was made of.</summary>
    public Provenance Provenance
    {
        get
        {
            var preamble = Encoding.UTF8.GetString(_bytes, TablesOffset + (TableHeaderLength * _tableCount), (int)UInt32At(8)).Split('\n');
            return new Provenance(preamble[1], DateOnly.Parse(preamble[0], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>How many records a table has.</summary>
    public int Count(int table) => (int)UInt32At(TablesOffset + (TableHeaderLength * table));

    /// <summary>The bytes of a record.</summary>
    public ReadOnlySpan<byte> Record(int table, int number)
    {
        var start = (int)UInt32At(TablesOffset + (TableHeaderLength * table) + 4);
        var from = UInt32At(start + (4 * number));
        var to = UInt32At(start + (4 * number) + 4);
        var records = start + (4 * (Count(table) + 1));
        return _bytes.AsSpan(records + (int)from, (int)(to - from));
    }

    /// <summary>The string whose number comes next in a record.</summary>
    public string ReadString(ref RecordReader record) => Encoding.UTF8.GetString(Record(0, record.ReadInt()));

    /// <summary>The name that the record begins with.</summary>
    public string NameOf(int table, int number) => Encoding.UTF8.GetString(NameBytes(table, number));

    /// <summary>The number of the record that begins with a name, or -1; the table is sorted by these names.</summary>
    public int Find(int table, string name)
    {
        var wanted = Encoding.UTF8.GetBytes(name);
        var (low, high) = (0, Count(table) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = NameBytes(table, middle).SequenceCompareTo(wanted);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    private ReadOnlySpan<byte> NameBytes(int table, int number) => Record(0, new RecordReader(Record(table, number)).ReadInt());

    private uint UInt32At(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(offset));
}

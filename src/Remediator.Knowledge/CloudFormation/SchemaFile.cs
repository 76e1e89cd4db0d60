// The layout of cloudformation.bin, which Refresh/refresh-cloudformation.mjs writes. All numbers are little-endian.
//
//   "CFNS", u32 version, u32 length of the preamble
//   four times: u32 number of records, u32 offset of the table         (strings, values, objects, types)
//   preamble: UTF-8, date LF source LF
//   each table: one u32 offset per record and a last one for the end, relative to what follows; then the records
//
// A string is UTF-8. The other records are made of varints (seven bits a byte, lowest first) that number strings,
// values or objects:
//
//   value   kind, flags of constraints, then by kind: item value | object | count and values; then the constraints
//   object  name, properties: count and for each name, flags, value
//   type    as an object, then attributes, primary identifier, what Ref returns: each a count and strings
//
// Types and properties are sorted by name (ordinal). Nothing is decoded until it is asked for: a look-up of one type
// touches a dozen names and one record.
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Remediator.Knowledge.CloudFormation;

/// <summary>Reads cloudformation.bin record by record.</summary>
internal sealed class SchemaFile
{
    private const uint FormatVersion = 1;
    private const int HeaderLength = 44;

    private readonly byte[] _bytes;
    private readonly Table _strings;
    private readonly Table _values;
    private readonly Table _objects;
    private readonly Table _types;

    public SchemaFile(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < HeaderLength || !bytes.AsSpan(0, 4).SequenceEqual("CFNS"u8) || UInt32At(4) != FormatVersion)
            throw new InvalidDataException("not a schema file of this version");
        _strings = new Table(this, 12);
        _values = new Table(this, 20);
        _objects = new Table(this, 28);
        _types = new Table(this, 36);
    }

    /// <summary>The packages the file was made of.</summary>
    public Provenance Provenance
    {
        get
        {
            var preamble = Encoding.UTF8.GetString(_bytes, HeaderLength, (int)UInt32At(8)).Split('\n');
            return new Provenance(preamble[1], DateOnly.Parse(preamble[0], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>How many resource types there are.</summary>
    public int TypeCount => _types.Count;

    /// <summary>The name of the type with this number.</summary>
    public string TypeName(int type) => Encoding.UTF8.GetString(TypeNameBytes(type));

    /// <summary>The number of the type with this name, or -1.</summary>
    public int FindType(string name)
    {
        var wanted = Encoding.UTF8.GetBytes(name);
        var (low, high) = (0, _types.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = TypeNameBytes(middle).SequenceCompareTo(wanted);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    /// <summary>Decodes a resource type, without its nested types.</summary>
    public ResourceTypeSchema ReadType(int type)
    {
        var record = new RecordReader(_types[type]);
        return new ResourceTypeSchema(
            ReadString(ref record), ReadProperties(ref record), ReadStrings(ref record), ReadStrings(ref record), ReadStrings(ref record));
    }

    /// <summary>Decodes a nested type, without the types nested in it.</summary>
    public ObjectSchema ReadObject(int number)
    {
        var record = new RecordReader(_objects[number]);
        return new ObjectSchema(ReadString(ref record), ReadProperties(ref record));
    }

    /// <summary>Decodes a value. Its item, alternatives and nested object are left for later, as types may nest in themselves.</summary>
    public ValueSchema ReadValue(int number)
    {
        var record = new RecordReader(_values[number]);
        var kind = (ValueKind)record.ReadByte();
        var given = (Constraints)record.ReadByte();
        return new ValueSchema(this, kind, ReadChildren(kind, ref record))
        {
            AllowedValues = given.HasFlag(Constraints.AllowedValues) ? ReadStrings(ref record) : [],
            Pattern = given.HasFlag(Constraints.Pattern) ? ReadString(ref record) : null,
            MinLength = given.HasFlag(Constraints.MinLength) ? record.ReadLong() : null,
            MaxLength = given.HasFlag(Constraints.MaxLength) ? record.ReadLong() : null,
            Minimum = given.HasFlag(Constraints.Minimum) ? ReadNumber(ref record) : null,
            Maximum = given.HasFlag(Constraints.Maximum) ? ReadNumber(ref record) : null,
            MinItems = given.HasFlag(Constraints.MinItems) ? record.ReadLong() : null,
            MaxItems = given.HasFlag(Constraints.MaxItems) ? record.ReadLong() : null,
        };
    }

    private PropertySchema[] ReadProperties(ref RecordReader record)
    {
        var properties = new PropertySchema[record.ReadInt()];
        for (var i = 0; i < properties.Length; i++)
        {
            var name = ReadString(ref record);
            var flags = record.ReadByte();
            properties[i] = new PropertySchema(this, record.ReadInt())
            {
                Name = name,
                Required = (flags & 1) != 0,
                Deprecated = (flags & 2) != 0,
                ReplacementOnUpdate = (ReplacementOnUpdate)(flags >> 2),
            };
        }
        return properties;
    }

    private ReadOnlySpan<byte> TypeNameBytes(int type) => _strings[new RecordReader(_types[type]).ReadInt()];

    private string ReadString(ref RecordReader record) => Encoding.UTF8.GetString(_strings[record.ReadInt()]);

    private string[] ReadStrings(ref RecordReader record)
    {
        var strings = new string[record.ReadInt()];
        for (var i = 0; i < strings.Length; i++)
            strings[i] = ReadString(ref record);
        return strings;
    }

    private double ReadNumber(ref RecordReader record) => double.Parse(ReadString(ref record), CultureInfo.InvariantCulture);

    /// <summary>The numbers of what lies in a value: one object or item, or the alternatives of a union.</summary>
    private static int[] ReadChildren(ValueKind kind, ref RecordReader record)
    {
        var count = kind switch
        {
            ValueKind.Nested or ValueKind.List or ValueKind.Map => 1,
            ValueKind.Union => record.ReadInt(),
            _ => 0,
        };
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
            numbers[i] = record.ReadInt();
        return numbers;
    }

    private uint UInt32At(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(offset));

    /// <summary>Which constraints a value record goes on to state, in this order.</summary>
    [Flags]
    private enum Constraints : byte
    {
        None = 0,
        AllowedValues = 1,
        Pattern = 2,
        MinLength = 4,
        MaxLength = 8,
        Minimum = 16,
        Maximum = 32,
        MinItems = 64,
        MaxItems = 128,
    }

    /// <summary>One of the four tables.</summary>
    private readonly struct Table
    {
        private readonly SchemaFile _file;
        private readonly int _start;

        public Table(SchemaFile file, int headerOffset)
        {
            _file = file;
            Count = (int)file.UInt32At(headerOffset);
            _start = (int)file.UInt32At(headerOffset + 4);
        }

        public int Count { get; }

        public ReadOnlySpan<byte> this[int record]
        {
            get
            {
                var from = _file.UInt32At(_start + (4 * record));
                var to = _file.UInt32At(_start + (4 * record) + 4);
                var records = _start + (4 * (Count + 1));
                return _file._bytes.AsSpan(records + (int)from, (int)(to - from));
            }
        }
    }
}

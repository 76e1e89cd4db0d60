// The records of cloudformation.bin, which Refresh/refresh-cloudformation.mjs writes into a RecordFile of four tables: strings, values,
// objects, types.
//
// Records other than strings are made of varints (seven bits a byte, lowest first) that number strings, values or objects:
//
//   value   kind, flags of constraints, then by kind: item value | object | count and values; then the constraints
//   object  name, properties: count and for each name, flags, value
//   type    as an object, then attributes, primary identifier, what Ref returns: each a count and strings
//
// Types and properties are sorted by name (ordinal): a look-up of one type touches a dozen names and one record.
using System.Globalization;

namespace Remediator.Knowledge.CloudFormation;

/// <summary>Reads cloudformation.bin record by record.</summary>
internal sealed class SchemaFile(byte[] bytes)
{
    private const uint FormatVersion = 1;
    private const int Values = 1;
    private const int Objects = 2;
    private const int Types = 3;

    private readonly RecordFile _file = new(bytes, "CFNS"u8, FormatVersion, tableCount: 4);

    /// <summary>The packages the file was made of.</summary>
    public Provenance Provenance => _file.Provenance;

    /// <summary>How many resource types there are.</summary>
    public int TypeCount => _file.Count(Types);

    /// <summary>The name of the type with this number.</summary>
    public string TypeName(int type) => _file.NameOf(Types, type);

    /// <summary>The number of the type with this name, or -1.</summary>
    public int FindType(string name) => _file.Find(Types, name);

    /// <summary>Decodes a resource type, without its nested types.</summary>
    public ResourceTypeSchema ReadType(int type)
    {
        var record = new RecordReader(_file.Record(Types, type));
        return new ResourceTypeSchema(
            ReadString(ref record), ReadProperties(ref record), ReadStrings(ref record), ReadStrings(ref record), ReadStrings(ref record));
    }

    /// <summary>Decodes a nested type, without the types nested in it.</summary>
    public ObjectSchema ReadObject(int number)
    {
        var record = new RecordReader(_file.Record(Objects, number));
        return new ObjectSchema(ReadString(ref record), ReadProperties(ref record));
    }

    /// <summary>Decodes a value. Its item, alternatives and nested object are left for later, as types may nest in themselves.</summary>
    public ValueSchema ReadValue(int number)
    {
        var record = new RecordReader(_file.Record(Values, number));
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

    private string ReadString(ref RecordReader record) => _file.ReadString(ref record);

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
}

namespace Remediator.Knowledge;

/// <summary>Walks through one record of a schema file.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> record)
{
    private readonly ReadOnlySpan<byte> _record = record;
    private int _position;

    public byte ReadByte() => _record[_position++];

    public int ReadInt() => (int)ReadLong();

    /// <summary>A number of seven bits a byte, the lowest first; the top bit says that more follow.</summary>
    public long ReadLong()
    {
        var number = 0L;
        for (var shift = 0; ; shift += 7)
        {
            var part = ReadByte();
            number |= (long)(part & 0x7F) << shift;
            if (part < 0x80)
                return number;
        }
    }
}

namespace Remediator.Cli.Batch;

/// <summary>
/// Reads the lines of a stream one after the other, as bytes, without the line end. Blank lines are passed over. No line is kept that
/// is longer than the limit, so memory does not grow with the input.
/// </summary>
internal sealed class JsonLines(Stream stream, int maxBytes)
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private readonly byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;
    private bool _isFirst = true;

    /// <summary>The next line that is not blank; null at the end of the stream.</summary>
    public JsonLine? Next()
    {
        while (true)
        {
            using var line = new MemoryStream();
            var (isTooLong, isWhole) = ReadInto(line);
            var bytes = line.ToArray();
            if (_isFirst && bytes.AsSpan().StartsWith(Mark))
                bytes = bytes[Mark.Length..];
            _isFirst = false;
            if (isTooLong || bytes.AsSpan().IndexOfAnyExcept(" \t\r"u8) >= 0)
                return new JsonLine(bytes, isTooLong);
            if (!isWhole)
                return null;
        }
    }

    private (bool IsTooLong, bool IsWhole) ReadInto(MemoryStream line)
    {
        var isTooLong = false;
        while (true)
        {
            if (_start == _end)
            {
                _start = 0;
                _end = stream.Read(_buffer);
                if (_end == 0)
                    return (isTooLong, false);
            }
            var part = _buffer.AsSpan(_start, _end - _start);
            var length = part.IndexOf((byte)'\n');
            var isEnd = length >= 0;
            if (isEnd)
                part = part[..length];
            _start += part.Length + (isEnd ? 1 : 0);
            if (line.Length + part.Length > maxBytes)
                isTooLong = true;
            else if (!isTooLong)
                line.Write(part);
            if (isEnd)
                return (isTooLong, true);
        }
    }
}

/// <summary>One line of a stream.</summary>
/// <param name="Bytes">The line, or its beginning when it is too long.</param>
/// <param name="IsTooLong">Whether the line passes the limit.</param>
internal sealed record JsonLine(byte[] Bytes, bool IsTooLong);

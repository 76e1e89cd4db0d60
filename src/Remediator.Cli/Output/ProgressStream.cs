using System.Globalization;

namespace Remediator.Cli.Output;

/// <summary>A stream that tells how much of it was read.</summary>
internal sealed class ProgressStream(Stream inner, string name, Progress progress) : Stream
{
    private const double Megabyte = 1_000_000;

    private readonly long? _length = inner.CanSeek ? inner.Length : null;
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int Counted(int count)
    {
        _read += count;
        progress.Tell(() => string.Create(CultureInfo.InvariantCulture,
            $"reading {name}: {_read / Megabyte:F0} MB{(_length is > 0 and var length ? $" of {length / Megabyte:F0} MB ({100 * _read / length} %)" : "")}"));
        return count;
    }
}

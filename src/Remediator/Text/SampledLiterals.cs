using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Remediator.Text;

/// <summary>
/// Searches for long literals by looking at a few places of the text only (after Wu and Manber, "A fast algorithm for
/// multi-pattern searching", 1994): a window of each literal holds as many grams as places are left out between two samples,
/// so one of them must begin at a sampled place. The longer the window, the fewer the samples. A bitmap of hashed grams, small
/// enough for the first cache, turns nearly all places away; what passes is compared with the windows, a number each, before any
/// literal is looked at.
/// </summary>
internal sealed class SampledLiterals : ILiteralSearch
{
    /// <summary>No window is shorter: its first bytes are compared as one number.</summary>
    public const int ShortestWindow = sizeof(ulong);

    private const int BitmapBits = 18;
    private const int BucketBits = 14;

    private readonly int _gramLength;
    private readonly int _stride;
    private readonly int _gramShift;
    private readonly uint[] _bitmap = new uint[(1 << BitmapBits) / 32];

    // The grams of a bucket are a chain: bucket and gram name the next gram by its position plus one, and the end by zero.
    private readonly int[] _buckets = new int[1 << BucketBits];
    private readonly Gram[] _grams;

    /// <summary>Where a gram stands in the window, whose first bytes are told, and the window in its literal.</summary>
    private readonly record struct Gram(ulong Window, int OffsetInWindow, int WindowOffset, Literal Literal, int Next);

    /// <summary>Prepares the search.</summary>
    /// <param name="literals">None may be shorter than the window.</param>
    /// <param name="window">Length of the window in bytes, at least <see cref="ShortestWindow"/>.</param>
    /// <param name="gram">Length of a gram in bytes, at most eight: a longer one is rarer in the text, a shorter one leaves more places out.</param>
    public SampledLiterals(IReadOnlyList<Literal> literals, int window, int gram)
    {
        _gramLength = gram;
        _gramShift = 8 * (sizeof(ulong) - gram);
        _stride = window - gram + 1;
        _grams = new Gram[literals.Count * _stride];
        var count = 0;
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        foreach (var literal in literals)
        {
            var start = literal.RarestWindow(window);
            var first = BinaryPrimitives.ReadUInt64LittleEndian(literal.Bytes.AsSpan(start));
            for (var offset = 0; offset < _stride; offset++)
            {
                literal.Bytes.AsSpan(start + offset, gram).CopyTo(padded);
                var hash = Hash(BinaryPrimitives.ReadUInt64LittleEndian(padded));
                var bit = BitOf(hash);
                _bitmap[bit >> 5] |= 1u << (int)(bit & 31);
                ref var bucket = ref _buckets[BucketOf(hash)];
                _grams[count++] = new Gram(first, offset, start, literal, bucket);
                bucket = count;
            }
        }
    }

    /// <inheritdoc/>
    public int IndexOfAny(ReadOnlySpan<byte> text, int from, int to)
    {
        text = text[..to];
        for (var at = NextSample(text, from, out var hash); at >= 0; at = NextSample(text, at + _stride, out hash))
        {
            var start = Verify(text, at, hash, from, default);
            if (start >= 0)
                return start;
        }
        return -1;
    }

    /// <inheritdoc/>
    public void FindAll(ReadOnlySpan<byte> text, Span<bool> found)
    {
        for (var at = NextSample(text, 0, out var hash); at >= 0; at = NextSample(text, at + _stride, out hash))
            Verify(text, at, hash, 0, found);
    }

    // The hot loop: one load, one multiplication and one bit test for each sample.
    private int NextSample(ReadOnlySpan<byte> text, int from, out ulong hash)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        ref var bits = ref MemoryMarshal.GetArrayDataReference(_bitmap);
        var (at, stride, shift) = (from, _stride, _gramShift);
        for (var last = text.Length - sizeof(ulong); at <= last; at += stride)
        {
            hash = Hash(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at)), shift);
            if (IsSet(ref bits, BitOf(hash)))
                return at;
        }
        // The last grams end before a whole number does.
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        for (var last = text.Length - _gramLength; at <= last; at += stride)
        {
            text.Slice(at, _gramLength).CopyTo(padded);
            hash = Hash(MemoryMarshal.Read<ulong>(padded), shift);
            if (IsSet(ref bits, BitOf(hash)))
                return at;
        }
        hash = 0;
        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSet(ref uint bits, nuint bit) => (Unsafe.Add(ref bits, bit >> 5) >> (int)(bit & 31) & 1) != 0;

    private ulong Hash(ulong bytes) => Hash(bytes, _gramShift);

    // The shift drops the bytes after the gram.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(ulong bytes, int shift) => (bytes << shift) * 0x9E3779B97F4A7C15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint BitOf(ulong hash) => (nuint)(hash >> (64 - BitmapBits));

    private static nuint BucketOf(ulong hash) => (nuint)(hash >> (64 - BucketBits));

    // With `found`, marks all literals that the sample belongs to; without, answers the first.
    private int Verify(ReadOnlySpan<byte> text, int at, ulong hash, int from, Span<bool> found)
    {
        for (var next = _buckets[BucketOf(hash)]; next != 0;)
        {
            ref readonly var gram = ref _grams[next - 1];
            next = gram.Next;
            var window = at - gram.OffsetInWindow;
            if (window < from || window + sizeof(ulong) > text.Length || BinaryPrimitives.ReadUInt64LittleEndian(text[window..]) != gram.Window)
                continue;
            var start = window - gram.WindowOffset;
            if (start < from || !text[start..].StartsWith(gram.Literal.Bytes))
                continue;
            if (found.IsEmpty)
                return start;
            found[gram.Literal.Number] = true;
        }
        return -1;
    }
}

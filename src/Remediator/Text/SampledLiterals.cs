using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Remediator.Text;

/// <summary>
/// Searches for long literals by looking at every fourth place of the text only (after Wu and Manber, "A fast algorithm for
/// multi-pattern searching", 1994): a window of eight bytes of each literal holds four grams of five bytes, so one of them must
/// begin at a sampled place. A bitmap of hashed grams, small enough for the first cache, turns nearly all places away; what
/// passes is compared with the windows, a number each, before any literal is looked at.
/// </summary>
internal sealed class SampledLiterals
{
    /// <summary>The window that each literal must offer.</summary>
    public const int ShortestLiteral = sizeof(ulong);

    private const int GramLength = 5;
    private const int Stride = ShortestLiteral - GramLength + 1;
    private const int BitmapBits = 17;
    private const int BucketBits = 13;

    private readonly uint[] _bitmap = new uint[(1 << BitmapBits) / 32];

    // The grams of a bucket are a chain: bucket and gram name the next gram by its position plus one, and the end by zero.
    private readonly int[] _buckets = new int[1 << BucketBits];
    private readonly Gram[] _grams;

    /// <summary>Where a gram stands in the window, and the window in its literal.</summary>
    private readonly record struct Gram(ulong Window, int OffsetInWindow, int WindowOffset, Literal Literal, int Next);

    public SampledLiterals(IReadOnlyList<Literal> literals)
    {
        _grams = new Gram[literals.Count * Stride];
        var count = 0;
        foreach (var literal in literals)
        {
            var start = RarestWindow(literal.Bytes);
            var window = BinaryPrimitives.ReadUInt64LittleEndian(literal.Bytes.AsSpan(start));
            for (var offset = 0; offset < Stride; offset++)
            {
                var hash = Hash(window >> (8 * offset));
                var bit = BitOf(hash);
                _bitmap[bit >> 5] |= 1u << (int)(bit & 31);
                ref var bucket = ref _buckets[BucketOf(hash)];
                _grams[count++] = new Gram(window, offset, start, literal, bucket);
                bucket = count;
            }
        }
    }

    /// <summary>The offset of an occurrence within <c>[from, to)</c>, before which no other lies wholly, or -1.</summary>
    public int IndexOfAny(ReadOnlySpan<byte> text, int from, int to)
    {
        text = text[..to];
        for (var at = NextSample(text, from, out var hash); at >= 0; at = NextSample(text, at + Stride, out hash))
        {
            var start = Verify(text, at, hash, from, default);
            if (start >= 0)
                return start;
        }
        return -1;
    }

    public void FindAll(ReadOnlySpan<byte> text, Span<bool> found)
    {
        for (var at = NextSample(text, 0, out var hash); at >= 0; at = NextSample(text, at + Stride, out hash))
            Verify(text, at, hash, 0, found);
    }

    // The hot loop: one load, one multiplication and one bit test for four bytes of text.
    private int NextSample(ReadOnlySpan<byte> text, int from, out ulong hash)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        ref var bits = ref MemoryMarshal.GetArrayDataReference(_bitmap);
        var at = from;
        for (var last = text.Length - sizeof(ulong); at <= last; at += Stride)
        {
            hash = Hash(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at)));
            if (IsSet(ref bits, BitOf(hash)))
                return at;
        }
        // The last grams end before a whole number does.
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        for (var last = text.Length - GramLength; at <= last; at += Stride)
        {
            text.Slice(at, GramLength).CopyTo(padded);
            hash = Hash(MemoryMarshal.Read<ulong>(padded));
            if (IsSet(ref bits, BitOf(hash)))
                return at;
        }
        hash = 0;
        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSet(ref uint bits, nuint bit) => (Unsafe.Add(ref bits, bit >> 5) >> (int)(bit & 31) & 1) != 0;

    // Of the first five bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(ulong bytes) => (bytes << (8 * (sizeof(ulong) - GramLength))) * 0x9E3779B97F4A7C15;

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

    // Capitals, digits and marks are rarer in logs than the small letters of common words.
    private static int RarestWindow(byte[] literal)
    {
        var best = 0;
        var bestScore = -1;
        for (var start = 0; start + ShortestLiteral <= literal.Length; start++)
        {
            var score = 0;
            for (var i = start; i < start + ShortestLiteral; i++)
                score += Rarity((char)literal[i]);
            if (score > bestScore)
                (best, bestScore) = (start, score);
        }
        return best;
    }

    private static int Rarity(char c) => c switch
    {
        ' ' or 'e' or 't' or 'a' or 'o' or 'i' or 'n' or 's' or 'r' => 0,
        >= 'a' and <= 'z' => 1,
        _ => 2,
    };
}

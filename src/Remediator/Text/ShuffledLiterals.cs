using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Remediator.Text;

/// <summary>
/// Searches for a few literals of any length by their first four bytes, 32 places of the text at once. Each literal lies in
/// one of eight buckets, a bit each; for every nibble of a byte a table of sixteen entries says which buckets allow it, and a
/// byte shuffle looks all places up together ("Teddy", from Intel's Hyperscan). A place whose bits survive all eight look-ups is compared in full.
/// </summary>
internal sealed class ShuffledLiterals : ILiteralSearch
{
    /// <summary>Up to this many literals the tables stay selective, whatever the length of the literals.</summary>
    public const int FewLiterals = 32;

    private const int Buckets = 8;
    private const int Fingerprint = 4;

    private readonly Literal[][] _buckets = new Literal[Buckets][];
    private readonly byte[][] _low = new byte[Fingerprint][];
    private readonly byte[][] _high = new byte[Fingerprint][];

    public ShuffledLiterals(IReadOnlyList<Literal> literals)
    {
        for (var i = 0; i < Fingerprint; i++)
            (_low[i], _high[i]) = (new byte[16], new byte[16]);
        // Literals that begin alike share a bucket, which keeps the tables selective.
        var ordered = new List<Literal>(literals);
        ordered.Sort((a, b) => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes));
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            var (from, to) = (ordered.Count * bucket / Buckets, ordered.Count * (bucket + 1) / Buckets);
            _buckets[bucket] = [.. ordered[from..to]];
            foreach (var literal in _buckets[bucket])
                Allow(literal.Bytes, (byte)(1 << bucket));
        }
    }

    /// <inheritdoc/>
    public int IndexOfAny(ReadOnlySpan<byte> text, int from, int to)
    {
        text = text[..to];
        var at = from;
        while (NextCandidate(text, ref at, out var buckets))
        {
            if (Verify(text, at, buckets, default))
                return at;
            at++;
        }
        return -1;
    }

    /// <inheritdoc/>
    public void FindAll(ReadOnlySpan<byte> text, Span<bool> found)
    {
        var at = 0;
        while (NextCandidate(text, ref at, out var buckets))
        {
            Verify(text, at, buckets, found);
            at++;
        }
    }

    private void Allow(byte[] literal, byte bucket)
    {
        for (var i = 0; i < Math.Min(Fingerprint, literal.Length); i++)
        {
            _low[i][literal[i] & 15] |= bucket;
            _high[i][literal[i] >> 4] |= bucket;
        }
        // Any byte may follow a literal that is shorter.
        for (var i = literal.Length; i < Fingerprint; i++)
        {
            for (var nibble = 0; nibble < 16; nibble++)
            {
                _low[i][nibble] |= bucket;
                _high[i][nibble] |= bucket;
            }
        }
    }

    // Moves `at` to the next place where the fingerprint of a bucket fits.
    private bool NextCandidate(ReadOnlySpan<byte> text, ref int at, out byte buckets)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        if (Avx2.IsSupported)
        {
            var (low0, low1, low2, low3) = (Twice(_low[0]), Twice(_low[1]), Twice(_low[2]), Twice(_low[3]));
            var (high0, high1, high2, high3) = (Twice(_high[0]), Twice(_high[1]), Twice(_high[2]), Twice(_high[3]));
            for (; at + Vector256<byte>.Count + Fingerprint <= text.Length; at += Vector256<byte>.Count)
            {
                var hits = Lookup(ref Unsafe.Add(ref start, at), low0, high0)
                    & Lookup(ref Unsafe.Add(ref start, at + 1), low1, high1)
                    & Lookup(ref Unsafe.Add(ref start, at + 2), low2, high2)
                    & Lookup(ref Unsafe.Add(ref start, at + 3), low3, high3);
                if (hits == Vector256<byte>.Zero)
                    continue;
                var offset = BitOperations.TrailingZeroCount(~Vector256.Equals(hits, Vector256<byte>.Zero).ExtractMostSignificantBits());
                at += offset;
                buckets = hits.GetElement(offset);
                return true;
            }
        }
        for (; at + LiteralSet.ShortestLiteral <= text.Length; at++)
        {
            var last = at + 3 < text.Length ? text[at + 3] : (byte)0;
            buckets = (byte)(Allowed(0, text[at]) & Allowed(1, text[at + 1]) & Allowed(2, text[at + 2]) & Allowed(3, last));
            if (buckets != 0)
                return true;
        }
        buckets = 0;
        return false;
    }

    private int Allowed(int place, byte value) => _low[place][value & 15] & _high[place][value >> 4];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Lookup(ref byte at, Vector256<byte> low, Vector256<byte> high)
    {
        var bytes = Vector256.LoadUnsafe(ref at);
        var nibble = Vector256.Create((byte)15);
        return Avx2.Shuffle(low, bytes & nibble) & Avx2.Shuffle(high, Vector256.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & nibble);
    }

    private static Vector256<byte> Twice(byte[] table)
    {
        var half = Vector128.LoadUnsafe(ref table[0]);
        return Vector256.Create(half, half);
    }

    private bool Verify(ReadOnlySpan<byte> text, int at, byte buckets, Span<bool> found)
    {
        for (var bits = (uint)buckets; bits != 0; bits &= bits - 1)
        {
            foreach (var literal in _buckets[BitOperations.TrailingZeroCount(bits)])
            {
                if (!text[at..].StartsWith(literal.Bytes))
                    continue;
                if (found.IsEmpty)
                    return true;
                found[literal.Number] = true;
            }
        }
        return false;
    }
}

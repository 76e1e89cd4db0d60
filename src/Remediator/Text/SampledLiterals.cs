using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Remediator.Text;

/// <summary>
/// Searches for long literals by looking at every fifth place of the text only (after Wu and Manber, "A fast algorithm for
/// multi-pattern searching", 1994): a window of eight bytes of each literal holds five grams of four bytes, so one of them must
/// begin at a sampled place. A bitmap of hashed grams, small enough for the first cache, turns nearly all places away.
/// </summary>
internal sealed class SampledLiterals
{
    /// <summary>The window that each literal must offer.</summary>
    public const int ShortestLiteral = 8;

    private const int GramLength = 4;
    private const int Stride = ShortestLiteral - GramLength + 1;
    private const int HashBits = 16;

    private readonly uint[] _bitmap = new uint[(1 << HashBits) / 32];
    private readonly Dictionary<int, Gram[]> _grams;

    /// <summary>Where a gram stands in a literal.</summary>
    private sealed record Gram(Literal Literal, int Offset);

    public SampledLiterals(IReadOnlyList<Literal> literals)
    {
        var grams = new Dictionary<int, List<Gram>>();
        foreach (var literal in literals)
        {
            var window = RarestWindow(literal.Bytes);
            for (var offset = window; offset < window + Stride; offset++)
            {
                var gram = MemoryMarshal.Read<int>(literal.Bytes.AsSpan(offset));
                var hash = Hash((uint)gram);
                _bitmap[hash >> 5] |= 1u << (int)(hash & 31);
                if (!grams.TryGetValue(gram, out var list))
                    grams.Add(gram, list = []);
                list.Add(new Gram(literal, offset));
            }
        }
        _grams = new Dictionary<int, Gram[]>(grams.Count);
        foreach (var (gram, list) in grams)
            _grams.Add(gram, [.. list]);
    }

    /// <summary>The offset of an occurrence within <c>[from, to)</c>, before which no other lies wholly, or -1.</summary>
    public int IndexOfAny(ReadOnlySpan<byte> text, int from, int to)
    {
        text = text[..to];
        for (var at = NextSample(text, from); at >= 0; at = NextSample(text, at + Stride))
        {
            var start = Verify(text, at, from, default);
            if (start >= 0)
                return start;
        }
        return -1;
    }

    public void FindAll(ReadOnlySpan<byte> text, Span<bool> found)
    {
        for (var at = NextSample(text, 0); at >= 0; at = NextSample(text, at + Stride))
            Verify(text, at, 0, found);
    }

    // The hot loop: one load, one multiplication and one bit test for five bytes of text.
    private int NextSample(ReadOnlySpan<byte> text, int from)
    {
        var last = text.Length - GramLength;
        ref var start = ref MemoryMarshal.GetReference(text);
        ref var bits = ref MemoryMarshal.GetArrayDataReference(_bitmap);
        for (var at = from; at <= last; at += Stride)
        {
            var hash = Hash(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, at)));
            if ((Unsafe.Add(ref bits, hash >> 5) >> (int)(hash & 31) & 1) != 0)
                return at;
        }
        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(uint gram) => (gram * 0x9E3779B1u) >> (32 - HashBits);

    // With `found`, marks all literals that the sample belongs to; without, answers the first.
    private int Verify(ReadOnlySpan<byte> text, int at, int from, Span<bool> found)
    {
        if (!_grams.TryGetValue(MemoryMarshal.Read<int>(text[at..]), out var grams))
            return -1;
        foreach (var gram in grams)
        {
            var start = at - gram.Offset;
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

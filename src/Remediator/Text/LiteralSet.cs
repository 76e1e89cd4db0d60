using System.Buffers;
using System.Text;

namespace Remediator.Text;

/// <summary>
/// Finds which of many fixed strings occur in a text, case and all, much faster than trying each. Long literals are found by
/// sampling (<see cref="SampledLiterals"/>), short ones by comparing many bytes at once (<see cref="ShuffledLiterals"/>).
/// Immutable, and safe to share between threads.
/// </summary>
public sealed class LiteralSet
{
    /// <summary>A shorter literal would occur everywhere.</summary>
    public const int ShortestLiteral = 3;

    // The searches take turns on pieces of this size, so that none runs far ahead of the others, out of the cache.
    private const int PieceLength = 16 * 1024;

    // A long window leaves more of the text out, so the literals that have one are searched apart.
    private const int ShortWindow = 8;
    private const int ShortGram = 6;
    private const int LongWindow = 16;
    private const int LongGram = 8;

    private readonly ILiteralSearch[] _searches;
    private readonly int _longest;

    /// <summary>Prepares the search.</summary>
    /// <param name="literals">The literals; the position of each is its number in the answers. None may be shorter than <see cref="ShortestLiteral"/> bytes.</param>
    public LiteralSet(IReadOnlyList<string> literals)
    {
        Count = literals.Count;
        var (shorts, mediums, longs) = (new List<Literal>(), new List<Literal>(), new List<Literal>());
        var shuffleAll = literals.Count <= ShuffledLiterals.FewLiterals;
        for (var i = 0; i < literals.Count; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(literals[i]);
            if (bytes.Length < ShortestLiteral)
                throw new ArgumentException($"the literal `{literals[i]}` is shorter than {ShortestLiteral} bytes", nameof(literals));
            _longest = Math.Max(_longest, bytes.Length);
            (shuffleAll || bytes.Length < ShortWindow ? shorts : bytes.Length < LongWindow ? mediums : longs).Add(new Literal(i, bytes));
        }
        var searches = new List<ILiteralSearch>();
        if (shorts.Count > 0)
            searches.Add(new ShuffledLiterals(shorts));
        if (mediums.Count > 0)
            searches.Add(new SampledLiterals(mediums, ShortWindow, ShortGram));
        if (longs.Count > 0)
            searches.Add(new SampledLiterals(longs, LongWindow, LongGram));
        _searches = [.. searches];
    }

    /// <summary>How many literals the set holds.</summary>
    public int Count { get; }

    /// <summary>The offset of an occurrence of any literal, before which no other lies wholly; -1 when there is none.</summary>
    public int IndexOfAny(ReadOnlySpan<byte> utf8)
    {
        for (var from = 0; from < utf8.Length; from += PieceLength)
        {
            // An occurrence may reach into the next piece.
            var to = (int)Math.Min((long)from + PieceLength + _longest, utf8.Length);
            var first = -1;
            foreach (var search in _searches)
            {
                var hit = search.IndexOfAny(utf8, from, to);
                if (hit >= 0 && (first < 0 || hit < first))
                    first = hit;
            }
            if (first >= 0)
                return first;
        }
        return -1;
    }

    /// <summary>Whether any literal occurs.</summary>
    public bool ContainsAny(ReadOnlySpan<byte> utf8) => IndexOfAny(utf8) >= 0;

    /// <summary>Whether any literal occurs.</summary>
    public bool ContainsAny(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return ContainsAny(buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Marks in <paramref name="found"/>, which has a place for each literal, those that occur; leaves the others as they are.</summary>
    public void FindAll(ReadOnlySpan<byte> utf8, Span<bool> found)
    {
        foreach (var search in _searches)
            search.FindAll(utf8, found);
    }

    /// <summary>Marks in <paramref name="found"/>, which has a place for each literal, those that occur; leaves the others as they are.</summary>
    public void FindAll(ReadOnlySpan<char> text, Span<bool> found)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            FindAll(buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)), found);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

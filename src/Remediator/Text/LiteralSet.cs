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

    // The two searches take turns on pieces of this size, so that neither runs far ahead of the other, out of the cache.
    private const int PieceLength = 16 * 1024;

    private readonly SampledLiterals? _long;
    private readonly ShuffledLiterals? _short;
    private readonly int _longest;

    /// <summary>Prepares the search.</summary>
    /// <param name="literals">The literals; the position of each is its number in the answers. None may be shorter than <see cref="ShortestLiteral"/> bytes.</param>
    public LiteralSet(IReadOnlyList<string> literals)
    {
        Count = literals.Count;
        var longs = new List<Literal>();
        var shorts = new List<Literal>();
        for (var i = 0; i < literals.Count; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(literals[i]);
            if (bytes.Length < ShortestLiteral)
                throw new ArgumentException($"the literal `{literals[i]}` is shorter than {ShortestLiteral} bytes", nameof(literals));
            _longest = Math.Max(_longest, bytes.Length);
            (bytes.Length < SampledLiterals.ShortestLiteral ? shorts : longs).Add(new Literal(i, bytes));
        }
        if (longs.Count <= ShuffledLiterals.FewLiterals - shorts.Count)
        {
            shorts.AddRange(longs);
            longs.Clear();
        }
        _long = longs.Count == 0 ? null : new SampledLiterals(longs);
        _short = shorts.Count == 0 ? null : new ShuffledLiterals(shorts);
    }

    /// <summary>How many literals the set holds.</summary>
    public int Count { get; }

    /// <summary>The offset of an occurrence of any literal, before which no other lies wholly; -1 when there is none.</summary>
    public int IndexOfAny(ReadOnlySpan<byte> utf8)
    {
        if (_short is null)
            return _long?.IndexOfAny(utf8, 0, utf8.Length) ?? -1;
        if (_long is null)
            return _short.IndexOfAny(utf8, 0, utf8.Length);
        for (var from = 0; from < utf8.Length; from += PieceLength)
        {
            // An occurrence may reach into the next piece.
            var to = (int)Math.Min((long)from + PieceLength + _longest, utf8.Length);
            var first = _short.IndexOfAny(utf8, from, to);
            var second = _long.IndexOfAny(utf8, from, to);
            if (first >= 0 || second >= 0)
                return first < 0 ? second : second < 0 ? first : Math.Min(first, second);
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
        _short?.FindAll(utf8, found);
        _long?.FindAll(utf8, found);
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

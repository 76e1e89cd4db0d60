namespace Remediator.Text;

/// <summary>A literal and its number in the set.</summary>
internal sealed record Literal(int Number, byte[] Bytes)
{
    /// <summary>Where the bytes begin that a log is least likely to hold by chance.</summary>
    /// <param name="length">How many bytes; not more than the literal has.</param>
    public int RarestWindow(int length)
    {
        var (best, bestScore, score) = (0, -1, 0);
        for (var end = 0; end < Bytes.Length; end++)
        {
            score += Rarity((char)Bytes[end]);
            var start = end + 1 - length;
            if (start > 0)
                score -= Rarity((char)Bytes[start - 1]);
            if (start >= 0 && score > bestScore)
                (best, bestScore) = (start, score);
        }
        return best;
    }

    // Most of a log is words, times and numbers.
    private static int Rarity(char c) => c switch
    {
        ' ' or 'e' or 't' or 'a' or 'o' or 'i' or 'n' or 's' or 'r' => 0,
        (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or ':' or '.' or '/' => 1,
        _ => 2,
    };
}

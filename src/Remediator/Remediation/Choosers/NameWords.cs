using System.Text;

using Remediator.Knowledge.Facts;

namespace Remediator.Remediation.Choosers;

/// <summary>The words of a name's literal parts, which can be shortened until the name fits.</summary>
internal sealed class NameWords
{
    // A word of fewer letters says nothing any more.
    private const int Shortest = 3;

    private readonly List<string>[] _pieces;

    public NameWords(IReadOnlyList<string> literals) => _pieces = [.. literals.Select(Split)];

    /// <summary>The literals as they are now.</summary>
    public IReadOnlyList<string> Texts => [.. _pieces.Select(pieces => string.Concat(pieces))];

    /// <summary>Takes so many characters away.</summary>
    /// <returns>Whether that was possible.</returns>
    public bool Shorten(int excess)
    {
        excess = ShortenPairs(excess);
        var words = _pieces.SelectMany((pieces, part) => pieces.Select((text, at) => (Part: part, At: at, Text: text)))
            .Where(word => char.IsLetter(word.Text[0])).ToList();
        foreach (var (part, at, text) in words.OrderByDescending(word => word.Text.Length))
        {
            if (excess <= 0)
                return true;
            if (NameAbbreviations.Of(text) is { } brief)
            {
                _pieces[part][at] = LikeWord(brief, text);
                excess -= text.Length - brief.Length;
            }
        }
        while (excess > 0 && Longest() is ( >= 0 and var part, var at))
        {
            _pieces[part][at] = _pieces[part][at][..^1];
            excess--;
        }
        while (excess > 0 && DropWord() is > 0 and var dropped)
            excess -= dropped;
        return excess <= 0;
    }

    // `load-balancer`, `LoadBalancer`: two words with one short form.
    private int ShortenPairs(int excess)
    {
        foreach (var pieces in _pieces)
        {
            for (var i = 0; i + 1 < pieces.Count && excess > 0; i++)
            {
                var second = i + 2 < pieces.Count && pieces[i + 1] is "-" or "_" or " " ? i + 2 : i + 1;
                if (second >= pieces.Count || NameAbbreviations.Of($"{pieces[i]} {pieces[second]}") is not { } brief)
                    continue;
                excess -= pieces[i..(second + 1)].Sum(piece => piece.Length) - brief.Length;
                pieces[i] = LikeWord(brief, pieces[i]);
                pieces.RemoveRange(i + 1, second - i);
            }
        }
        return excess;
    }

    // The first word that another one follows in its text, with what parts the two; the last one mostly says what the thing is.
    private int DropWord()
    {
        foreach (var pieces in _pieces)
        {
            var at = pieces.FindIndex(piece => char.IsLetter(piece[0]));
            if (at < 0 || at + 2 >= pieces.Count || char.IsLetterOrDigit(pieces[at + 1][0]))
                continue;
            var length = pieces[at].Length + pieces[at + 1].Length;
            pieces.RemoveRange(at, 2);
            return length;
        }
        return 0;
    }

    private (int Part, int At) Longest()
    {
        var (best, length) = ((-1, -1), Shortest);
        for (var part = 0; part < _pieces.Length; part++)
        {
            for (var at = 0; at < _pieces[part].Count; at++)
            {
                var text = _pieces[part][at];
                if (char.IsLetter(text[0]) && text.Length > length)
                    (best, length) = ((part, at), text.Length);
            }
        }
        return best;
    }

    // `PaymentProcessing-alb_2` is Payment, Processing, -, alb, _, 2.
    private static List<string> Split(string text)
    {
        var pieces = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var starts = i > 0 && (char.IsLetter(text[i]) != char.IsLetter(text[i - 1])
                || char.IsDigit(text[i]) != char.IsDigit(text[i - 1])
                || char.IsUpper(text[i]) && (char.IsLower(text[i - 1]) || i + 1 < text.Length && char.IsLower(text[i + 1])));
            if (starts && word.Length > 0)
            {
                pieces.Add(word.ToString());
                word.Clear();
            }
            word.Append(text[i]);
        }
        if (word.Length > 0)
            pieces.Add(word.ToString());
        return pieces;
    }

    private static string LikeWord(string brief, string word) =>
        word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]) ? brief.ToUpperInvariant()
        : char.IsUpper(word[0]) ? char.ToUpperInvariant(brief[0]) + brief[1..]
        : brief;
}

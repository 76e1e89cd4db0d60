using Remediator.Knowledge.Facts;

namespace Remediator.Text;

/// <summary>
/// Whether two names that are near by their letters may be one and its misspelling, word by word: <c>vpn</c> is no slip of the pen for
/// <c>web</c>, <c>prod</c> none for <c>nonprod</c>, and <c>role</c> none for <c>db_role</c>.
/// </summary>
internal static class Slip
{
    // So short words are near to all others.
    private const int ShortWord = 3;

    // Words up to so many letters are often words without their first as well.
    private const int LongestOwnWord = 7;

    // Two edits make another word of one of so many letters.
    private const int MiddleWord = 5;

    // Words that are taken for each other.
    private static readonly (string One, string Other)[] Alike = [("uri", "url"), ("uris", "urls")];

    public static bool MayBe(string name, string other)
    {
        var (own, others) = (Words(name), Words(other));
        var (left, right) = (Without(own, others), Without(others, own));
        if (left.Length == 0 || right.Length == 0)
            return left.Concat(right).All(NameParts.IsMark) || Plain(name) == Plain(other);
        // Where no other word is the same, a short one with another first letter is one of its own: `logs` and `blogs`, `async` and `sync`.
        // What stands before the last dot is where it is, and not its name.
        var isAlone = Words(name[(name.LastIndexOf('.') + 1)..]).Length <= left.Length;
        return left.Length == right.Length ? left.Zip(right).All(pair => IsWord(pair.First, pair.Second, isAlone)) : IsWord(string.Concat(left), string.Concat(right), isAlone);
    }

    private static bool IsWord(string one, string other, bool isAlone)
    {
        if (Array.Exists(Alike, pair => (pair.One, pair.Other) == (one, other) || (pair.Other, pair.One) == (one, other)))
            return true;
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length <= ShortWord)
            return longer.Length == shorter.Length ? longer.Order().SequenceEqual(shorter.Order()) : longer.Length - shorter.Length == 1 && Nearest.Distance(shorter, longer, 1) <= 1;
        // `un`, `non`, `pre`.
        if (longer.Length - shorter.Length > 1 && longer.EndsWith(shorter, StringComparison.Ordinal))
            return false;
        var limit = longer.Length <= MiddleWord ? 1 : 2;
        if (Nearest.Distance(shorter, longer, limit) is var distance && distance > limit)
            return false;
        // Who mistakes a letter seldom mistakes the first: `reader` and `leader`; left out, or exchanged with the second, it may be.
        return shorter[0] == longer[0]
            || distance == 1 && (shorter.Length < longer.Length ? !isAlone || longer.Length > LongestOwnWord : shorter[0] == longer[1] && shorter[1] == longer[0]);
    }

    // A word that is there twice is taken away once for each.
    private static string[] Without(string[] words, string[] others)
    {
        var rest = others.ToList();
        return Array.FindAll(words, word => !rest.Remove(word));
    }

    private static string Plain(string name) => string.Concat(Words(name));

    private static string[] Words(string name) => [.. NameParts.Of(name).Select(word => word.ToLowerInvariant())];
}

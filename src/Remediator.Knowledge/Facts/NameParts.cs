namespace Remediator.Knowledge.Facts;

/// <summary>The words that a name is made of, however it joins them: <c>EnableKeyRotation</c>, <c>enable_key_rotation</c>, <c>SSEKey2</c>.</summary>
public static class NameParts
{
    // Two words that begin with so many equal letters may be one and its short form.
    private const int ShortestForm = 3;

    /// <summary>The words in their letter case; what joins them is left out, and a number is a word.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isEnd = i == name.Length || !char.IsLetterOrDigit(name[i]);
            if (!isEnd && !(i > start && Begins(name, i)))
                continue;
            if (i > start)
                words.Add(name[start..i]);
            start = isEnd ? i + 1 : i;
        }
        return words;
    }

    /// <summary>The words that only one of two names has, in any letter case.</summary>
    public static IReadOnlyList<string> Different(string name, string other)
    {
        var (own, others) = (Of(name), Of(other));
        return [.. own.Except(others, StringComparer.OrdinalIgnoreCase), .. others.Except(own, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>A word, or the last of a name, without the ending of several; for comparison only: <c>address</c> loses its own.</summary>
    public static string Singular(string word) => word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word.TrimEnd('s');

    /// <summary>Whether two words are one, in any letter case, or one of them may be a short form of the other: <c>prod</c>, <c>Production</c>.</summary>
    public static bool MayBeOne(string word, string other) => Math.Min(word.Length, other.Length) >= ShortestForm
        ? word.StartsWith(other, StringComparison.OrdinalIgnoreCase) || other.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        : word.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word tells one of several from the others, as those of <c>SubnetA</c> and <c>Subnet2</c>.</summary>
    public static bool IsMark(string word) => word.Length == 1 || char.IsDigit(word[0]);

    // The `K` of `SSEKey` begins a word; `IDs` is one.
    private static bool Begins(string name, int at) => char.IsDigit(name[at]) != char.IsDigit(name[at - 1])
        || char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || at + 1 < name.Length && char.IsLower(name[at + 1]) && !IsPlural(name, at + 1));

    private static bool IsPlural(string name, int at) => name[at] == 's' && (at + 1 == name.Length || !char.IsLower(name[at + 1]));
}

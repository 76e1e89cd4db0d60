namespace Remediator.Text;

/// <summary>Finds a word where it stands by itself, not as a part of a longer one.</summary>
internal static class WholeWord
{
    /// <summary>Where the word begins, each time.</summary>
    /// <param name="isPart">Whether a character beside it makes the word longer.</param>
    public static IEnumerable<int> In(string text, string word, Func<char, bool> isPart)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !isPart(text[at - 1])) && (end == text.Length || !isPart(text[end])))
                yield return at;
        }
    }
}

namespace Remediator.Knowledge.Facts;

/// <summary>Short forms of words that stand in names.</summary>
public static class NameAbbreviations
{
    private static readonly Lazy<Dictionary<string, string>> Loaded = new(() =>
        FactTable.Read("name-abbreviations.tsv", "word", "short").Rows.ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase));

    /// <summary>The short form of a word, in lower case; null when none is common.</summary>
    public static string? Of(string word) => Loaded.Value.GetValueOrDefault(word);
}

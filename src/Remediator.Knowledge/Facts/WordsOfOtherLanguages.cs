namespace Remediator.Knowledge.Facts;

/// <summary>Values that other tools and languages call by another word than AWS: <c>ON_DEMAND</c> is <c>PAY_PER_REQUEST</c>.</summary>
public static class WordsOfOtherLanguages
{
    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("words-of-other-languages.tsv", "allowed", "beside", "written"));

    public static Provenance Provenance => Table.Value.Provenance;

    /// <summary>The one allowed value that a word stands for; null when there is none.</summary>
    /// <param name="written">The word, in any letter case.</param>
    /// <param name="allowed">All values that may stand there, by which one property's are told from another's.</param>
    public static string? Find(string written, IReadOnlyCollection<string> allowed) =>
        Table.Value.Rows.FirstOrDefault(row => row[2].Equals(written, StringComparison.OrdinalIgnoreCase) && allowed.Contains(row[0]) && allowed.Contains(row[1]))?[0];
}

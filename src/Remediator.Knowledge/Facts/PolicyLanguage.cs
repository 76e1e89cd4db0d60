namespace Remediator.Knowledge.Facts;

/// <summary>The elements that the language of IAM policies has.</summary>
public static class PolicyLanguage
{
    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("policy-language.tsv", "place", "names"));

    /// <summary>The elements of a policy document.</summary>
    public static IReadOnlyList<string> DocumentElements => ElementsOf("document");

    /// <summary>The elements of a statement.</summary>
    public static IReadOnlyList<string> StatementElements => ElementsOf("statement");

    public static Provenance Provenance => Table.Value.Provenance;

    private static string[] ElementsOf(string place) => [.. FactTable.ParseList(Table.Value.Rows.First(row => row[0] == place)[1])];
}

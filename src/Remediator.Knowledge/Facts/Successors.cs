namespace Remediator.Knowledge.Facts;

/// <summary>What takes the place of kinds of things that are offered no more.</summary>
public static class Successors
{
    private static readonly Lazy<SuccessorFact[]> Loaded = new(() => Array.ConvertAll(
        FactTable.Read("successors.tsv", "kind", "from", "to", "page").Rows, row => new SuccessorFact(row[0], row[1], row[2], row[3])));

    public static IReadOnlyList<SuccessorFact> All => Loaded.Value;

    /// <summary>The successor of one of a kind; null when none is known.</summary>
    public static SuccessorFact? Find(string kind, string from) => Array.Find(Loaded.Value, fact => fact.Kind == kind && fact.From == from);

    /// <summary>Whether something is itself what others give way to.</summary>
    public static bool IsSuccessor(string kind, string to) => Array.Exists(Loaded.Value, fact => fact.Kind == kind && fact.To == to);
}

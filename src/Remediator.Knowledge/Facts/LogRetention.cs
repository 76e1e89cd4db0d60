namespace Remediator.Knowledge.Facts;

/// <summary>How long CloudWatch Logs can keep events.</summary>
public static class LogRetention
{
    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("log-retention-days.tsv", "days"));
    private static readonly Lazy<int[]> Accepted = new(() => Array.ConvertAll(Table.Value.Rows, row => FactTable.ParseInt(row[0])));

    /// <summary>The numbers of days that are accepted, ascending.</summary>
    public static IReadOnlyList<int> Days => Accepted.Value;

    public static Provenance Provenance => Table.Value.Provenance;

    /// <summary>
    /// The smallest accepted number of days that keeps events at least as long as asked for, or else the largest there is:
    /// keeping them longer breaks no promise, deleting them early might.
    /// </summary>
    public static int Nearest(int days)
    {
        foreach (var accepted in Accepted.Value)
        {
            if (accepted >= days)
                return accepted;
        }
        return Accepted.Value[^1];
    }
}

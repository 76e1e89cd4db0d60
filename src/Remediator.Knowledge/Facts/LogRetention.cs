namespace Remediator.Knowledge.Facts;

/// <summary>How long CloudWatch Logs can keep events.</summary>
public static class LogRetention
{
    private static readonly Lazy<(int[] Days, Provenance Provenance)> Loaded = new(Load);

    /// <summary>The numbers of days that are accepted, ascending.</summary>
    public static IReadOnlyList<int> Days => Loaded.Value.Days;

    public static Provenance Provenance => Loaded.Value.Provenance;

    /// <summary>
    /// The smallest accepted number of days that keeps events at least as long as asked for, or else the largest there is:
    /// keeping them longer breaks no promise, deleting them early might.
    /// </summary>
    public static int Nearest(int days)
    {
        foreach (var accepted in Loaded.Value.Days)
        {
            if (accepted >= days)
                return accepted;
        }
        return Loaded.Value.Days[^1];
    }

    private static (int[] Days, Provenance Provenance) Load()
    {
        var table = FactTable.Read("log-retention-days.tsv", "days");
        return ([.. table.Rows.Select(row => FactTable.ParseInt(row[0]))], table.Provenance);
    }
}

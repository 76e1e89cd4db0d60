namespace Remediator.Knowledge.Facts;

/// <summary>The sizes of tasks that Fargate offers.</summary>
public static class FargateSizes
{
    private static readonly Lazy<FargateSize[]> Loaded = new(() => Array.ConvertAll(
        FactTable.Read("fargate-sizes.tsv", "cpu", "min", "max", "step").Rows,
        row => new FargateSize(FactTable.ParseInt(row[0]), FactTable.ParseInt(row[1]), FactTable.ParseInt(row[2]), FactTable.ParseInt(row[3]))));

    /// <summary>All sizes, by CPU units ascending.</summary>
    public static IReadOnlyList<FargateSize> All => Loaded.Value;

    /// <summary>The smallest size with at least so many CPU units and so much memory (MiB); the greatest when none has.</summary>
    public static FargateSize NearestTo(int cpu, int memory) => Array.Find(Loaded.Value, size => size.Cpu >= cpu && size.Max >= memory) ?? Loaded.Value[^1];
}

using System.Globalization;

namespace Remediator.Knowledge.Facts;

/// <summary>The numbers that services accept, where the resource schemas do not say it.</summary>
public static class NumberRules
{
    private static readonly Lazy<NumberRule[]> Loaded = new(Load);

    public static IReadOnlyList<NumberRule> All => Loaded.Value;

    /// <summary>The rule with this id, such as `elbv2-idle-timeout`; null when there is none.</summary>
    public static NumberRule? Find(string id) => Array.Find(Loaded.Value, rule => rule.Id == id);

    private static NumberRule[] Load() => Array.ConvertAll(
        FactTable.Read("number-rules.tsv", "id", "min", "max", "allowed", "page").Rows,
        row => new NumberRule(row[0], Bound(row[1]), Bound(row[2]), [.. FactTable.ParseList(row[3]).Select(cell => long.Parse(cell, CultureInfo.InvariantCulture))]));

    private static long? Bound(string cell) => cell.Length == 0 ? null : long.Parse(cell, CultureInfo.InvariantCulture);
}

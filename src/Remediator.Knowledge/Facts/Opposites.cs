namespace Remediator.Knowledge.Facts;

/// <summary>Names that are near by their letters and say the opposite, or another one of several.</summary>
public static class Opposites
{
    // Words that tell one of several from the others: `queue_a`, `eu`, `2`.
    private const int LongestMark = 2;

    private static readonly string[] Negations = ["no", "non", "not", "without"];

    private static readonly Lazy<HashSet<(string One, string Other)>> Loaded = new(() =>
        [.. FactTable.Read("opposites.tsv", "one", "other").Rows.SelectMany(row => new[] { (row[0], row[1]), (row[1], row[0]) })]);

    /// <summary>Whether one of two names has a word that denies what the other says, or that tells another one of its kind.</summary>
    public static bool AreOpposite(string name, string other)
    {
        var (own, others) = (Words(name), Words(other));
        var (left, right) = (own.Except(others).ToArray(), others.Except(own).ToArray());
        if (left.Concat(right).Any(word => Negations.Contains(word)))
            return true;
        if (left.Length == 1 && right.Length == 1 && own.Length == others.Length && own.Length > 1 && left[0].Length <= LongestMark && right[0].Length <= LongestMark)
            return true;
        return left.Any(word => right.Any(second => Loaded.Value.Contains((word, second))));
    }

    /// <summary>Whether two names speak of one thing and say opposite things of it: <c>EnableAlerts</c> and <c>DisableAlerts</c>.</summary>
    public static bool AreOfOneThing(string name, string other) => AreOpposite(name, other) && Words(name).Intersect(Words(other)).Any();

    private static string[] Words(string name) => [.. NameParts.Of(name).Select(word => word.ToLowerInvariant())];
}

namespace Remediator.Knowledge.Facts;

/// <summary>What key policies must say for the services that use customer-managed keys.</summary>
public static class KeyUses
{
    private static readonly Lazy<KeyUse[]> Loaded = new(Load);

    public static IReadOnlyList<KeyUse> All => Loaded.Value;

    /// <summary>The statements that one use needs; empty when the use is not known.</summary>
    public static IReadOnlyList<KeyUse> Find(string use) => Array.FindAll(Loaded.Value, row => row.Use == use);

    private static KeyUse[] Load() =>
        Array.ConvertAll(
            FactTable.Read("kms-key-uses.tsv", "use", "principal-type", "principal", "actions", "conditions", "evidence", "page").Rows,
            row => new KeyUse(row[0], row[1], row[2], FactTable.ParseList(row[3]), ParseConditions(row[4]), row[5], row[6]));

    private static KeyCondition[] ParseConditions(string cell) =>
        Array.ConvertAll(cell.Split("; ", StringSplitOptions.RemoveEmptyEntries), ParseCondition);

    private static KeyCondition ParseCondition(string text) =>
        text.Split(' ', 3) is [var @operator, var key, var value]
            ? new KeyCondition(@operator, key, value)
            : throw new InvalidDataException($"not a condition: `{text}`");
}

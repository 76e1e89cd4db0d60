namespace Remediator.Knowledge.Facts;

/// <summary>What AWS accepts as names and descriptions, where the resource schemas do not say it.</summary>
public static class TextRules
{
    private static readonly Lazy<TextRule[]> Loaded = new(Load);

    public static IReadOnlyList<TextRule> All => Loaded.Value;

    /// <summary>The rule with this id, such as `s3-bucket-name`.</summary>
    public static TextRule? Find(string id) => Array.Find(Loaded.Value, rule => rule.Id == id);

    private static TextRule[] Load()
    {
        var table = FactTable.Read(
            "text-rules.tsv", "id", "min-length", "max-length", "characters", "ends", "forbidden-parts", "forbidden-prefixes",
            "forbidden-suffixes", "not-an-ip", "page");
        return Array.ConvertAll(table.Rows, row => new TextRule(characters: row[3], ends: row[4])
        {
            Id = row[0],
            MinLength = FactTable.ParseInt(row[1]),
            MaxLength = FactTable.ParseInt(row[2]),
            ForbiddenParts = FactTable.ParseList(row[5]),
            ForbiddenPrefixes = FactTable.ParseList(row[6]),
            ForbiddenSuffixes = FactTable.ParseList(row[7]),
            ForbidsIpAddress = row[8] == "yes",
            Page = row[9],
        });
    }
}

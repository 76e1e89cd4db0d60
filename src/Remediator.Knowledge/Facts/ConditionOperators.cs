namespace Remediator.Knowledge.Facts;

/// <summary>The operators that conditions of IAM policies have, and what people write for them.</summary>
public static class ConditionOperators
{
    private static readonly string[] Sets = ["ForAllValues:", "ForAnyValue:"];

    private const string IfExists = "IfExists";

    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("condition-operators.tsv", "operator", "also-written"));

    public static Provenance Provenance => Table.Value.Provenance;

    /// <summary>The operators, without set and <c>IfExists</c>.</summary>
    public static IReadOnlyList<string> All => Array.ConvertAll(Table.Value.Rows, row => row[0]);

    /// <summary>Whether IAM knows an operator, set and <c>IfExists</c> included; letter case does not count.</summary>
    public static bool IsKnown(string text) => All.Contains(Parts(text).Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The operator that a name which IAM does not know means; null when none is known for it.</summary>
    public static string? Meant(string text)
    {
        var (set, name, optional) = Parts(text);
        return Array.Find(Table.Value.Rows, row => FactTable.ParseList(row[1]).Contains(name, StringComparer.OrdinalIgnoreCase)) is { } row ? set + row[0] + optional : null;
    }

    /// <summary>An operator taken apart: <c>ForAnyValue:</c>, <c>StringLike</c>, <c>IfExists</c>; parts that are not there are empty.</summary>
    public static (string Set, string Name, string Optional) Parts(string text)
    {
        var set = Array.Find(Sets, set => text.StartsWith(set, StringComparison.OrdinalIgnoreCase)) ?? "";
        var name = text[set.Length..];
        return name.EndsWith(IfExists, StringComparison.OrdinalIgnoreCase) ? (set, name[..^IfExists.Length], IfExists) : (set, name, "");
    }
}

namespace Remediator.Knowledge.Facts;

/// <summary>The names that CloudFormation's template language has at each place outside of resource properties.</summary>
public static class TemplateLanguage
{
    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("template-language.tsv", "place", "names"));

    /// <summary>The names that may stand in the map at a path from the template's root; empty where any name may.</summary>
    public static IReadOnlyList<string> NamesIn(IEnumerable<string> path)
    {
        var steps = path.ToArray();
        foreach (var row in Table.Value.Rows)
        {
            var pattern = row[0] == "/" ? [] : row[0].Split('/');
            if (pattern.Length == steps.Length && pattern.Zip(steps).All(pair => pair.First == "*" || pair.First == pair.Second))
                return FactTable.ParseList(row[1]);
        }
        return [];
    }

    /// <summary>The functions that values may call, as the keys of their long form.</summary>
    public static IReadOnlyList<string> Functions { get; } = NamesIn(["()"]);

    /// <summary>The parameters that every template has without declaring them.</summary>
    public static IReadOnlyList<string> PseudoParameters { get; } = NamesIn(["${}"]);

    public static Provenance Provenance => Table.Value.Provenance;
}

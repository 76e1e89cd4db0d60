using Remediator.Catalogue;

namespace Remediator.Cli.Authoring;

/// <summary>The examples whose patch was reviewed, as the build listed them: <c>rule-id/flavour.name.verified</c> a line.</summary>
internal static class ProvenExamples
{
    private const string Resource = "proven-examples.txt";

    /// <summary>For each flavour the number of rules whose recipe has a reviewed patch in it; ordered by name.</summary>
    public static IReadOnlyDictionary<string, int> ByFlavour(CatalogueSet catalogue)
    {
        using var stream = typeof(ProvenExamples).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var rules = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Replace('\\', '/').Split('/') is not [var rule, var file] || catalogue.Find(rule) is null)
                continue;
            var flavour = file.Split('.')[0];
            if (!rules.TryGetValue(flavour, out var known))
                rules.Add(flavour, known = new HashSet<string>(StringComparer.Ordinal));
            known.Add(rule);
        }
        return rules.ToDictionary(entry => entry.Key, entry => entry.Value.Count);
    }
}

using System.Text.RegularExpressions;
using Remediator.Catalogue.Patterns;

namespace Remediator.Tests.Catalogue.Patterns;

public class CataloguePatternTests
{
    [Fact]
    public void Every_regex_of_the_rules_parses()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Remediator.sln")))
            root = root.Parent;
        var patterns = Directory.GetFiles(Path.Combine(root.ShouldNotBeNull().FullName, "templates"), "rule.yaml", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(line => Regex.Match(line, "^ +regex: \"(.*)\"$"))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value.Replace("\\\"", "\"", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal))
            .ToList();
        patterns.ShouldNotBeEmpty();
        foreach (var pattern in patterns)
            Should.NotThrow(() => SignaturePattern.Parse(pattern), pattern);
    }
}

namespace Remediator.Cli.Tests.Catalogue;

/// <summary>
/// The pages of the rule folders and their index are those that <c>remediate rules pages</c> writes; with <c>REMEDIATE_ACCEPT=1</c>
/// it writes them.
/// </summary>
public class RulePagesTests
{
    [Fact]
    public void Pages_say_what_the_rules_say()
    {
        var pages = new Authoring.RulePages(Repository.Templates, Repository.Root).Write();
        if (Environment.GetEnvironmentVariable("REMEDIATE_ACCEPT") == "1")
        {
            Environment.GetEnvironmentVariable("CI").ShouldNotBe("true", "pages are accepted by people, not by CI");
            foreach (var (path, text) in pages)
                File.WriteAllText(path, text);
        }
        var stale = pages.Where(page => !File.Exists(page.Path) || File.ReadAllText(page.Path) != page.Text).Select(page => Path.GetRelativePath(Repository.Root, page.Path));
        stale.ShouldBeEmpty("run: dotnet run --project src/Remediator.Cli -- rules pages");
    }

    [Fact]
    public void No_page_is_left_of_a_rule_that_is_gone()
    {
        var orphans = Directory.EnumerateFiles(Repository.Templates, "README.md", SearchOption.AllDirectories)
            .Where(page => Path.GetDirectoryName(page) != Repository.Templates && !File.Exists(Path.Combine(Path.GetDirectoryName(page)!, "rule.yaml")))
            .Where(page => !page.Contains($"{Path.DirectorySeparatorChar}examples{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        orphans.ShouldBeEmpty();
    }
}

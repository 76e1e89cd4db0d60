namespace Remediator.Cli.Tests;

/// <summary>What those who write rules use: a new folder passes its test, and each mistake is told with its place.</summary>
public class AuthoringTests
{
    [Fact]
    public void New_rule_passes_its_test_and_is_known_to_be_unwritten()
    {
        using var folder = new TemporaryFolder();
        Run.In(folder.Path, "rules", "new", "widget-mode-unknown", "--rules", "mine").Output.ShouldBe("mine/widget-mode-unknown\n");

        var run = Run.In(folder.Path, "rules", "test", "mine");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Output.ShouldBe("1 rule, 2 texts, 1 near miss, 0 examples: no problem\n");
        run.Error.ShouldContain("still the one that `rules new` wrote");
        var text = Path.Combine(folder.Path, "mine/widget-mode-unknown/examples/texts/terraform.log");
        Run.In(folder.Path, "classify", "--rules", "mine", "--error", text).Output.ShouldStartWith("widget-mode-unknown\tline 1\t");
    }

    [Theory]
    [InlineData("title: ", "titel: ", "did you mean `title`?", "rule.yaml:4:1")]
    [InlineData("(?<mode>[^']+)", "(?=x)", "the regex is not valid at offset", "rule.yaml:12:")]
    [InlineData("is not a valid frobnication mode\"", "is not a vlid frobnication mode\"", "no signature matches", "terraform.log")]
    [InlineData("literal: \"is not a valid frobnication mode\"", "literal: \"frobnication mode\"", "", "")]
    [InlineData("literal: \"is not a valid frobnication mode\"", "literal: \"frobnication\"", "a word that stands in any log", "rule.yaml:11:")]
    [InlineData("# recipe:", "recipe: [{ set-propertie: { of: subject } }]", "did you mean `set-property`?", "rule.yaml")]
    [InlineData("# recipe:", "recipe: [{ set-property: { off: subject } }]", "`set-property` has no argument `off`", "rule.yaml")]
    public void Mistake_is_told_with_its_place(string old, string replacement, string message, string place)
    {
        using var folder = new TemporaryFolder();
        Run.In(folder.Path, "rules", "new", "widget-mode-unknown", "--rules", "mine");
        var rule = Path.Combine(folder.Path, "mine/widget-mode-unknown/rule.yaml");
        var text = File.ReadAllText(rule);
        text.ShouldContain(old);
        File.WriteAllText(rule, text.Replace(old, replacement, StringComparison.Ordinal));

        var run = Run.In(folder.Path, "rules", "test", "mine");

        run.ExitCode.ShouldBe(message.Length > 0 ? ExitCode.NoPatch : ExitCode.Success, run.Error);
        run.Error.ShouldContain(message);
        run.Error.ShouldContain(place);
    }

    [Fact]
    public void Signature_that_takes_its_near_miss_is_told()
    {
        using var folder = new TemporaryFolder();
        Run.In(folder.Path, "rules", "new", "widget-mode-unknown", "--rules", "mine");
        var rule = Path.Combine(folder.Path, "mine/widget-mode-unknown/rule.yaml");
        var lines = File.ReadAllLines(rule).Where(line => !line.Contains("regex:", StringComparison.Ordinal)).Select(line => line.Replace("is not a valid frobnication mode\"", "frobnication mode\"", StringComparison.Ordinal).Replace("`{{ mode }}`", "", StringComparison.Ordinal));
        File.WriteAllLines(rule, lines);

        var run = Run.In(folder.Path, "rules", "test", "mine");

        run.ExitCode.ShouldBe(ExitCode.NoPatch);
        run.Error.ShouldContain("the near miss is taken for `widget-mode-unknown`");
        run.Error.ShouldContain("look-alike.log");
    }

    [Fact]
    public void Text_of_another_rule_is_told_with_that_rule()
    {
        using var folder = new TemporaryFolder();
        Run.In(folder.Path, "rules", "new", "widget-mode-unknown", "--rules", "mine");
        File.Copy(
            Path.Combine(Repository.Templates, "acm/acm-domain-name-invalid/examples/texts/b.log"),
            Path.Combine(folder.Path, "mine/widget-mode-unknown/examples/texts/b.log"));

        var run = Run.In(folder.Path, "rules", "test", "mine");

        run.ExitCode.ShouldBe(ExitCode.NoPatch);
        run.Error.ShouldContain("the text is claimed by `acm-domain-name-invalid`, not by `widget-mode-unknown`");
    }

    [Theory]
    [InlineData("Widget")]
    [InlineData("../widget-mode")]
    [InlineData("kms-key-policy-generic-logs-principal")]
    public void Id_that_is_no_id_or_taken_is_refused(string id)
    {
        using var folder = new TemporaryFolder();
        Run.In(folder.Path, "rules", "new", id).ExitCode.ShouldBe(ExitCode.Trouble);
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("templates/sns")]
    [InlineData("templates/logs")]
    public void Families_of_the_catalogue_pass(string family)
    {
        var run = Run.In(Repository.Root, "rules", "test", family, "--quiet");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
    }

    [Fact]
    public void Catalogue_counts_its_recipes_by_flavour()
    {
        var run = Run.In(Repository.Root, "rules", "--format", "json");
        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("recipesByFlavour").GetProperty("cloudformation-yaml").GetInt32().ShouldBeGreaterThan(20);
        json.RootElement.GetProperty("count").GetInt32().ShouldBe(json.RootElement.GetProperty("rules").GetArrayLength());
    }
}

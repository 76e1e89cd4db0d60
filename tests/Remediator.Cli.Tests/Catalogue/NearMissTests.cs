namespace Remediator.Cli.Tests.Catalogue;

/// <summary>
/// Texts that look like a rule's error and are another: <c>templates/family/rule/examples/near-miss/name.log</c>. And the rule folders
/// are whole: each has an example of every flavour that its family is written for, and a near miss.
/// </summary>
public class NearMissTests
{
    public static TheoryData<string> Rules() =>
        [.. Directory.EnumerateFiles(Repository.Templates, "rule.yaml", SearchOption.AllDirectories).Select(file => Below(Path.GetDirectoryName(file)!))
            .Order(StringComparer.Ordinal)];

    public static TheoryData<string> NearMisses() =>
        [.. Directory.EnumerateFiles(Repository.Templates, "*.log", SearchOption.AllDirectories).Select(Below)
            .Where(file => file.Contains("/examples/near-miss/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Texts =>
        [.. Directory.EnumerateFiles(Repository.Templates, "*.log", SearchOption.AllDirectories).Select(Below)
            .Where(file => file.Contains("/examples/texts/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(NearMisses))]
    public void Look_alike_is_not_diagnosed_as_the_rule(string log)
    {
        var rule = log.Split('/')[1];
        var run = Run.In(Repository.Root, "classify", "--error", Path.Combine(Repository.Templates, log), "--format", "json");
        run.ExitCode.ShouldBeOneOf(ExitCode.Success, ExitCode.NoPatch);
        run.Output.ShouldContain("\"unrecognised\"", Case.Sensitive, "classify must have read the log");
        run.Output.ShouldNotContain($"\"{rule}\"");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_diagnosed_as_the_rule(string log)
    {
        var rule = log.Split('/')[1];
        var run = Run.In(Repository.Root, "classify", "--error", Path.Combine(Repository.Templates, log), "--format", "json");
        run.Output.ShouldContain($"\"signature\": \"{rule}\"");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_with_a_recipe_has_an_example_of_each_flavour(string rule)
    {
        if (!File.ReadLines(Path.Combine(Repository.Templates, rule, "rule.yaml")).Contains("recipe:"))
            return;
        foreach (var flavour in FlavoursOf(rule))
        {
            var folder = Path.Combine(Repository.Templates, rule, "examples", flavour);
            Directory.Exists(folder).ShouldBeTrue($"{rule} has no example of {flavour}");
            Directory.EnumerateFiles(folder, "error.log", SearchOption.AllDirectories).ShouldNotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_with_signatures_has_a_near_miss(string rule)
    {
        // A variant without signatures of its own is chosen by the template, not by the text.
        if (!File.ReadLines(Path.Combine(Repository.Templates, rule, "rule.yaml")).Contains("signatures:"))
            return;
        var folder = Path.Combine(Repository.Templates, rule, "examples", "near-miss");
        Directory.Exists(folder).ShouldBeTrue($"{rule} has no near miss");
        Directory.EnumerateFiles(folder, "*.log").ShouldNotBeEmpty();
    }

    // CloudFormation's buckets have no MFA delete; a gateway that is attached by a resource of its own, and ports of all protocols, are variants.
    private static readonly string[] TerraformAlone = ["s3/s3-mfa-delete-needs-mfa", "ec2/ec2-security-group-all-protocol-ports", "ec2/ec2-igw-not-attached"];

    // Rules of a tool's own language, and of what no other tool can say, have that tool's flavours alone.
    private static string[] FlavoursOf(string rule) =>
        rule.StartsWith("languages/python", StringComparison.Ordinal) ? ["cdk-python", "pulumi-python"]
        : rule.StartsWith("languages/typescript", StringComparison.Ordinal) ? ["cdk-typescript", "pulumi-typescript"]
        : rule.StartsWith("languages/go", StringComparison.Ordinal) ? ["pulumi-go"]
        : rule.StartsWith("cdk/cdktf", StringComparison.Ordinal) ? ["cdktf-python"]
        : rule.StartsWith("cdk/", StringComparison.Ordinal) ? ["cdk-python", "cdk-typescript"]
        : rule.StartsWith("pulumi/", StringComparison.Ordinal) ? ["pulumi-typescript"]
        : rule.StartsWith("terraform/", StringComparison.Ordinal) || TerraformAlone.Contains(rule) || IsAboutTerraformAlone(rule) ? ["terraform"] : ["cloudformation-json", "cloudformation-yaml"];

    private static bool IsAboutTerraformAlone(string rule) => File.ReadLines(Path.Combine(Repository.Templates, rule, "rule.yaml"))
        .FirstOrDefault(line => line.StartsWith("  subject:", StringComparison.Ordinal)) is { } subject
        && subject.Contains("Terraform::", StringComparison.Ordinal) && !subject.Contains("AWS::", StringComparison.Ordinal);

    private static string Below(string path) => Path.GetRelativePath(Repository.Templates, path).Replace('\\', '/');
}

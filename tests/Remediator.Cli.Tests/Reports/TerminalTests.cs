using System.Globalization;
using Remediator.Cli.Output;
using Remediator.Text;

namespace Remediator.Cli.Tests.Reports;

/// <summary>What a person sees in a terminal: carets under the right cells, nothing that the terminal obeys, commands to copy.</summary>
public class TerminalTests
{
    [Theory]
    [InlineData("key: value", "value", null, "key: value|     ^^^^^")]
    [InlineData("名前: value", "value", null, "名前: value|      ^^^^^")]
    [InlineData("é🚀👩‍👩‍👧: 値", "値", null, "é🚀👩‍👩‍👧: 値|       ^^")]
    [InlineData("\tkey:\tvalue", "value", null, "    key:    value|            ^^^^^")]
    [InlineData("a\u001b[31mb\u202Ec", "c", null, "a␛[31mb\uFFFDc|        ^")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa value bbbbbbbbbbbbbbbbbbbbbbbbbbb", "value", 34, "…aaaaaaaaa value bbbbbbbbbbbb…|           ^^^^^")]
    [InlineData("名名名名名名名名名名名名名名名名名名名名名名 value", "value", 34, "…名名名名名名名名名名名 value|                        ^^^^^")]
    public void Carets_stand_under_what_is_meant(string line, string meant, int? width, string expected)
    {
        var source = SourceText.FromString($"first\r\n{line}\r\nlast");
        using var output = new StringWriter { NewLine = "\n" };

        new SourceExcerpt(output, new Paint(false), width).WriteLine(source, new TextSpan(source.Text.IndexOf(meant, StringComparison.Ordinal), source.Text.IndexOf(meant, StringComparison.Ordinal) + meant.Length), gutter: 1);

        output.ToString().Trim('\n').Split('\n').Select(shown => shown[4..]).ShouldBe(expected.Split('|'));
    }

    [Theory]
    [InlineData(false, null, null, null, true)]
    [InlineData(true, null, null, null, false)]
    [InlineData(true, null, "1", null, true)]
    [InlineData(false, "1", "1", null, false)]
    [InlineData(false, null, "0", "dumb", false)]
    [InlineData(true, "1", null, "dumb", true, "--color", "always")]
    [InlineData(false, null, "1", null, false, "--color=never")]
    [InlineData(false, null, "1", null, false, "--no-color")]
    public void Colours_are_where_they_are_wanted(bool isRedirected, string? noColor, string? force, string? term, bool expected, params string[] args)
    {
        var terminal = new Terminal(isRedirected, noColor, term) { ForceColor = force };

        InTerminal(terminal, ["-t", "stack.yaml", "-e", "error.log", .. args]).Contains("\u001b[", StringComparison.Ordinal).ShouldBe(expected);
    }

    [Theory]
    [InlineData("write it, then deploy again:\n    remediate -t stack.yaml -e error.log --apply\n", "-t", "stack.yaml", "-e", "error.log")]
    [InlineData("write it, then deploy again:\n    git apply 'a b.patch'\n", "-t", "stack.yaml", "-e", "error.log", "-o", "a b.patch")]
    [InlineData("write it, then deploy again:\n    git am shop.mbox\n", "-t", "stack.yaml", "-e", "error.log", "--format", "mbox", "-o", "shop.mbox")]
    [InlineData("changes stack.yaml: pipe it into `git apply`, or add `--apply`; then deploy again\n", "-t", "stack.yaml", "-e", "-")]
    [InlineData("changes stack.yaml: `--apply` writes it; then deploy again\n", "-t", "stack.yaml", "-e", "-", "--format", "html")]
    [InlineData("write the cures into the files:\n    remediate check -t stack.yaml --apply\n", "check", "-t", "stack.yaml")]
    [InlineData("more about it, with references:\n    remediate explain ec2-eip-limit-exceeded\n", "-t", "stack.yaml", "-e", "error.log", "--only", "ec2-eip-limit-exceeded")]
    public void Next_command_can_be_copied(string end, params string[] args) =>
        InTerminal(new Terminal(IsRedirected: false, NoColor: "1", Term: null) { ShowsOutput = true }, args).ShouldEndWith(end);

    [Theory]
    [InlineData(7, 6, null)]
    [InlineData(8, 5, "2 more of the same cause, which `--verbose` names")]
    [InlineData(8, 7, null, "--verbose")]
    public void Failures_of_one_cause_are_counted_where_they_are_many(int groups, int named, string? counted, string option = "")
    {
        using var folder = new TemporaryFolder();
        var template = new System.Text.StringBuilder("Resources:\n  Key: { Type: AWS::KMS::Key, Properties: { KeyPolicy: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::${AWS::AccountId}:root' }, Action: 'kms:*', Resource: '*' }] } } }\n");
        for (var i = 0; i < groups; i++)
            template.Append(CultureInfo.InvariantCulture, $"  Group{i}: {{ Type: AWS::Logs::LogGroup, Properties: {{ KmsKeyId: !GetAtt Key.Arn }} }}\n");
        folder.Write("stack.yaml", template.ToString());

        string[] args = option.Length > 0 ? ["check", "-t", "stack.yaml", option] : ["check", "-t", "stack.yaml"];
        var lines = (Run.In(folder.Path, args) is var run ? run.Output + run.Error : "").Split('\n').Where(line => line.Contains("= also: ", StringComparison.Ordinal)).ToArray();

        lines.Count(line => line.EndsWith("the same cause", StringComparison.Ordinal)).ShouldBe(named);
        lines.Skip(named).Select(line => line[(line.IndexOf("also: ", StringComparison.Ordinal) + 6)..]).ShouldBe(counted is null ? [] : [counted]);
    }

    [Fact]
    public void Patch_has_colours_where_it_is_seen_and_nowhere_else()
    {
        using var folder = ReportFormatTests.Copy();
        var plain = Run.In(folder.Path, "-t", "stack.yaml", "-e", "error.log", "--color", "always").Output;
        plain.ShouldNotContain("\u001b");
        using var output = new MemoryStream();
        using var error = new StringWriter();
        new Application(() => output, () => Stream.Null, error, new Terminal(IsRedirected: false, NoColor: null, Term: "xterm") { ShowsOutput = true }, folder.Path)
            .Run(["-t", "stack.yaml", "-e", "error.log"]);

        var seen = System.Text.Encoding.UTF8.GetString(output.ToArray());
        seen.ShouldContain("\u001b[32m+          - Sid: AllowCloudWatchLogs\u001b[0m\n");
        System.Text.RegularExpressions.Regex.Replace(seen, "\u001b\\[[0-9;]*m", "").ShouldBe(plain);
    }

    [Fact]
    public void Folder_of_another_work_tree_is_named_to_git()
    {
        using var here = new TemporaryFolder();
        using var folder = ReportFormatTests.Copy();
        Git.Run(folder.Path, "init", "-q", ".").ExitCode.ShouldBe(0);
        var log = Path.Combine(folder.Path, "error.log");

        var run = Run.In(here.Path, "-t", Path.Combine(folder.Path, "stack.yaml"), "-e", log, "-o", "x.patch");

        run.Error.ShouldContain($"`git -C ../{Path.GetFileName(folder.Path)} apply {here.Path}/x.patch` takes it");
    }

    private static string InTerminal(Terminal terminal, string[] args)
    {
        using var folder = ReportFormatTests.Copy();
        using var error = new StringWriter { NewLine = "\n" };
        new Application(() => new MemoryStream(), () => File.OpenRead(Path.Combine(folder.Path, "error.log")), error, terminal, folder.Path).Run(args);
        return error.ToString();
    }
}

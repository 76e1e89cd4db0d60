using System.Text;
using System.Text.Json;
using Json.Schema;
using Remediator.Text;

namespace Remediator.Cli.Tests.Reports;

/// <summary>
/// One deployment that failed four times: two cures that meet in one file, one failure that no template cures, one that no rule knows and
/// whose text would be markup if it were let. What each format makes of it is reviewed.
/// </summary>
public class ReportFormatTests
{
    private static readonly string Bookshop = Path.Combine(Repository.Root, "tests/Remediator.Cli.Tests/Reports/bookshop");

    [Theory]
    [InlineData("json", "json")]
    [InlineData("sarif", "sarif.json")]
    [InlineData("markdown", "md")]
    [InlineData("html", "html")]
    [InlineData("mbox", "mbox")]
    public void Report_is_as_reviewed(string format, string ending)
    {
        using var folder = Copy();
        Snapshot.SameBytes($"_reports/bookshop.verified.{ending}", Remediate(folder, "--format", format).Output);
    }

    [Fact]
    public void Report_for_people_is_as_reviewed()
    {
        using var folder = Copy();
        Snapshot.SameBytes("_reports/bookshop.verified.txt", Remediate(folder, "-v").Error);
    }

    [Fact]
    public void Report_for_people_fits_a_narrow_terminal()
    {
        using var folder = Copy();
        using var error = new StringWriter { NewLine = "\n" };
        new Application(() => new MemoryStream(), () => Stream.Null, error, new Terminal(IsRedirected: false, NoColor: "1", Term: null, Columns: 60), folder.Path)
            .Run(["-t", "stack.yaml", "-e", "error.log"]);

        Snapshot.SameBytes("_reports/bookshop-narrow.verified.txt", error.ToString());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Prediction_is_as_reviewed(string format)
    {
        using var folder = Copy();
        var run = Run.In(folder.Path, "check", "-t", "stack.yaml", "--format", format);
        run.ExitCode.ShouldBe(ExitCode.Findings);
        Snapshot.SameBytes($"_reports/bookshop-check.verified.{format}", run.Output);
    }

    [Fact]
    public void Json_holds_to_its_schema()
    {
        var schema = JsonSchema.FromFile(Path.Combine(Repository.Root, "src/Remediator/Reporting/report.schema.json"));
        using var folder = Copy();
        foreach (var output in new[]
        {
            Remediate(folder, "--format", "json").Output,
            Run.In(folder.Path, "check", "-t", "stack.yaml", "--format", "json").Output,
            Run.In(folder.Path, "classify", "-e", "error.log", "--format", "json").Output,
            Run.In(folder.Path, "-t", "none.yaml", "-e", "error.log", "--format", "json").Output,
        })
        {
            var result = schema.Evaluate(JsonElement.Parse(output), new EvaluationOptions { OutputFormat = OutputFormat.List });
            result.IsValid.ShouldBeTrue(JsonSerializer.Serialize(result));
        }
        schema.Evaluate(JsonElement.Parse("""{"schemaVersion":1,"diagnoses":[]}""")).IsValid.ShouldBeFalse();
    }

    [Fact]
    public void Each_fix_of_sarif_makes_a_text_that_the_patch_makes_too()
    {
        using var folder = Copy();
        var original = File.ReadAllText(Path.Combine(folder.Path, "stack.yaml"));
        using var sarif = JsonDocument.Parse(Remediate(folder, "--format", "sarif").Output);
        var fixes = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.TryGetProperty("fixes", out _)).Select(result => (Rule: result.GetProperty("ruleId").GetString()!, Fix: result.GetProperty("fixes")[0])).ToArray();
        fixes.Length.ShouldBe(2);

        var alone = Remediate(folder, "--only", fixes[0].Rule, "--apply");
        alone.ExitCode.ShouldBe(ExitCode.Success);
        Applied(fixes[0].Fix, original).ShouldBe(File.ReadAllText(Path.Combine(folder.Path, "stack.yaml")));
        folder.Write("stack.yaml", original);
        Remediate(folder, "--apply").ExitCode.ShouldBe(ExitCode.Success);
        Applied(fixes[1].Fix, original).ShouldBe(File.ReadAllText(Path.Combine(folder.Path, "stack.yaml")));
    }

    [Fact]
    public void Template_of_one_long_line_is_shown_in_part()
    {
        using var folder = Copy();
        var statements = string.Concat(Enumerable.Repeat("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"},""", 2000)).TrimEnd(',');
        folder.Write("stack.json", """{"Resources":{"OrderLogs":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"/bookshop/orders","KmsKeyId":{"Fn::GetAtt":["LogKey","Arn"]}}},"LogKey":{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Version":"2012-10-17","Statement":[""" + statements + """]}}}}}""");

        var run = Run.In(folder.Path, "-t", "stack.json", "-e", "error.log");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.Split('\n').Where(line => line.Contains(" | ", StringComparison.Ordinal)).Max(line => line.Length).ShouldBeLessThan(400);
    }

    private static string Applied(JsonElement fix, string original)
    {
        var source = SourceText.FromString(original, "stack.yaml");
        var text = new StringBuilder(original);
        foreach (var replacement in fix.GetProperty("artifactChanges")[0].GetProperty("replacements").EnumerateArray().Reverse())
        {
            var region = replacement.GetProperty("deletedRegion");
            var (start, end) = (Offset("startLine", "startColumn"), Offset("endLine", "endColumn"));
            text.Remove(start, end - start);
            if (replacement.TryGetProperty("insertedContent", out var content))
                text.Insert(start, content.GetProperty("text").GetString());

            int Offset(string line, string column) => source.Lines.ContentOf(region.GetProperty(line).GetInt32() - 1).Start + region.GetProperty(column).GetInt32() - 1;
        }
        return text.ToString();
    }

    private static Run Remediate(TemporaryFolder folder, params string[] more) => Run.In(folder.Path, ["-t", "stack.yaml", "-e", "error.log", .. more]);

    internal static TemporaryFolder Copy()
    {
        var folder = new TemporaryFolder();
        foreach (var name in new[] { "stack.yaml", "error.log" })
            folder.Write(name, File.ReadAllText(Path.Combine(Bookshop, name)));
        return folder;
    }
}

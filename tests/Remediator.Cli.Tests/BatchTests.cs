using System.Text.Json;

namespace Remediator.Cli.Tests;

/// <summary>Many jobs in one run: every job has its line, in order, whatever the others hold; a broken-off run goes on where it ended.</summary>
public class BatchTests
{
    private const string Example = "templates/kms/kms-key-policy-generic-logs-principal/examples/cloudformation-json/pci-pipeline";
    private static readonly string[] Paths = [Path.Combine(Repository.Root, Example, "stack.json"), Path.Combine(Repository.Root, Example, "error.log")];

    [Fact]
    public void Each_job_has_its_line_in_order_and_a_bad_one_stops_no_other()
    {
        using var folder = new TemporaryFolder();
        var jobs = string.Join('\n',
            Job("first"),
            "",
            "{ this is no JSON",
            """{"id": "no-file", "template": "nowhere.json", "errorText": "x"}""",
            """{"id": "typo", "templates": "nowhere.json"}""",
            $$"""{"id": "unknown", "template": {{JsonSerializer.Serialize(Paths[0])}}, "errorText": "Error: something that no rule knows"}""",
            Job("last"));

        var run = Run.Of(folder.Path, jobs, "batch", "--jobs", "3");

        run.ExitCode.ShouldBe(ExitCode.NoPatch, run.Error);
        var lines = Lines(run.Output);
        lines.Select(line => line.GetProperty("index").GetInt32()).ShouldBe([0, 1, 2, 3, 4, 5]);
        lines.Select(line => line.GetProperty("exitCode").GetInt32()).ShouldBe([0, 2, 2, 2, 1, 0]);
        lines.Select(line => line.TryGetProperty("id", out var id) ? id.GetString() : null).ShouldBe(["first", null, "no-file", "typo", "unknown", "last"]);
        lines[2].GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe("there is no template `nowhere.json`");
        lines[3].GetProperty("errors")[0].GetProperty("help").GetString().ShouldBe("did you mean `template`?");
        run.Error.ShouldBe("6 jobs: 2 with a patch, 1 without, 3 in trouble\n");
    }

    [Fact]
    public void Report_of_a_job_is_that_of_the_main_command()
    {
        using var folder = new TemporaryFolder();
        var alone = Run.In(folder.Path, "--template", Paths[0], "--error", Paths[1], "--format", "json");

        var line = Lines(Run.Of(folder.Path, Job("x"), "batch").Output).ShouldHaveSingleItem();

        JsonElement.DeepEquals(line.GetProperty("report"), JsonDocument.Parse(alone.Output).RootElement).ShouldBeTrue();
    }

    [Fact]
    public void Options_of_a_job_hold_for_it_alone()
    {
        using var folder = new TemporaryFolder();
        var skipped = Job("x")[..^1] + """, "options": {"skip": ["kms-key-policy-missing-logs-principal", "kms-key-policy-generic-logs-principal"]}}""";

        var lines = Lines(Run.Of(folder.Path, $"{skipped}\n{Job("y")}", "batch").Output);

        lines.Select(line => line.GetProperty("exitCode").GetInt32()).ShouldBe([1, 0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(7)]
    public void Broken_off_run_goes_on_to_the_same_bytes(int kept)
    {
        using var folder = new TemporaryFolder();
        var jobs = folder.Write("jobs.jsonl", string.Join('\n', Enumerable.Range(0, 7).Select(i => Job($"job {i}"))));
        var whole = Path.Combine(folder.Path, "whole.jsonl");
        Run.In(folder.Path, "batch", jobs, "--output", whole).ExitCode.ShouldBe(ExitCode.Success);
        var bytes = File.ReadAllText(whole);
        var lines = bytes.Split('\n');
        var broken = folder.Write("broken.jsonl", string.Concat(lines.Take(kept).Select(line => line + "\n")) + (kept < 7 ? lines[kept][..20] : ""));

        var run = Run.In(folder.Path, "batch", jobs, "--output", broken, "--resume");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        File.ReadAllText(broken).ShouldBe(bytes);
        run.Error.ShouldStartWith($"{7 - kept} jobs: ");
    }

    [Fact]
    public void Results_of_other_jobs_are_not_gone_on_with()
    {
        using var folder = new TemporaryFolder();
        var jobs = folder.Write("jobs.jsonl", Job("mine"));
        var results = folder.Write("results.jsonl", "{\"index\":0,\"id\":\"another\",\"exitCode\":0}\n");

        var run = Run.In(folder.Path, "batch", jobs, "--output", results, "--resume");

        run.ExitCode.ShouldBe(ExitCode.Trouble);
        run.Error.ShouldContain("is not the result of that job");
        File.ReadAllText(results).ShouldContain("another");
    }

    [Theory]
    [InlineData("--jobs", "0")]
    [InlineData("--format", "patch")]
    [InlineData("--resume")]
    [InlineData("no-such-file.jsonl")]
    public void Usage_that_makes_no_sense_is_refused(params string[] args)
    {
        var run = Run.In(Repository.Root, ["batch", .. args]);
        run.ExitCode.ShouldBe(ExitCode.Trouble);
        run.Error.ShouldStartWith("error: ");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Line_that_is_too_long_is_passed_over()
    {
        using var stream = new MemoryStream("1234567890\r\n\n123456789012\nshort"u8.ToArray());
        var lines = new Cli.Batch.JsonLines(stream, 11);

        lines.Next().ShouldNotBeNull().IsTooLong.ShouldBeFalse();
        lines.Next().ShouldNotBeNull().IsTooLong.ShouldBeTrue();
        lines.Next().ShouldNotBeNull().Bytes.ShouldBe("short"u8.ToArray());
        lines.Next().ShouldBeNull();
    }

    private static string Job(string id) =>
        JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = id, ["template"] = Paths[0], ["error"] = Paths[1] });

    private static JsonElement[] Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}

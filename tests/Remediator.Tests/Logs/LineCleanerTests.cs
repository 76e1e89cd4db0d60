using Remediator.Logs;

namespace Remediator.Tests.Logs;

public class LineCleanerTests
{
    [Theory]
    [InlineData("2024-05-01T12:00:00.1234567Z hello", "hello")]
    [InlineData("deploy\tRun cdk deploy\t\uFEFF2024-05-01T12:00:00.1234567Z hello", "hello")]
    [InlineData("[2024-05-01T12:00:00.123Z] hello", "hello")]
    [InlineData("[2024-05-02T11:00:00.000] [ERROR] default - hello", "hello")]
    [InlineData("[Container] 2024/05/01 12:00:00.123456 hello", "hello")]
    [InlineData("build\t01-May-2024 12:00:00\thello", "hello")]
    [InlineData("12:00:01 | hello", "hello")]
    [InlineData("12:00:01  hello", "hello")]
    [InlineData(" 242 | hello", "hello")]
    [InlineData("##[error]hello", "hello")]
    [InlineData("::error file=a.js,line=1::hello", "hello")]
    [InlineData("12:00:01.500 STDERR [live/app] tofu: │ hello", "hello")]
    [InlineData("time=2024-05-01T12:00:00Z level=error msg=\"hello\"", "hello")]
    [InlineData("app-stack  │ hello", "hello")]
    [InlineData("\u001b[31mhe\u001b[0ml\u001b[1mlo\u001b[0m", "hello")]
    [InlineData("\u001b]8;;https://example.org\u0007hello\u001b]8;;\u0007", "hello")]
    [InlineData("[31mhello[0m", "hello")]
    [InlineData("hello\r", "hello")]
    [InlineData("2024-05-01T12:00:00.123456Z 01O hello", "hello")]
    [InlineData("> hello", "hello")]
    [InlineData("deploy-1  | hello", "hello")]
    [InlineData("shop-1 | hello", "shop-1 | hello")]
    [InlineData("{\"timestamp\":1,\"level\":\"ERROR\",\"message\":\"hello\"}", "hello")]
    [InlineData("{\"log\":\"hello\",\"stream\":\"stderr\"}", "hello")]
    [InlineData("{\"urn\":\"a\",\"time\":1,\"message\":\"hello\"}", "{\"urn\":\"a\",\"time\":1,\"message\":\"hello\"}")]
    [InlineData("{\"message\":\"hello\"}", "{\"message\":\"hello\"}")]
    [InlineData("{\"time\":1,\"message\":\"hel", "{\"time\":1,\"message\":\"hel")]
    [InlineData("\u2018a\u2019 &quot;c&quot; &#39;d&#x27; &amp;", "\u2018a\u2019 \"c\" 'd' &amp;")]
    [InlineData("1.5 GB of 3 | hello", "1.5 GB of 3 | hello")]
    [InlineData("shop | 1/3 | 12:00:01 | hello", "shop | 1/3 | 12:00:01 | hello")]
    public void Prefixes_and_colours_are_taken_off(string raw, string clean) => Clean(raw).ShouldBe([clean]);

    [Fact]
    public void Escaped_line_ends_of_a_logger_end_lines() =>
        Clean("""time="2024-05-01T12:00:00Z" level=error msg="Error: bad\n\twith aws_sqs_queue.a,\n" """).ShouldBe(["Error: bad", "\twith aws_sqs_queue.a,", ""]);

    [Fact]
    public void Escaped_line_ends_of_a_workflow_command_end_lines() => Clean("::error::Error: bad%0A  with x,").ShouldBe(["Error: bad", "  with x,"]);

    [Fact]
    public void A_progress_bar_is_lines_of_its_own() => Clean("10%\r50%\rdone\r").ShouldBe(["10%", "50%", "done"]);

    [Fact]
    public void Severity_marks_are_remembered()
    {
        var lines = new List<LogLine>();
        LineCleaner.Clean(1, "##[error]hello", continues: false, lines.Add);
        lines.ShouldHaveSingleItem().MarkedAsError.ShouldBeTrue();
    }

    private static string[] Clean(string raw)
    {
        var lines = new List<string>();
        LineCleaner.Clean(1, raw, continues: false, line => lines.Add(line.Text));
        return [.. lines];
    }
}

using Remediator.Logs;
using Remediator.Text;

namespace Remediator.Tests.Logs;

public class NoFailureTests
{
    private static readonly LogOptions Known = new() { Literals = new(new LiteralSet(["The specified key is worn", "MillLimitExceeded", "Mill not found"])) };

    [Theory]
    [InlineData("INFO  Looking for the key first: The specified key is worn (expected)")]
    [InlineData("[INFO] mill quay already exists, so it is not made: MillExists: mill exists")]
    [InlineData("INFO:root:Caught MillLimitExceeded: no more mills, going on")]
    [InlineData("[main] DEBUG com.example.Mill - Exception caught: MillLimitExceeded: no more mills")]
    [InlineData("example.mills - INFO - Exception caught: MillLimitExceeded: no more mills")]
    [InlineData("2026-11-02T10:15:30.101Z\t4f0d1c2b-3a49-4857-9665-748392a1b0cf\tINFO\tException caught: MillLimitExceeded: no more mills")]
    [InlineData("2026-11-02T10:15:30Z [DEBUG] provider: Error: MillLimitExceeded: no more mills")]
    [InlineData("{\"timestamp\":\"2026-11-02T10:15:30Z\",\"level\":\"INFO\",\"message\":\"Exception caught: MillLimitExceeded: no more mills\"}")]
    [InlineData("time=\"2026-11-02T10:15:30Z\" level=debug msg=\"Exception caught: MillLimitExceeded: no more mills\"")]
    public void What_a_logger_calls_information_or_less_is_no_failure(string line) => Read(line).ShouldBeEmpty();

    [Theory]
    [InlineData("[2026-11-02 10:15:30,101] {runner.py:93} INFO - Error: creating Mill: MillLimitExceeded: no more mills")]
    [InlineData("[ERROR] INFO is no level of a mill: MillLimitExceeded")]
    [InlineData("Value INFO at 'loggingLevel': MillLimitExceeded: no more mills")]
    [InlineData("time=\"2026-11-02T10:15:30Z\" level=error msg=\"MillLimitExceeded: no more mills\"")]
    public void What_a_runner_prints_at_its_own_level_stays_what_it_is(string line) => Read(line).ShouldNotBeEmpty();

    [Theory]
    [InlineData("WARN attempt 1 failed: MillLimitExceeded: no more mills. Retrying in 5s")]
    [InlineData("Request failed (MillLimitExceeded: no more mills), retry 1/25, delay 340ms")]
    [InlineData("Retry needed, MillLimitExceeded: no more mills")]
    public void What_is_tried_again_is_no_failure(string line) => Read(line).ShouldBeEmpty();

    [Theory]
    [InlineData("failed after 3 attempts: MillLimitExceeded: no more mills. Please retry your request")]
    [InlineData("Request failed (MillLimitExceeded: no more mills), retry 25/25")]
    public void The_last_attempt_is_a_failure(string line) => Read(line).ShouldNotBeEmpty();

    [Theory]
    [InlineData("tests/test_mill.py::test_error[MillLimitExceeded: no more mills] PASSED [100%]")]
    [InlineData("tests/test_mill.py::test_quota XFAIL (MillLimitExceeded: no more mills)")]
    [InlineData("--- PASS: TestMill (0.00s)\n    the error was MillLimitExceeded: no more mills\n")]
    public void What_a_passed_test_prints_is_no_failure(string log) => Read(log).ShouldBeEmpty();

    [Theory]
    [InlineData("The message \"The specified key is worn\" is what the mill answers when nobody oiled it.")]
    [InlineData("If you see an error such as \"The specified key is worn\", oil the mill first.")]
    public void A_sentence_that_quotes_a_message_and_goes_on_is_no_failure(string line) => Read(line).ShouldBeEmpty();

    [Theory]
    [InlineData("Mill \"quay of the north side\" failed with \"The specified key is worn\" while it ran")]
    [InlineData("Mill says \"The specified key is worn\"")]
    [InlineData("Mill says \"The specified key is worn\" at steps/3")]
    [InlineData("\"Mill not found\" or \"MillLimitExceeded\"")]
    [InlineData("reason=\"The specified key is worn\" resourceType=\"Mill\"")]
    public void A_report_that_quotes_a_message_is_a_failure(string line) => Read(line).ShouldNotBeEmpty();

    [Fact]
    public void What_a_logger_calls_the_error_or_the_reason_belongs_to_the_message()
    {
        LogText.One("time=\"2026-11-02T10:15:30Z\" level=error msg=\"the mill stands\" error=\"MillLimitExceeded: no more mills\"").Text.ShouldBe("the mill stands: MillLimitExceeded: no more mills");
        LogText.One("level=error msg=\"Failure event\" reason=\"No more mills\" resourceType=\"Mill\"").Text.ShouldBe("Failure event: No more mills");
    }

    private static IReadOnlyList<Failure> Read(string log) => LogText.Result(System.Text.Encoding.UTF8.GetBytes(log), Known).Failures;
}

using System.Text;
using Remediator.Logs;

namespace Remediator.Tests.Logs;

public class LogReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    public void An_empty_log_is_its_own_outcome(string log)
    {
        var result = LogText.Result(log);
        result.Outcome.ShouldBe(LogOutcome.Empty);
        result.Problems.ShouldHaveSingleItem();
    }

    [Fact]
    public void Binary_logs_and_UTF_16_are_named()
    {
        LogText.Result([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 3, 4]).Outcome.ShouldBe(LogOutcome.NotText);
        foreach (var bytes in (byte[][])[Encoding.Unicode.GetBytes("Error: it broke"), [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Error: it broke")]])
            LogText.Result(bytes).Problems.ShouldHaveSingleItem().Message.ShouldContain("UTF-16");
    }

    [Theory]
    [InlineData("a\nb\n", 2)]
    [InlineData("a\nb", 2)]
    [InlineData("a\r\nError: b\r\n\r\n", 3)]
    public void Lines_are_counted(string log, long lines) => LogText.Result(log).Lines.ShouldBe(lines);

    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_first_line() => LogText.One("\uFEFFError: it broke").Message.ShouldBe("it broke");

    [Fact]
    public void The_region_and_stack_of_an_echoed_command_are_those_of_the_events_below()
    {
        var failure = LogText.One("$ aws cloudformation describe-stack-events --stack-name shop --region eu-west-3 --output text\nOrders\tAWS::SQS::Queue\tQueue name is taken\n");
        (failure.Stack, failure.Region).ShouldBe(("shop", "eu-west-3"));
    }

    [Fact]
    public void A_large_log_keeps_its_line_numbers()
    {
        var noise = string.Concat(Enumerable.Repeat("aws_sqs_queue.a: Still creating... [10s elapsed]\r\n", 100_000));
        var log = noise + "Error: it broke\r\n" + noise + "\r\nAnd then\r\nthe bucket name is already taken by someone\r\n\r\n" + noise;
        var options = new LogOptions { Literals = new(new Remediator.Text.LiteralSet(["bucket name is already taken"])) };
        var result = LogText.Result(Encoding.UTF8.GetBytes(log), options);
        result.Lines.ShouldBe(300_005);
        result.Failures.Select(f => (f.Line, f.Message)).ToArray().ShouldBe([(100_001, "it broke"), (200_003, "And then the bucket name is already taken by someone")]);
    }

    [Fact]
    public void A_line_longer_than_the_buffer_counts_as_one_and_is_read_to_its_end()
    {
        var log = "first\n" + new string('x', 9_000_000) + " An error occurred (ValidationError) when calling the CreateStack operation: bad\nError: it broke\n";
        var result = LogText.Result(log);
        result.Lines.ShouldBe(3);
        result.Failures.Select(f => (f.Line, f.Message)).ToArray().ShouldContain((3, "it broke"));
        result.Failures.ShouldContain(f => f.Line == 2 && f.ErrorCode == "ValidationError");
    }

    [Fact]
    public void Too_many_failures_are_counted()
    {
        var log = string.Concat(Enumerable.Range(0, 6_000).Select(i => $"CREATE_FAILED AWS::SQS::Queue Q{i} Queue name is taken\n"));
        var result = LogText.Result(log);
        result.Failures.Count.ShouldBe(5_000);
        result.Problems.ShouldHaveSingleItem().Message.ShouldContain("1000 more failures");
    }

    [Fact]
    public void Garbage_is_read_without_an_exception()
    {
        var random = new Random(11);
        var pieces = "╷\n│ Error: x\n╵\n{\n}\n\"ResourceStatus\": \"CREATE_FAILED\",\nCREATE_FAILED | \nAWS::A::B\tx\t\n❌\n  at x (y:1:2)\nE3002 \na.ts(1,2): error \nResourceStatus LogicalResourceId\n-----------------------------\n\u001b[\n::error \n[{\"a\n".Split('\n');
        for (var round = 0; round < 2000; round++)
        {
            var log = string.Join(random.Next(3) == 0 ? " " : "\n", Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)]));
            LogText.Result(log).Failures.Count.ShouldBeLessThan(40);
        }
    }
}

using Remediator.Logs;
using Remediator.Text;

namespace Remediator.Tests.Logs;

public class LooseTextTests
{
    [Theory]
    [InlineData("Bucket name should not contain uppercase characters")]
    [InlineData("The certificate must have a fully-qualified domain name")]
    [InlineData("No subnets found for the default VPC 'vpc-0a1b2c3d'")]
    public void A_bare_sentence_is_a_failure(string text) => LogText.One(text).Message.ShouldBe(text);

    [Theory]
    [InlineData("  # aws_cloudwatch_log_metric_filter.gull will be created\n  + resource \"aws_cloudwatch_log_metric_filter\" \"gull\" {\n      + pattern = \"{ ($.errorCode = \\\"*UnauthorizedOperation\\\") || ($.errorCode = \\\"AccessDenied*\\\") }\"\n    }\n\nPlan: 1 to add, 0 to change, 0 to destroy.\n\nApply complete! Resources: 1 added, 0 changed, 0 destroyed.\n")]
    [InlineData("  FilterPattern: '{ $.errorCode = \"AccessDenied*\" }'\n\nApply complete! Resources: 1 added, 0 changed, 0 destroyed.\n")]
    [InlineData("      + errorCode = [\n          + \"AccessDenied\",\n\nApply complete! Resources: 1 added, 0 changed, 0 destroyed.\n")]
    public void What_a_plan_sets_is_no_failure(string log) =>
        LogText.Result(System.Text.Encoding.UTF8.GetBytes(log), new LogOptions { Literals = new(new LiteralSet(["UnauthorizedOperation", "AccessDenied"])) }).Outcome.ShouldBe(LogOutcome.NoError);

    [Fact]
    public void A_wrapped_sentence_becomes_one_line_and_a_blank_line_ends_it()
    {
        var failures = LogText.Read("The stage already exists\r\nfor this deployment\r\n\r\nThe role cannot be\r\nassumed\r\n");
        failures.Select(f => (f.Line, f.Message)).ToArray().ShouldBe([(1, "The stage already exists for this deployment"), (4, "The role cannot be assumed")]);
    }

    [Fact]
    public void A_sentence_that_was_cut_at_a_width_is_whole_again()
    {
        const string Sentence = "An error occurred (AccessDenied) when calling the CreateStack operation: the deployment of the whole landscape of mills is not for you to start, today or ever";

        LogText.One(string.Join('\n', Sentence.Chunk(64).Select(chunk => new string(chunk)))).Text.ShouldBe(Sentence);
    }

    [Fact]
    public void An_ARN_broken_by_a_line_end_is_whole_again() =>
        LogText.One("no access to 'arn:aws:logs:eu-west-1:444455556666:log-group:\n/shop/orders' for this key").PhysicalId.ShouldBe("/shop/orders");

    [Fact]
    public void Lines_that_each_begin_an_error_are_an_error_each()
    {
        var failures = LogText.Read("QueueNameExists: first\nTopicLimitExceeded: second\n");
        failures.Select(f => f.ErrorCode).ToArray().ShouldBe(["QueueNameExists", "TopicLimitExceeded"]);
    }

    [Fact]
    public void In_a_long_log_only_marked_text_is_an_error()
    {
        var noise = string.Concat(Enumerable.Range(0, 100).Select(i => $"step {i} of the build is done\n"));
        LogText.Result(noise).Outcome.ShouldBe(LogOutcome.NoError);
        var failure = LogText.One(noise + "An error occurred (AccessDenied) when calling the PutObject operation: Access Denied\n" + noise);
        failure.Line.ShouldBe(101);
        failure.Message.ShouldBe("Access Denied");
    }

    [Fact]
    public void In_a_long_log_a_known_literal_marks_text_as_well()
    {
        var noise = string.Concat(Enumerable.Range(0, 100).Select(i => $"step {i} of the build is done\n"));
        var log = System.Text.Encoding.UTF8.GetBytes(noise + "the bucket name is already taken by someone\n" + noise);
        LogText.Result(log).Failures.ShouldBeEmpty();
        var known = LogText.Result(log, new LogOptions { Literals = new(new LiteralSet(["bucket name is already taken"])) });
        known.Failures.ShouldHaveSingleItem().Line.ShouldBe(101);
    }

    [Fact]
    public void A_synthesis_error_names_its_construct()
    {
        var failure = LogText.One(
            """
            /app/node_modules/aws-cdk-lib/aws-sqs/lib/queue.js:1
            ValidationError: visibility timeout must be 12 hours or less
                at path [ShopStack/Orders] in aws-cdk-lib.aws_sqs.Queue
                at new Queue (/app/node_modules/aws-cdk-lib/aws-sqs/lib/queue.js:1:2)

            Subprocess exited with error 1
            """);
        failure.ConstructPath.ShouldBe("ShopStack/Orders");
        failure.Message.ShouldContain("visibility timeout must be 12 hours or less");
    }

    [Theory]
    [InlineData("    at new Vpc (/app/node_modules/aws-cdk-lib/aws-ec2/lib/vpc.js:1:2)\n", true)]
    [InlineData("    at new Vpc (C:\\app\\node_modules\\aws-cdk-lib\\aws-ec2\\lib\\vpc.js:1:2)\n", true)]
    [InlineData("    at new Net (/app/lib/net.ts:7:3)\n    at new Vpc (/app/node_modules/aws-cdk-lib/aws-ec2/lib/vpc.js:1:2)\n", false)]
    [InlineData("    new Vpc (/app/node_modules/aws-cdk-lib/aws-ec2/lib/vpc.js:1:2)\n    \\_ new Net (/app/node_modules/aws-cdk-lib/aws-ec2/lib/vpc.js:1:2)\n", false)]
    public void The_package_that_raised_an_error_is_what_its_first_frame_names(string frames, bool isNamed) =>
        LogText.One("Error: the range is too small\n" + frames).Text.EndsWith(" at node_modules/aws-cdk-lib/aws-ec2/lib/vpc.js", StringComparison.Ordinal).ShouldBe(isNamed);

    [Theory]
    [InlineData("warning: wheel is deprecated\n    error: spoke is broken\n", "spoke is broken")]
    [InlineData("error: spoke is broken\nwarning: wheel is deprecated\n", "spoke is broken")]
    [InlineData("[WARNING] wheel is deprecated\n", "[WARNING] wheel is deprecated")]
    public void A_warning_counts_when_nothing_is_worse(string log, string message) => LogText.One(log).Message.ShouldBe(message);

    [Fact]
    public void A_Python_trace_gives_its_last_place_of_the_program()
    {
        var failure = LogText.One(
            """
            Traceback (most recent call last):
              File "/srv/app.py", line 9, in <module>
                Shop(app, "shop")
              File "/srv/shop.py", line 31, in __init__
                sqs.Queue(self, "q", delay=1)
            TypeError: Queue.__init__() got an unexpected keyword argument 'delay'
            """);
        failure.Location.ShouldBe(new("/srv/shop.py", 31, 0));
        failure.Message.ShouldBe("TypeError: Queue.__init__() got an unexpected keyword argument 'delay'");
    }

    [Fact]
    public void Warnings_count_only_when_a_short_log_holds_nothing_worse()
    {
        const string warning = "Warning: Argument is deprecated\n\n  with aws_sqs_queue.a,\n  on main.tf line 3, in resource \"aws_sqs_queue\" \"a\":\n   3: x = 1\n\nUse y instead.\n";
        LogText.One(warning).Resource.ShouldBe("aws_sqs_queue.a");
        LogText.One(warning + "\nError: it broke\n").Message.ShouldBe("it broke");
    }
}

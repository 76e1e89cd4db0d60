using Remediator.Logs;

namespace Remediator.Tests.Logs;

public class PulumiLogTests
{
    private const string Sentence = "creating SQS Queue (mill): operation error SQS: CreateQueue, https response error StatusCode: 400, RequestID: 1-2, api error InvalidParameterValue: Value 99999 is invalid";

    [Fact]
    public void Engine_event_gives_the_resource_of_its_URN_without_colours()
    {
        var failure = LogText.One("""{"sequence":3,"diagnosticEvent":{"urn":"urn:pulumi:dev::mill::my:comp:Mill$aws:sqs/queue:Queue::wheel","message":"<{%reset%}>""" + Sentence + """<{%reset%}>\n","severity":"error"}}""" + "\n");

        failure.Resource.ShouldBe("wheel");
        failure.ResourceType.ShouldBe("aws:sqs/queue:Queue");
        failure.Message.ShouldBe("Value 99999 is invalid");
    }

    [Fact]
    public void Counts_above_a_list_are_no_errors_of_their_own()
    {
        var failure = LogText.One($"Diagnostics:\n  aws:sqs:Queue (wheel):\n    error: 1 error occurred:\n    \t* creating urn:pulumi:dev::mill::aws:sqs/queue:Queue::wheel: 1 error occurred:\n    \t* {Sentence}\n\n  pulumi:pulumi:Stack (mill-dev):\n    error: update failed\n");

        failure.Resource.ShouldBe("wheel");
        failure.ErrorCode.ShouldBe("InvalidParameterValue");
    }

    [Fact]
    public void A_compiler_speaks_before_the_error_of_its_run()
    {
        var failures = LogText.Read(
            "Diagnostics:\n  pulumi:pulumi:Stack (mill-dev):\n    # example.com/mill\n    ./main.go:12:7: undefined: sqs.NewWheel\n    ./main.go:13:4: unknown field Spoke\n\n    error: error in compiling Go: exit status 1\n");
        failures.Select(failure => failure.Location?.Line).ToArray().ShouldBe([12, 13]);
    }

    [Theory]
    [InlineData("", "warning: wheel is deprecated")]
    [InlineData("    error: spoke is broken\n", "spoke is broken")]
    public void Warning_counts_when_nothing_is_worse(string worse, string message)
    {
        var failure = LogText.One("Diagnostics:\n  aws:sqs:Queue (wheel):\n    warning: wheel is deprecated\n" + worse);

        failure.Resource.ShouldBe("wheel");
        failure.Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("Diagnostics:\n  aws:sqs:Queue (wheel):\n    error: {0}\n")]
    [InlineData("Diagnostics:\n  aws:sqs:Queue (wheel):\n    error:   sdk-v2/provider2.go:515: sdk.helper_schema: {0}: provider=aws@6.1.0\n    error: 1 error occurred:\n    \t* {0}\n")]
    [InlineData(" +  aws:sqs:Queue wheel creating (0s) error: 1 error occurred:\n +  aws:sqs:Queue wheel **creating failed** error: 1 error occurred:\nDiagnostics:\n  aws:sqs:Queue (wheel):\n    error: 1 error occurred:\n    \t* {0}\n")]
    [InlineData("  pulumi:pulumi:Stack (mill-dev):\n    error: update failed\n\n  aws:sqs:Queue (wheel):\n    error: {0}\n")]
    [InlineData("@ updating....\n +  aws:sqs:Queue wheel creating (0s) error:   sdk-v2/provider2.go:515: sdk.helper_schema: {0}: provider=aws@7.7.0\n +  aws:sqs:Queue wheel **creating failed** error: 1 error occurred:\n@ updating....\n")]
    [InlineData(" +   ├─ aws:sqs:Queue  wheel  **creating failed** error: {0}\nDiagnostics:\n  aws:sqs:Queue (wheel):\n    Error: {0}\n")]
    public void Text_of_an_update_gives_the_resource(string log)
    {
        var failure = LogText.One(log.Replace("{0}", Sentence, StringComparison.Ordinal));

        failure.Resource.ShouldBe("wheel");
        failure.Message.ShouldBe("Value 99999 is invalid");
    }

    [Fact]
    public void Exception_of_a_Python_program_stands_behind_its_traceback()
    {
        var failure = LogText.One("""
            Diagnostics:
              pulumi:pulumi:Stack (mill-dev):
                error: Program failed with an unhandled exception:
                Traceback (most recent call last):
                  File "/usr/bin/pulumi-language-python-exec", line 197, in <module>
                    loop.run_until_complete(coro)
                  File "/home/u/mill/__main__.py", line 22, in <module>
                    queue = aws.sqs.Queue("wheel", fifo=True)
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                TypeError: Queue._internal_init() got an unexpected keyword argument 'fifo'
            """);

        failure.Message.ShouldBe("TypeError: Queue._internal_init() got an unexpected keyword argument 'fifo'");
        failure.Location.ShouldBe(new SourceLocation("/home/u/mill/__main__.py", 22, 0));
        failure.Stack.ShouldBe("mill-dev");
    }

    [Fact]
    public void Panic_of_a_Go_program_gives_its_words_and_the_place_in_the_program()
    {
        var failure = LogText.One("""
            Diagnostics:
              pulumi:pulumi:Stack (mill-dev):
                panic: invalid value for required argument 'Role'
                goroutine 40 [running]:
                github.com/pulumi/pulumi/sdk/v3/go/pulumi.RunWithContext(0xc0000b8000, 0x1)
                	/home/u/go/pkg/mod/github.com/pulumi/pulumi/sdk/v3@v3.90.0/go/pulumi/run.go:130 +0x1d
                main.main.func1(0xc0000b8000)
                	/home/u/mill/main.go:87 +0x5c4
                main.main()
                	/home/u/mill/main.go:20 +0x25
                exit status 2

                error: an unhandled error occurred: program exited with non-zero exit code: 2
            """);

        failure.Message.ShouldBe("invalid value for required argument 'Role'");
        failure.Location.ShouldBe(new SourceLocation("/home/u/mill/main.go", 87, 0));
    }
}

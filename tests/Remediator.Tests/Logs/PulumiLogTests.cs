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

    [Theory]
    [InlineData("Diagnostics:\n  aws:sqs:Queue (wheel):\n    error: {0}\n")]
    [InlineData("Diagnostics:\n  aws:sqs:Queue (wheel):\n    error:   sdk-v2/provider2.go:515: sdk.helper_schema: {0}: provider=aws@6.1.0\n    error: 1 error occurred:\n    \t* {0}\n")]
    [InlineData(" +  aws:sqs:Queue wheel creating (0s) error: 1 error occurred:\n +  aws:sqs:Queue wheel **creating failed** error: 1 error occurred:\nDiagnostics:\n  aws:sqs:Queue (wheel):\n    error: 1 error occurred:\n    \t* {0}\n")]
    [InlineData("  pulumi:pulumi:Stack (mill-dev):\n    error: update failed\n\n  aws:sqs:Queue (wheel):\n    error: {0}\n")]
    public void Text_of_an_update_gives_the_resource(string log)
    {
        var failure = LogText.One(log.Replace("{0}", Sentence, StringComparison.Ordinal));

        failure.Resource.ShouldBe("wheel");
        failure.Message.ShouldBe("Value 99999 is invalid");
    }
}

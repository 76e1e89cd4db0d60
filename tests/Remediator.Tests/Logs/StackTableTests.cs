using System.Text;

namespace Remediator.Tests.Logs;

public class StackTableTests
{
    private const string Rule = "--------------------------------------------------------------------------------------------------------";

    [Fact]
    public void Wrapped_cells_are_joined_and_request_ids_stay_whole()
    {
        var log = new StringBuilder("CloudFormation events from stack operations (refresh every 5.0 seconds)\n").Append(Rule).Append('\n');
        Row(log, "ResourceStatus", "ResourceType", "LogicalResourceId", "ResourceStatusReason");
        log.Append(Rule).Append('\n');
        Row(log, "CREATE_IN_PROGRESS", "AWS::ApiGateway::RestAp", "ServerlessRestApi", "-");
        Row(log, "", "i", "", "");
        Row(log, "CREATE_FAILED", "AWS::ApiGateway::RestAp", "ServerlessRestApiWithAV", "Resource handler");
        Row(log, "", "i", "eryLongName", "returned message: \"The");
        Row(log, "", "", "", "REST API is not well-");
        Row(log, "", "", "", "formed (Service:");
        Row(log, "", "", "", "ApiGateway, Status");
        Row(log, "", "", "", "Code: 400, Request ID:");
        Row(log, "", "", "", "01234567-89ab-cdef-");
        Row(log, "", "", "", "0123-456789abcdef)\"");
        Row(log, "ROLLBACK_IN_PROGRESS", "AWS::CloudFormation::St", "orders", "The following");
        Row(log, "", "ack", "", "resource(s) failed to");
        Row(log, "", "", "", "create:");
        Row(log, "", "", "", "[ServerlessRestApi].");
        log.Append(Rule).Append('\n');
        log.Append("Error: Failed to create/update the stack: orders, Waiter StackCreateComplete failed: Waiter encountered a terminal failure state\n");

        var failure = LogText.One(log.ToString());
        failure.ResourceType.ShouldBe("AWS::ApiGateway::RestApi");
        failure.Resource.ShouldBe("ServerlessRestApiWithAVeryLongName");
        failure.Message.ShouldBe("The REST API is not well-formed");
        failure.RequestId.ShouldBe("01234567-89ab-cdef-0123-456789abcdef");
        failure.StatusCode.ShouldBe(400);
        failure.Stack.ShouldBe("orders");
        failure.Line.ShouldBe(7);
        failure.Folded.ShouldBe(2);
    }

    [Theory]
    [InlineData("The bucket configuration", "misconfigurations are two", "The bucket configuration misconfigurations are two")]
    [InlineData("Cannot assume (Service:", "AmazonElasticContainers", "Cannot assume (Service: AmazonElasticContainers")]
    [InlineData("No such role, mydutyrole,", "AmazonElasticContainers", "No such role, mydutyrole, AmazonElasticContainers")]
    [InlineData("arn:aws:sqs:eu-west-1:1", "11122223333:orders", "arn:aws:sqs:eu-west-1:111122223333:orders")]
    public void A_full_line_ends_in_a_broken_word_or_in_a_whole_one(string first, string second, string whole)
    {
        var log = new StringBuilder();
        Row(log, "ResourceStatus", "ResourceType", "LogicalResourceId", "ResourceStatusReason");
        Row(log, "CREATE_FAILED", "AWS::SQS::Queue", "Orders", first);
        Row(log, "", "", "", second);

        LogText.One(log.ToString()).Text.ShouldContain(whole);
    }

    private static void Row(StringBuilder log, string status, string type, string id, string reason) =>
        log.Append($"{status,-26}{type,-26}{id,-26}{reason,-26}".TrimEnd()).Append('\n');
}

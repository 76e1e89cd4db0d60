using Remediator.Logs;

namespace Remediator.Tests.Logs;

public class ErrorTextTests
{
    [Theory]
    [InlineData("An error occurred (ValidationError) when calling the CreateStack operation: Stack [shop] already exists", "ValidationError", "CreateStack", "Stack [shop] already exists")]
    [InlineData("botocore.exceptions.ClientError: An error occurred (ThrottlingException) when calling the PutRule operation (reached max retries: 4): Rate exceeded", "ThrottlingException", "PutRule", "Rate exceeded")]
    [InlineData("InvalidSubnet.Conflict: The CIDR '10.0.0.0/8' conflicts with another subnet", "InvalidSubnet.Conflict", null, "The CIDR '10.0.0.0/8' conflicts with another subnet")]
    [InlineData("com.amazonaws.services.sqs.model.QueueNameExistsException: A queue already exists", "QueueNameExistsException", null, "A queue already exists")]
    [InlineData("creating Queue (q): QueueDeletedRecently: You must wait. status code: 400, request id: 12-34", "QueueDeletedRecently", null, "You must wait.")]
    [InlineData("Error: creating IAM Role (r): MalformedPolicyDocument: Syntax errors in policy.", "MalformedPolicyDocument", null, "Syntax errors in policy.")]
    [InlineData("TypeError: Cannot read properties of undefined", null, null, "TypeError: Cannot read properties of undefined")]
    [InlineData("ServiceException: OuterException: InnerDeniedException: the cause", "InnerDeniedException", null, "the cause")]
    public void The_innermost_message_and_code_are_found(string text, string? code, string? operation, string message)
    {
        var failure = ErrorText.Describe(text, 1);
        (failure.ErrorCode, failure.Operation, failure.Message).ShouldBe((code, operation, message));
    }

    [Fact]
    public void The_second_Go_SDK_names_service_operation_status_and_request()
    {
        var failure = ErrorText.Describe("Error: creating S3 Bucket (b) ACL: operation error S3: PutBucketAcl, https response error StatusCode: 400, RequestID: R1, HostID: h=, api error AccessControlListNotSupported: The bucket does not allow ACLs", 1);
        failure.Service.ShouldBe("S3");
        failure.Operation.ShouldBe("PutBucketAcl");
        failure.StatusCode.ShouldBe(400);
        failure.RequestId.ShouldBe("R1");
        failure.ErrorCode.ShouldBe("AccessControlListNotSupported");
        failure.PhysicalId.ShouldBe("b");
        failure.Message.ShouldBe("The bucket does not allow ACLs");
    }

    [Fact]
    public void Serverless_names_the_logical_id_before_the_reason() =>
        ErrorText.Describe("An error occurred: OrdersTable - Table already exists: orders.", 1).Resource.ShouldBe("OrdersTable");

    [Fact]
    public void Stack_sets_put_the_fields_in_one_sentence()
    {
        var failure = ErrorText.Describe("ResourceLogicalId:Topic, ResourceType:AWS::SNS::Topic, ResourceStatusReason:Invalid parameter: Topic Name.", 1);
        (failure.Resource, failure.ResourceType, failure.Message).ShouldBe(("Topic", "AWS::SNS::Topic", "Invalid parameter: Topic Name."));
    }

    [Fact]
    public void A_failed_change_set_gives_its_reason() =>
        ErrorText.Describe("Failed to create the changeset: Waiter ChangeSetCreateComplete failed: Waiter encountered a terminal failure state: For expression \"Status\" we matched expected path: \"FAILED\" Status: FAILED. Reason: Transform AWS::Serverless-2016-10-31 failed with: bad", 1)
            .Message.ShouldBe("Transform AWS::Serverless-2016-10-31 failed with: bad");

    [Fact]
    public void A_masked_account_is_no_account()
    {
        var failure = ErrorText.Describe("no access to 'arn:aws:logs:eu-north-1:***:log-group:/a/b:*'", 1);
        failure.Account.ShouldBeNull();
        failure.Region.ShouldBe("eu-north-1");
        failure.PhysicalId.ShouldBe("/a/b");
    }

    [Fact]
    public void Any_text_is_described_without_an_exception()
    {
        var random = new Random(7);
        string[] pieces = ["Resource handler returned message: \"", "(Service: ", "operation error ", "An error occurred (", ") when calling the ", ":", ", ", "\"", ")", "arn:aws", " operation", "❌", "StatusCode: ", "x"];
        for (var round = 0; round < 5000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            ErrorText.Describe(text, 1).Line.ShouldBe(1);
        }
    }
}

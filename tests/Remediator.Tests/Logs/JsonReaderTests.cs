namespace Remediator.Tests.Logs;

public class JsonReaderTests
{
    private const string Event =
        """{"StackId":"arn:aws:cloudformation:eu-west-1:444455556666:stack/shop/1","StackName":"shop","LogicalResourceId":"Queue","PhysicalResourceId":"shop-queue","ResourceType":"AWS::SQS::Queue","ResourceStatus":"CREATE_FAILED","ResourceStatusReason":"Resource handler returned message: \"Bad \\\"delay\\\" value (Service: Sqs, Status Code: 400, Request ID: 7)\" (RequestToken: 8, HandlerErrorCode: InvalidRequest)","ResourceProperties":"{\"DelaySeconds\":\"x\"}"}""";

    [Fact]
    public void A_compact_event_gives_all_its_fields()
    {
        var failure = LogText.One("$ aws cloudformation describe-stack-events\n{\"StackEvents\":[" + Event + "]}\n$ \n");
        failure.Resource.ShouldBe("Queue");
        failure.PhysicalId.ShouldBe("shop-queue");
        failure.Stack.ShouldBe("shop");
        failure.Region.ShouldBe("eu-west-1");
        failure.Account.ShouldBe("444455556666");
        failure.ResourceProperties.ShouldBe("""{"DelaySeconds":"x"}""");
        failure.Message.ShouldStartWith("Bad ");
        failure.Message.ShouldEndWith(" value");
        failure.HandlerErrorCode.ShouldBe("InvalidRequest");
        failure.Line.ShouldBe(2);
    }

    [Fact]
    public void A_pretty_document_cut_off_in_the_middle_still_gives_the_whole_events()
    {
        var failure = LogText.One(
            """
            {
                "StackEvents": [
                    {
                        "LogicalResourceId": "Queue",
                        "ResourceType": "AWS::SQS::Queue",
                        "ResourceStatus": "UPDATE_FAILED",
                        "ResourceStatusReason": "Queue name is taken"
                    },
                    {
                        "LogicalResourceId": "Topic",
                        "ResourceSta
            """);
        failure.Resource.ShouldBe("Queue");
        failure.Line.ShouldBe(3);
    }

    [Fact]
    public void A_single_line_of_many_megabytes_is_read()
    {
        var log = new System.Text.StringBuilder("{\"StackEvents\":[");
        for (var i = 0; i < 60_000; i++)
            log.Append("{\"LogicalResourceId\":\"A\",\"ResourceType\":\"AWS::SQS::Queue\",\"ResourceStatus\":\"CREATE_COMPLETE\",\"ResourceStatusReason\":\"-\"},");
        log.Append(Event).Append("]}");
        log.Length.ShouldBeGreaterThan(6_000_000);
        LogText.One(log.ToString()).Resource.ShouldBe("Queue");
    }

    [Theory]
    [InlineData("""{"events":[{"message":"Error: creating SQS Queue (tolls): operation error SQS: CreateQueue, https response error StatusCode: 400, RequestID: 1, QueueAlreadyExists: A queue already exists"}]}""")]
    [InlineData("""{"events": [{"timestamp": 1764000000000, "message": "Initializing\n", "ingestionTime": 1764000000100}, {"timestamp": 1764000000001, "message": "Error: creating SQS Queue (tolls): operation error SQS: CreateQueue, https response error StatusCode: 400, RequestID: 1, QueueAlreadyExists: A queue already exists", "ingestionTime": 1764000000100}], "nextForwardToken": "f/1"}""")]
    public void Records_of_a_log_group_are_read_as_the_log_that_they_are(string log) => LogText.One(log).ErrorCode.ShouldBe("QueueAlreadyExists");

    [Fact]
    public void An_error_that_is_spread_over_records_is_one()
    {
        var failure = LogText.One(
            """
            {
                "events": [
                    {
                        "logStreamName": "build/1",
                        "timestamp": 1764000000000,
                        "message": "│ Error: Missing required argument",
                        "eventId": "1"
                    },
                    {
                        "logStreamName": "build/1",
                        "timestamp": 1764000000001,
                        "message": "│ \n│   on main.tf line 3, in resource \"aws_s3_bucket_versioning\" \"tolls\":\n│    3: resource \"aws_s3_bucket_versioning\" \"tolls\" {\n",
                        "eventId": "2"
                    },
                    {
                        "logStreamName": "build/1",
                        "timestamp": 1764000000002,
                        "message": "│ \n│ The argument \"bucket\" is required, but no definition was found.",
                        "eventId": "3"
                    }
                ]
            }
            """);

        failure.Location!.Path.ShouldBe("main.tf");
        failure.Text.ShouldContain("is required, but no definition was found");
    }

    [Fact]
    public void Records_inside_of_records_are_not_followed() => LogText.Read(
        """{"events":[{"message":"{\"events\":[{\"message\":\"Error: creating SQS Queue (tolls): QueueAlreadyExists: it exists\"}]}"}]}""").ShouldBeEmpty();

    [Fact]
    public void A_topic_that_cannot_deliver_gives_destination_and_response()
    {
        var failure = LogText.One(
            """{"notification":{"topicArn":"arn:aws:sns:sa-east-1:444455556666:tolls"},"delivery":{"destination":"arn:aws:sqs:sa-east-1:444455556666:tolls","providerResponse":"{\"ErrorCode\":\"AccessDenied\",\"ErrorMessage\":\"Access to the resource is denied.\"}","statusCode":403},"status":"FAILURE"}""");

        failure.Text.ShouldStartWith("arn:aws:sqs:sa-east-1:444455556666:tolls: {\"ErrorCode\":\"AccessDenied\"");
    }

    [Fact]
    public void A_delivery_that_succeeded_is_no_failure() => LogText.Read(
        """{"notification":{},"delivery":{"destination":"arn:aws:sqs:sa-east-1:444455556666:tolls","providerResponse":"{}","statusCode":200},"status":"SUCCESS"}""").ShouldBeEmpty();

    [Fact]
    public void Attributes_of_a_dead_letter_give_code_message_and_target()
    {
        var failure = LogText.One(
            """
            {
                "Messages": [{
                    "Body": "{}",
                    "MessageAttributes": {
                        "ERROR_CODE": { "StringValue": "NO_PERMISSIONS", "DataType": "String" },
                        "ERROR_MESSAGE": { "StringValue": "Not allowed.", "DataType": "String" },
                        "TARGET_ARN": { "StringValue": "arn:aws:sqs:sa-east-1:444455556666:tolls", "DataType": "String" }
                    }
                }]
            }
            """);

        failure.Text.ShouldBe("NO_PERMISSIONS: Not allowed. arn:aws:sqs:sa-east-1:444455556666:tolls");
        failure.ErrorCode.ShouldBe("NO_PERMISSIONS");
    }

    [Fact]
    public void A_CloudTrail_record_gives_code_operation_and_region()
    {
        var failure = LogText.One(
            """{"eventSource":"kms.amazonaws.com","eventName":"CreateGrant","awsRegion":"sa-east-1","errorCode":"AccessDenied","errorMessage":"User: arn:aws:sts::444455556666:assumed-role/ci/me is not authorized to perform: kms:CreateGrant","requestID":"r-1","userIdentity":{"type":"AssumedRole"},"recipientAccountId":"444455556666"}""");
        failure.ErrorCode.ShouldBe("AccessDenied");
        failure.Operation.ShouldBe("CreateGrant");
        failure.Service.ShouldBe("kms.amazonaws.com");
        failure.Region.ShouldBe("sa-east-1");
        failure.RequestId.ShouldBe("r-1");
    }

    [Fact]
    public void Ansible_prints_the_message_inside_an_object()
    {
        var failure = LogText.One(
            """fatal: [localhost]: FAILED! => {"changed": false, "msg": "Failed to create stack: An error occurred (ValidationError) when calling the CreateStack operation: Template format error: unsupported structure"}""");
        failure.ErrorCode.ShouldBe("ValidationError");
        failure.Operation.ShouldBe("CreateStack");
        failure.Message.ShouldBe("Template format error: unsupported structure");
    }

    [Fact]
    public void Cfn_lint_json_keeps_rule_and_place()
    {
        var failure = LogText.One(
            """
            [
                {
                    "Filename": "infra/app.yaml",
                    "Level": "Error",
                    "Location": {"Start": {"ColumnNumber": 7, "LineNumber": 21}, "End": {"ColumnNumber": 9, "LineNumber": 21}, "Path": ["Resources", "A"]},
                    "Message": "'Colour' was unexpected",
                    "Rule": {"Id": "E3002", "Description": "d"}
                }
            ]
            """);
        failure.ErrorCode.ShouldBe("E3002");
        failure.Location.ShouldBe(new("infra/app.yaml", 21, 7));
        failure.Text.ShouldBe("E3002 'Colour' was unexpected");
    }

    [Fact]
    public void Terraform_json_lines_give_address_and_range()
    {
        var failure = LogText.One(
            """
            {"@level":"info","@message":"Plan: 1 to add","type":"change_summary"}
            {"@level":"error","@message":"Error: creating SQS Queue","diagnostic":{"severity":"error","summary":"creating SQS Queue (a): operation error SQS: CreateQueue, https response error StatusCode: 403, RequestID: q-1, AccessDenied: no","detail":"","address":"module.mail.aws_sqs_queue.this[\"a\"]","range":{"filename":"main.tf","start":{"line":4,"column":33,"byte":50}}},"type":"diagnostic"}
            """);
        failure.Resource.ShouldBe("module.mail.aws_sqs_queue.this[\"a\"]");
        failure.ResourceType.ShouldBe("aws_sqs_queue");
        failure.ConstructPath.ShouldBe("module.mail");
        failure.ErrorCode.ShouldBe("AccessDenied");
        failure.StatusCode.ShouldBe(403);
        failure.Location.ShouldBe(new("main.tf", 4, 33));
        failure.Message.ShouldBe("no");
    }

    [Fact]
    public void Braces_that_are_no_JSON_do_no_harm()
    {
        var failure = LogText.One("{\nfunction () {\n  return {\n}\nError: it broke\n");
        failure.Message.ShouldBe("it broke");
    }
}

namespace Remediator.Tests.Logs;

public class StackEventRowTests
{
    private const string Reason =
        "Resource handler returned message: \"Invalid subnet ids given (Service: Rds, Status Code: 400, Request ID: 11111111-2222-3333-4444-555555555555) (SDK Attempt Count: 1)\" (RequestToken: 99999999-2222-3333-4444-555555555555, HandlerErrorCode: InvalidRequest)";

    [Theory]
    [InlineData("2025-03-01 10:00:00 UTC+0000  CREATE_FAILED  AWS::RDS::DBSubnetGroup  OrdersSubnets  " + Reason)]
    [InlineData("2025-03-01T10:00:00.123Z CREATE_FAILED AWS::RDS::DBSubnetGroup OrdersSubnets " + Reason)]
    [InlineData("CREATE_FAILED | AWS::RDS::DBSubnetGroup | OrdersSubnets | " + Reason)]
    [InlineData("| OrdersSubnets | CREATE_FAILED | AWS::RDS::DBSubnetGroup | " + Reason + " |")]
    [InlineData("2025-03-01 10:00:00 UTC+0000\tOrdersSubnets\tAWS::RDS::DBSubnetGroup\tCREATE_FAILED\t" + Reason)]
    [InlineData("OrdersSubnets\tAWS::RDS::DBSubnetGroup\t" + Reason)]
    [InlineData("|  OrdersSubnets  |  AWS::RDS::DBSubnetGroup  |  " + Reason + "  |")]
    [InlineData("CREATE_FAILED        AWS::RDS::DBSubnetGroup        OrdersSubnets        " + Reason)]
    [InlineData("AWS::RDS::DBSubnetGroup OrdersSubnets CREATE_FAILED " + Reason)]
    [InlineData("2025-03-01 10:00:00 [✖]  AWS::RDS::DBSubnetGroup/OrdersSubnets: CREATE_FAILED – " + Reason)]
    [InlineData("shop-dev |  3/10 | 12:01:03 | CREATE_FAILED | AWS::RDS::DBSubnetGroup | Data/Subnets (OrdersSubnets) " + Reason)]
    [InlineData("shop-dev |  3/10 | 10:01:03 AM | CREATE_FAILED | AWS::RDS::DBSubnetGroup | …ta/Subnets (OrdersSubnets) " + Reason)]
    [InlineData("STACKEVENTS\tOrdersSubnets-CREATE_FAILED-2025-03-01T10:00:00.123Z\tOrdersSubnets\t\tCREATE_FAILED\t" + Reason
        + "\tAWS::RDS::DBSubnetGroup\tarn:aws:cloudformation:eu-west-1:111122223333:stack/shop/1111\tshop\t2025-03-01T10:00:00.123000+00:00")]
    public void A_row_of_any_layout_gives_id_type_and_reason(string row)
    {
        var failure = LogText.One(row + "\n");
        failure.Resource.ShouldBe("OrdersSubnets");
        failure.ResourceType.ShouldBe("AWS::RDS::DBSubnetGroup");
        failure.Message.ShouldBe("Invalid subnet ids given");
        failure.Service.ShouldBe("Rds");
        failure.StatusCode.ShouldBe(400);
        failure.RequestId.ShouldBe("11111111-2222-3333-4444-555555555555");
        failure.HandlerErrorCode.ShouldBe("InvalidRequest");
    }

    [Fact]
    public void The_reason_may_stand_on_the_lines_below()
    {
        var failure = LogText.One(
            """
            shop-dev | CREATE_FAILED | AWS::SQS::Queue | Orders/DeadLetters
            Resource handler returned message: "Value for parameter
            MessageRetentionPeriod is invalid."
            (RequestToken: 1, HandlerErrorCode: InvalidRequest)

            make: *** [deploy] stopped
            """);
        failure.Message.ShouldBe("Value for parameter MessageRetentionPeriod is invalid.");
        failure.ConstructPath.ShouldBe("Orders/DeadLetters");
        failure.Resource.ShouldBeNull();
        failure.Stack.ShouldBe("shop-dev");
        failure.HandlerErrorCode.ShouldBe("InvalidRequest");
    }

    [Fact]
    public void Serverless_puts_the_type_in_parentheses_behind_the_id_and_the_reason_below()
    {
        var failure = LogText.One("CREATE_FAILED: MillBucket (AWS::S3::Bucket)\nmill-quay already exists in stack arn:aws:cloudformation:eu-west-1:444455556666:stack/quay/1\n");
        (failure.Resource, failure.ResourceType).ShouldBe(("MillBucket", "AWS::S3::Bucket"));
        failure.Message.ShouldStartWith("mill-quay already exists in stack");
    }

    [Fact]
    public void The_rest_of_a_wrapped_sentence_belongs_to_its_row()
    {
        const string Log = "shop | 1/3 | 10:52:29 AM | UPDATE_FAILED | AWS::SQS::Queue | Orders (Orders0A1B) The retention that was given\nis longer than any that there is\nmake: *** [deploy] stopped\n";

        LogText.Read(Log)[0].Message.ShouldBe("The retention that was given is longer than any that there is");
    }

    [Fact]
    public void A_reason_that_was_cut_at_the_width_of_the_terminal_is_whole_again()
    {
        const int Width = 75;
        string[] lines = ["12:32:46 PM | CREATE_FAILED        | AWS::ECS::Service           | MillServ", .. Reason.Chunk(Width).Select(chunk => new string(chunk))];

        lines[0].Length.ShouldBe(Width);
        var failure = LogText.One(string.Join('\n', lines) + "\n");

        failure.Text.ShouldEndWith(Reason);
        failure.HandlerErrorCode.ShouldBe("InvalidRequest");
    }

    [Fact]
    public void A_markdown_copy_of_the_console_is_read()
    {
        var failure = LogText.One(
            """
            Timestamp | Logical ID | Status | Status reason
            -- | -- | -- | --
            2025-03-01 10:00:00 UTC+0100 | Shop | ROLLBACK_IN_PROGRESS | The following resource(s) failed to create: [Topic]. Rollback requested by user.
            2025-03-01 09:59:58 UTC+0100 | Topic | CREATE_FAILED | Invalid parameter: Topic Name
            """);
        failure.Resource.ShouldBe("Topic");
        failure.Message.ShouldBe("Invalid parameter: Topic Name");
        failure.Line.ShouldBe(4);
        failure.Folded.ShouldBe(1);
    }

    [Fact]
    public void Text_cut_before_the_closing_parenthesis_keeps_what_is_there()
    {
        var failure = LogText.One("CREATE_FAILED | AWS::EC2::EIP | Address | Resource handler returned message: \"The maximum number of addresses has been reached. (Service: Ec2, Status Code: 400, Request ID: 1111-22");
        failure.Message.ShouldBe("The maximum number of addresses has been reached.");
        failure.Service.ShouldBe("Ec2");
        failure.StatusCode.ShouldBe(400);
    }

    [Fact]
    public void The_older_details_with_semicolons_name_the_error_code()
    {
        var failure = LogText.One("Names CREATE_FAILED Bad name. (Service: AmazonSNS; Status Code: 400; Error Code: InvalidParameter; Request ID: 5-6; Proxy: null)");
        failure.ErrorCode.ShouldBe("InvalidParameter");
        failure.Service.ShouldBe("AmazonSNS");
        failure.Resource.ShouldBe("Names");
        failure.Message.ShouldBe("Bad name.");
    }

    [Fact]
    public void Delete_failures_count_and_rows_in_progress_do_not()
    {
        var failure = LogText.One(
            """
            2025-03-01 10:00:00 UTC+0000  DELETE_IN_PROGRESS  AWS::S3::Bucket  Files
            2025-03-01 10:00:05 UTC+0000  DELETE_FAILED  AWS::S3::Bucket  Files  The bucket you tried to delete is not empty
            2025-03-01 10:00:06 UTC+0000  DELETE_COMPLETE  AWS::SNS::Topic  Alerts
            """);
        failure.Resource.ShouldBe("Files");
        failure.Line.ShouldBe(2);
    }

    [Fact]
    public void A_stack_that_rolls_back_for_a_reason_of_its_own_is_a_failure()
    {
        var failure = LogText.One("2025-03-01 10:00:05 UTC+0000  ROLLBACK_IN_PROGRESS  AWS::CloudFormation::Stack  shop  No export named shared-vpc found. Rollback requested by user.");
        failure.Message.ShouldBe("No export named shared-vpc found.");
    }
}

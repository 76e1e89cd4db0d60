namespace Remediator.Tests.Logs;

public class FoldingTests
{
    [Fact]
    public void Cancelled_siblings_and_the_rollback_are_folded_into_the_cause()
    {
        var failure = LogText.One(
            """
            CREATE_FAILED AWS::SNS::Topic Alerts Resource creation cancelled
            CREATE_FAILED AWS::SQS::Queue Orders Queue name is taken
            ROLLBACK_IN_PROGRESS AWS::CloudFormation::Stack shop The following resource(s) failed to create: [Alerts, Orders]. Rollback requested by user.
            """);
        failure.Resource.ShouldBe("Orders");
        failure.Folded.ShouldBe(2);
    }

    [Theory]
    [InlineData("subprocess.CalledProcessError: Command '['terraform', 'apply']' returned non-zero exit status 1.")]
    [InlineData("make: *** [Makefile:12: deploy] Error 1")]
    [InlineData("make[1]: *** [deploy] Error 255")]
    [InlineData("npm error command failed")]
    [InlineData("ERROR: Job failed: exit code 1")]
    [InlineData("##[error]Bash exited with code '1'.")]
    [InlineData("error Command failed with exit code 1.")]
    [InlineData("Error: terraform apply failed with exit code 1")]
    [InlineData("time=2026-01-01T00:00:00Z level=error msg=Module /live/logs has finished with an error: exit status 1")]
    [InlineData("ERROR    Terragrunt invocation exited with exit code 1")]
    [InlineData("Error: The process '/usr/bin/terraform' failed with exit code 1")]
    [InlineData("Error: Command failed: npx cdk deploy")]
    [InlineData("[Container] 2026/01/01 00:00:00 Phase complete: BUILD State: FAILED")]
    public void What_a_runner_says_of_the_program_that_it_ran_is_folded(string line)
    {
        var failure = LogText.One($"Error: creating SQS Queue (orders): QueueNameExists: A queue already exists with the same name\n\n{line}\n");
        failure.Message.ShouldContain("A queue already exists");
    }

    [Theory]
    [InlineData("Error: Invalid exit code 3 of the health check of service web")]
    [InlineData("Error: creating Budget (cap): the limit has to be more than Error 1")]
    public void A_cause_that_speaks_of_exit_codes_stays(string line) =>
        LogText.Read($"Error: creating SQS Queue (orders): QueueNameExists: A queue already exists with the same name\n\n{line}\n").Count.ShouldBe(2);

    [Fact]
    public void A_log_of_nothing_but_consequences_gives_one_failure()
    {
        var failure = LogText.One(
            """
            CREATE_FAILED AWS::SNS::Topic Alerts Resource creation cancelled
            CREATE_FAILED AWS::SQS::Queue Orders Resource creation cancelled
            """);
        failure.Message.ShouldBe("Resource creation cancelled");
        failure.Folded.ShouldBe(1);
    }

    [Fact]
    public void The_last_word_of_cdk_repeats_the_rows_above()
    {
        var failure = LogText.One(
            """
            shop |  1/3 | 12:00:01 | CREATE_FAILED        | AWS::SQS::Queue | Orders (Orders4E5F6071) Resource handler returned message: "Queue name is taken" (RequestToken: 1, HandlerErrorCode: AlreadyExists)
            	new Queue (/app/node_modules/aws-cdk-lib/aws-sqs/lib/queue.js:1:2)
            	\_ new ShopStack (/app/lib/shop.ts:10:5)

             ❌  shop failed: ToolkitError: The stack named shop failed creation, it may need to be manually deleted from the AWS console: ROLLBACK_COMPLETE: Resource handler returned message: "Queue name is taken" (RequestToken: 1, HandlerErrorCode: AlreadyExists)
                at FullCloudFormationDeployment.monitorDeployment (/usr/lib/node_modules/aws-cdk/lib/index.js:1:2)
            """);
        failure.Resource.ShouldBe("Orders4E5F6071");
        failure.ConstructPath.ShouldBe("Orders");
        failure.Stack.ShouldBe("shop");
        failure.Folded.ShouldBe(1);
    }

    [Fact]
    public void The_last_word_of_cdk_stands_when_it_is_all_there_is()
    {
        var failure = LogText.One(" ❌  shop failed: Error: The stack named shop failed creation, it may need to be manually deleted from the AWS console: ROLLBACK_COMPLETE: Queue name is taken\n");
        failure.Message.ShouldBe("Queue name is taken");
        failure.Stack.ShouldBe("shop");
    }

    [Theory]
    [InlineData("shop failed: Error: The stack named shop failed creation, it may need to be manually deleted from the AWS console: ROLLBACK_COMPLETE: Queue name is taken")]
    [InlineData("Shop (shop) failed: ToolkitError: The stack named shop failed to deploy: UPDATE_ROLLBACK_COMPLETE: Queue name is taken")]
    [InlineData("The stack named shop failed to deploy: UPDATE_ROLLBACK_COMPLETE: Queue name is taken")]
    public void The_last_word_of_cdk_is_read_without_its_cross(string line)
    {
        var failure = LogText.One(line + "\n    at FullCloudFormationDeployment.monitorDeployment (/usr/lib/node_modules/aws-cdk/lib/index.js:1:2)\n");
        failure.Message.ShouldBe("Queue name is taken");
        failure.Stack.ShouldBeOneOf("shop", "Shop");
    }

    [Fact]
    public void What_cdk_did_when_it_failed_is_no_stack()
    {
        LogText.One(" ❌ Building assets failed: Error: Building Assets Failed: Error: Shop: parameter not found\n").Stack.ShouldBeNull();
        LogText.One("make failed: Error: the widget is broken\n").Stack.ShouldBeNull();
    }

    [Fact]
    public void A_parent_stack_repeats_the_failure_of_its_child()
    {
        const string parent = "CREATE_FAILED AWS::CloudFormation::Stack Data Embedded stack arn:aws:cloudformation:eu-west-1:444455556666:stack/shop-Data-1/2 was not successfully created: The following resource(s) failed to create: [Orders].";
        LogText.One("CREATE_FAILED AWS::SQS::Queue Orders Queue name is taken\n" + parent).Resource.ShouldBe("Orders");
        LogText.One(parent).Resource.ShouldBe("Data");
    }

    [Fact]
    public void The_same_words_about_two_resources_are_two_failures()
    {
        var failures = LogText.Read("CREATE_FAILED AWS::IAM::Role A Bad policy given\nCREATE_FAILED AWS::IAM::Role B Bad policy given\nCREATE_FAILED AWS::IAM::Role A Bad policy given\n");
        failures.Select(f => (f.Resource, f.Folded)).ToArray().ShouldBe([("A", 1), ("B", 0)]);
    }
}

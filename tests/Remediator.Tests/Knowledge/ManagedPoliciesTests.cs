using Remediator.Knowledge.Facts;
using Remediator.Text;

namespace Remediator.Tests.Knowledge;

public class ManagedPoliciesTests
{
    [Theory]
    [InlineData("AWSLambdaBasicExecutionRole", "service-role/AWSLambdaBasicExecutionRole")]
    [InlineData("service-role/AmazonS3ReadOnlyAccess", "AmazonS3ReadOnlyAccess")]
    [InlineData("viewonlyaccess", "job-function/ViewOnlyAccess")]
    public void A_policy_is_found_whatever_its_path_and_case(string name, string path) =>
        ManagedPolicies.Find(name).ShouldBe([path]);

    [Theory]
    [InlineData("AWSLambdaBasicExecutionRole", "service-role/AWSLambdaBasicExecutionRole")]
    [InlineData("AmazonECSTaskExecutionRolePolicy", "service-role/AmazonECSTaskExecutionRolePolicy")]
    [InlineData("AWSLambdaVPCAccessExecutionRole", "service-role/AWSLambdaVPCAccessExecutionRole")]
    [InlineData("AmazonRDSEnhancedMonitoringRole", "service-role/AmazonRDSEnhancedMonitoringRole")]
    [InlineData("AmazonAPIGatewayPushToCloudWatchLogs", "service-role/AmazonAPIGatewayPushToCloudWatchLogs")]
    [InlineData("AWSBackupServiceRolePolicyForBackup", "service-role/AWSBackupServiceRolePolicyForBackup")]
    [InlineData("AWSCodeDeployRole", "service-role/AWSCodeDeployRole")]
    [InlineData("AWSCodeDeployRoleForLambda", "service-role/AWSCodeDeployRoleForLambda")]
    [InlineData("service-role/AWSXRayDaemonWriteAccess", "AWSXRayDaemonWriteAccess")]
    [InlineData("AWSXRayWriteOnlyAccess", "AWSXrayWriteOnlyAccess")]
    [InlineData("service-role/AWSConfigRole", "service-role/AWS_ConfigRole")]
    [InlineData("service-role/ConfigRole", "service-role/AWS_ConfigRole")]
    [InlineData("ConfigRole", "service-role/AWS_ConfigRole")]
    [InlineData("AWS_ConfigRole", "service-role/AWS_ConfigRole")]
    [InlineData("aws-service-role/AWSConfigServiceRolePolicy", "service-role/AWS_ConfigRole")]
    [InlineData("AWSLambdaFullAccess", "AWSLambda_FullAccess")]
    public void A_path_that_IAM_refuses_is_corrected(string wrong, string right)
    {
        var correction = ManagedPolicies.Correct(wrong).ShouldNotBeNull();

        correction.Path.ShouldBe(right);
        correction.Reason.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("ReadOnlyAccess")]
    [InlineData("service-role/AWS_ConfigRole")]
    [InlineData("NoSuchPolicyAnywhere")]
    [InlineData("AutoScalingServiceRolePolicy")] // exists, but only its service can attach it
    [InlineData("")]
    public void A_right_path_and_an_unknown_one_have_no_correction(string path) => ManagedPolicies.Correct(path).ShouldBeNull();

    [Fact]
    public void A_policy_that_AWS_never_had_has_no_replacement()
    {
        var correction = ManagedPolicies.Correct("service-role/VPCFlowLogsDeliveryRolePolicy").ShouldNotBeNull();

        correction.Path.ShouldBeNull();
        correction.Reason.ShouldContain("logs:PutLogEvents");
    }

    [Fact]
    public void A_misspelt_path_is_found_by_distance() =>
        Nearest.FindOne("AmazonS3ReadOnlyAcess", ManagedPolicies.Paths).ShouldBe("AmazonS3ReadOnlyAccess");

    [Fact]
    public void Every_correction_on_record_names_a_policy_that_exists_and_can_be_attached()
    {
        var rows = FactTable.Read("managed-policy-mistakes.tsv", "wrong", "right", "reason", "reference").Rows;

        rows.ShouldNotBeEmpty();
        foreach (var row in rows)
        {
            ManagedPolicies.Paths.ShouldNotContain(path => path == row[0] || path == $"service-role/{row[0]}");
            if (row[1].Length > 0)
                ManagedPolicies.Paths.ShouldContain(row[1]);
            row[1].ShouldNotStartWith("aws-service-role/");
        }
    }
}

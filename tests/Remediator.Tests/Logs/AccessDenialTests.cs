using Remediator.Logs;

namespace Remediator.Tests.Logs;

public class AccessDenialTests
{
    private const string User = "User: arn:aws:iam::111122223333:user/team/ci is not authorized to perform: ";

    [Theory]
    [InlineData("s3:CreateBucket on resource: \"arn:aws:s3:::quay\" with an explicit deny in a service control policy", "service control policy", true, "")]
    [InlineData("s3:CreateBucket on resource: arn:aws:s3:::quay with an explicit deny in an identity-based policy: arn:aws:iam::111122223333:policy/guard", "identity-based policy", true, "arn:aws:iam::111122223333:policy/guard")]
    [InlineData("s3:CreateBucket on resource: arn:aws:s3:::quay because no permissions boundary allows the s3:CreateBucket action", "permissions boundary", false, "")]
    [InlineData("s3:CreateBucket on resource: arn:aws:s3:::quay because no VPC endpoint policy allows the s3:CreateBucket action", "VPC endpoint policy", false, "")]
    [InlineData("s3:CreateBucket on resource: arn:aws:s3:::quay with an explicit deny", "", true, "")]
    [InlineData("s3:CreateBucket on resource: arn:aws:s3:::quay", "", false, "")]
    public void It_says_which_policy_decided(string text, string policy, bool isExplicit, string arn)
    {
        var denial = Read(User + text);
        (denial.Policy, denial.IsExplicit, denial.PolicyArn).ShouldBe((policy, isExplicit, arn));
        (denial.User, denial.Account, denial.Resource).ShouldBe(("ci", "111122223333", "arn:aws:s3:::quay"));
        denial.Statement.ShouldBe("""{"Effect": "Allow", "Action": "s3:CreateBucket", "Resource": "arn:aws:s3:::quay"}""");
    }

    [Theory]
    [InlineData("arn:aws:sts::111122223333:assumed-role/deploy/gha", "deploy", "")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Deploy_All_0a1b2c3d4e5f6071/anna", "AWSReservedSSO_Deploy_All_0a1b2c3d4e5f6071", "Deploy_All")]
    [InlineData("arn:aws:iam::111122223333:role/ci/deploy", "deploy", "")]
    public void A_session_is_its_role(string who, string role, string permissionSet)
    {
        var denial = Read($"User: {who} is not authorized to perform: kms:ReplicateKey on resource: key because no resource-based policy allows the kms:ReplicateKey action");
        (denial.Role, denial.PermissionSet, denial.IsPolicyResource).ShouldBe((role, permissionSet, false));
        denial.Statement.ShouldBe("""{"Effect": "Allow", "Action": "kms:ReplicateKey", "Resource": "ARN"}""");
    }

    [Theory]
    [InlineData("API: s3:PutBucketVersioning Access Denied", "s3:PutBucketVersioning")]
    [InlineData("User doesn't have permission to call iam:GetRole", "iam:GetRole")]
    [InlineData("Add the iam:CreateServiceLinkedRole permission to your IAM policy", "iam:CreateServiceLinkedRole")]
    [InlineData("Access Denied", "")]
    public void The_action_is_found_in_the_words_of_each_service(string text, string action) => Read(text).Action.ShouldBe(action);

    [Fact]
    public void The_encoded_text_is_kept_as_it_is() =>
        Read("UnauthorizedOperation: You are not authorized to perform this operation. Encoded authorization failure message: tide_7de-quay\n\tstatus code: 403, request id: 7d").Encoded.ShouldBe("tide_7de-quay");

    private static AccessDenial Read(string text) => AccessDenial.Of(ErrorText.Describe(text, 1));
}

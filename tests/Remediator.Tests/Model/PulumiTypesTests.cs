using Remediator.Model.Programs;

namespace Remediator.Tests.Model;

public class PulumiTypesTests
{
    [Theory]
    [InlineData("aws_s3_bucket_versioning", "aws:s3:BucketVersioningV2")]
    [InlineData("aws_s3_bucket_acl", "aws:s3:BucketAclV2")]
    [InlineData("aws_s3_bucket_ownership_controls", "aws:s3:BucketOwnershipControls")]
    [InlineData("aws_lambda_permission", "aws:lambda:Permission")]
    [InlineData("aws_api_gateway_account", "aws:apigateway:Account")]
    [InlineData("aws_db_instance", "aws:rds:Instance")]
    public void A_type_has_the_name_that_every_version_of_the_library_knows(string terraform, string token)
    {
        PulumiTypes.TokenOf(terraform).ShouldBe(token);
        PulumiTypes.TerraformOfToken(token).ShouldBe(terraform);
    }
}

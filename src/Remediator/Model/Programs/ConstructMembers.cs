namespace Remediator.Model.Programs;

/// <summary>
/// What CDK's constructs call what CloudFormation gives of a resource. Source: https://docs.aws.amazon.com/cdk/api/v2/docs/aws-construct-library.html,
/// 2026-11.
/// </summary>
internal static class ConstructMembers
{
    // Constructs whose members for the reference itself and the ARN follow no rule that holds for all; none for what they do not give.
    private static readonly (string Type, string? Reference, string? Arn)[] Members =
    [
        ("AWS::KMS::Key", "keyId", "keyArn"),
        ("AWS::S3::Bucket", "bucketName", "bucketArn"),
        ("AWS::SNS::Topic", "topicArn", "topicArn"),
        ("AWS::SQS::Queue", "queueUrl", "queueArn"),
        ("AWS::IAM::Role", "roleName", "roleArn"),
        ("AWS::IAM::User", "userName", "userArn"),
        ("AWS::IAM::Group", "groupName", "groupArn"),
        ("AWS::Lambda::Function", "functionName", "functionArn"),
        ("AWS::DynamoDB::Table", "tableName", "tableArn"),
        ("AWS::Logs::LogGroup", "logGroupName", "logGroupArn"),
        ("AWS::SecretsManager::Secret", "secretArn", "secretArn"),
        ("AWS::ElasticLoadBalancingV2::LoadBalancer", "loadBalancerArn", "loadBalancerArn"),
        ("AWS::EC2::SecurityGroup", "securityGroupId", null),
        ("AWS::EC2::VPC", "vpcId", "vpcArn"),
        ("AWS::ECR::Repository", "repositoryName", "repositoryArn"),
        ("AWS::RDS::DBCluster", "clusterIdentifier", "clusterArn"),
        ("AWS::RDS::DBInstance", "instanceIdentifier", "instanceArn"),
        ("AWS::Events::Rule", "ruleName", "ruleArn"),
        ("AWS::Kinesis::Stream", "streamName", "streamArn"),
        ("AWS::StepFunctions::StateMachine", "stateMachineArn", "stateMachineArn"),
    ];

    /// <summary>The member of a construct that gives an attribute, or for null what a reference to the resource gives; null when that is not known.</summary>
    public static string? Of(ResourceShape construct, string? attribute)
    {
        if (construct.Terraform.Contains(".cfn", StringComparison.Ordinal))
            return attribute is null ? "ref" : "attr" + ProviderFramework.Pascal(ProviderFramework.Snake(attribute.Replace(".", "", StringComparison.Ordinal)));
        var known = Array.Find(Members, entry => entry.Type == construct.Canonical);
        return attribute switch
        {
            null => known.Reference,
            "Arn" => known.Arn,
            _ => null,
        };
    }
}

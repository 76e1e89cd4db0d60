namespace Remediator.Cli.Tests;

/// <summary>Properties under the name that other tools, or other resource types, have for them; and those that are nothing of the kind.</summary>
public class ExpectedNameTests
{
    private const string Function = "Role: !GetAtt Role.Arn, Runtime: python3.13, Handler: app.run";
    private const string Database = "DBInstanceClass: db.t4g.small, Engine: postgres, AllocatedStorage: '20'";

    [Theory]
    [InlineData("AWS::Lambda::Function", $"{Function}, Code: {{ S3Bucket: b, Key: k }}", "Key", "S3Key")]
    [InlineData("AWS::Lambda::Function", $"{Function}, Code: {{ S3Bucket: b, S3Key: k }}, ReservedConcurrency: 5", "ReservedConcurrency", "ReservedConcurrentExecutions")]
    [InlineData("AWS::Lambda::Function", $"{Function}, Code: {{ S3Bucket: b, S3Key: k }}, DLQ: {{ TargetArn: x }}", "DLQ", "DeadLetterConfig")]
    [InlineData("AWS::Logs::LogGroup", "Retention: 30", "Retention", "RetentionInDays")]
    [InlineData("AWS::Logs::LogGroup", "KmsKeyArn: !Ref KeyArn", "KmsKeyArn", "KmsKeyId")]
    [InlineData("AWS::SQS::Queue", "Delay: 5", "Delay", "DelaySeconds")]
    [InlineData("AWS::SQS::Queue", "KmsKeyId: alias/orders", "KmsKeyId", "KmsMasterKeyId")]
    [InlineData("AWS::SQS::Queue", "Fifo: true", "Fifo", "FifoQueue")]
    [InlineData("AWS::SNS::Topic", "Name: orders", "Name", "TopicName")]
    [InlineData("AWS::SecretsManager::Secret", "GenerateSecretString: { Length: 30 }", "Length", "PasswordLength")]
    [InlineData("AWS::SecretsManager::Secret", "GenerateSecretString: { SecretStringTemplate: '{}', GenerateKey: p }", "GenerateKey", "GenerateStringKey")]
    [InlineData("AWS::RDS::DBInstance", $"{Database}, Encrypted: true", "Encrypted", "StorageEncrypted")]
    [InlineData("AWS::EC2::SecurityGroup", "GroupDescription: a, Vpc: vpc-12345678", "Vpc", "VpcId")]
    [InlineData("AWS::EC2::Route", "RouteTableId: rtb-12345678, DestinationCidrBlock: 0.0.0.0/0, InternetGatewayId: igw-12345678", "InternetGatewayId", "GatewayId")]
    [InlineData("AWS::EC2::Subnet", "VpcId: vpc-12345678, CidrBlock: 10.0.0.0/24, AZ: eu-west-1a", "AZ", "AvailabilityZone")]
    [InlineData("AWS::Events::Rule", "Schedule: rate(1 day)", "Schedule", "ScheduleExpression")]
    [InlineData("AWS::Events::Rule", "ScheduleExpression: rate(1 day), Targets: [{ TargetArn: !GetAtt Queue.Arn, Id: a }]", "TargetArn", "Arn")]
    [InlineData("AWS::KMS::Key", "KeyRotationEnabled: true", "KeyRotationEnabled", "EnableKeyRotation")]
    [InlineData("AWS::KinesisFirehose::DeliveryStream", "ExtendedS3DestinationConfiguration: { BucketARN: x, RoleARN: x, Compression: GZIP }", "Compression", "CompressionFormat")]
    [InlineData("AWS::ApiGateway::Method", "RestApiId: a, ResourceId: b, HttpMethod: GET, Authorization: AWS_IAM", "Authorization", "AuthorizationType")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "ReplicationGroupDescription: a, EncryptionAtRest: true", "EncryptionAtRest", "AtRestEncryptionEnabled")]
    [InlineData("AWS::S3::Bucket", "LifecycleConfiguration: { Rules: [{ Status: Enabled, Expiration: 30 }] }", "Expiration", "ExpirationInDays")]
    [InlineData("AWS::CloudFront::Distribution", "DistributionConfig: { Enabled: true, RootObject: index.html }", "RootObject", "DefaultRootObject")]
    public void It_gets_the_name_that_the_schema_has(string type, string properties, string written, string right) =>
        Cured(type, properties, written).ShouldBe(Renamed(properties, written, right));

    [Theory]
    [InlineData("AWS::Events::Rule", "ScheduleExpression: rate(1 day), Enabled: false", "ScheduleExpression: rate(1 day), State: DISABLED")]
    [InlineData("AWS::S3::Bucket", "VersioningConfiguration: { Enabled: false }", "VersioningConfiguration: { Status: Suspended }")]
    [InlineData("AWS::S3::Bucket", "LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Enabled: false }] }", "LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: Disabled }] }")]
    public void Its_value_is_said_in_the_words_of_the_right_name(string type, string properties, string right) => Cured(type, properties, "Enabled").ShouldBe(right);

    /// <summary>What has one item becomes it where one thing is wanted.</summary>
    [Fact]
    public void A_list_of_one_becomes_the_one() => Cured("AWS::EC2::Instance", "ImageId: ami-12345678, Subnets: [subnet-12345678]", "Subnets").ShouldBe("ImageId: ami-12345678, SubnetId: subnet-12345678");

    // A role, a key or a port says too little; a zone's id is not its name; a unit is not another; what opens something is not written.
    [Theory]
    [InlineData("AWS::IAM::Role", "AssumeRolePolicyDocument: {}, Permissions: [a]", "Permissions")]
    [InlineData("AWS::ECS::Service", "TaskDefinition: a, ExecutionRoleArn: b", "ExecutionRoleArn")]
    [InlineData("AWS::EFS::FileSystem", "AvailabilityZoneId: use1-az1", "AvailabilityZoneId")]
    [InlineData("AWS::CodeBuild::Project", "Name: a, HealthCheckTimeoutSeconds: 5", "HealthCheckTimeoutSeconds")]
    [InlineData("AWS::EC2::SecurityGroup", "GroupDescription: a, SecurityGroupIngress: [{ IpProtocol: tcp, CidrIp: 10.0.0.0/8, Port: 80 }]", "Port")]
    [InlineData("AWS::EC2::Subnet", "VpcId: vpc-12345678, CidrBlock: 10.0.0.0/24, MapPublicIp: true", "MapPublicIp")]
    [InlineData("AWS::AutoScaling::AutoScalingGroup", "MinSize: '1', MaxSize: '2', LoadBalancerAttributes: [a]", "LoadBalancerAttributes")]
    [InlineData("AWS::Redshift::Cluster", "Policies: [a]", "Policies")]
    [InlineData("AWS::S3::Bucket", "PreventDestroy: true", "PreventDestroy")]
    [InlineData("AWS::Lambda::Function", $"{Function}, Code: {{ S3Bucket: b, S3Key: k }}, Enabled: true", "Enabled")]
    public void What_may_be_another_thing_stays(string type, string properties, string written) => Cured(type, properties, written).ShouldBe(properties);

    [Theory]
    [InlineData("AWS::DynamoDB::Table", "BillingMode: ON_DEMAND", "ON_DEMAND", "['PROVISIONED', 'PAY_PER_REQUEST']", "BillingMode: PAY_PER_REQUEST")]
    [InlineData("AWS::CloudWatch::Alarm", "ComparisonOperator: LessThan", "LessThan", "['GreaterThanOrEqualToThreshold', 'GreaterThanThreshold', 'LessThanThreshold', 'LessThanOrEqualToThreshold', 'LessThanLowerThreshold']", "ComparisonOperator: LessThanThreshold")]
    [InlineData("AWS::CloudWatch::Alarm", "Statistic: Avg", "Avg", "['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum']", "Statistic: Average")]
    [InlineData("AWS::ApplicationAutoScaling::ScalableTarget", "ScalableDimension: ecs:DesiredCount", "ecs:DesiredCount", "['ecs:service:DesiredCount', 'rds:cluster:ReadReplicaCount']", "ScalableDimension: ecs:service:DesiredCount")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "Scheme: public", "public", "['internal', 'internet-facing']", "Scheme: public")]
    public void A_word_of_another_language_is_the_allowed_one(string type, string properties, string written, string allowed, string right)
    {
        var line = $"      {properties}";
        var template = $"Resources:\n  Thing:\n    Type: {type}\n    Properties:\n{line}\n";
        var run = Run.Cure("stack.yaml", template, $"E3030 '{written}' is not one of {allowed}\nstack.yaml:5:7\n");
        After(template, run.Output).ShouldContain($"      {right}\n");
    }

    private static string Renamed(string properties, string written, string right) =>
        properties.LastIndexOf(written + ":", StringComparison.Ordinal) is var at && at >= 0 ? string.Concat(properties.AsSpan(0, at), right, properties.AsSpan(at + written.Length)) : properties;

    // The properties of a resource after the cure of a finding that names one of them as unknown.
    private static string Cured(string type, string properties, string written)
    {
        const string Before = "    Properties: { ";
        var line = $"{Before}{properties} }}";
        var template = $"Resources:\n  Thing:\n    Type: {type}\n{line}\n  Role: {{ Type: AWS::IAM::Role }}\n  Queue: {{ Type: AWS::SQS::Queue }}\nParameters:\n  KeyArn: {{ Type: String }}\n";
        var column = line.LastIndexOf(written + ":", StringComparison.Ordinal) + 1;
        var run = Run.Cure("stack.yaml", template, $"E3002 Additional properties are not allowed ('{written}' was unexpected)\nstack.yaml:4:{column}\n");
        var after = After(template, run.Output).Split('\n').Single(other => other.StartsWith(Before, StringComparison.Ordinal));
        return after[Before.Length..^2];
    }

    private static string After(string template, string patch)
    {
        if (patch.Length == 0)
            return template;
        using var work = new TemporaryFolder();
        work.Write("stack.yaml", template);
        Git.Run(work.Path, "init", "-q", "--template=", ".").ExitCode.ShouldBe(0);
        Git.Apply(work.Path, patch);
        return File.ReadAllText(Path.Combine(work.Path, "stack.yaml"));
    }
}

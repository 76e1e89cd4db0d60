using System.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// Terraform's names for what CloudFormation names too. Types and arguments that follow no pattern are listed; other arguments are the
/// same words in the other spelling (<c>retention_in_days</c>, <c>RetentionInDays</c>); a type that is not listed is
/// <c>Terraform::aws_…</c>.
/// Source: the resource pages of https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs and of the CloudFormation
/// template reference, 2026-11.
/// </summary>
internal static class TerraformNames
{
    /// <summary>What every resource block may have, whatever its type. Source: https://developer.hashicorp.com/terraform/language/meta-arguments, 2026-11.</summary>
    public static readonly string[] MetaArguments = ["count", "for_each", "provider", "depends_on", "lifecycle", "provisioner", "connection"];

    /// <summary>What schemas do not list and a body may have all the same.</summary>
    public static readonly string[] Unlisted = [.. MetaArguments, "dynamic", "timeouts"];

    private static readonly (string Terraform, string Canonical, string Arguments)[] Types =
    [
        ("aws_cloudwatch_log_group", "AWS::Logs::LogGroup", "name=LogGroupName"),
        ("aws_kms_key", "AWS::KMS::Key", "policy=KeyPolicy"),
        ("aws_kms_replica_key", "AWS::KMS::ReplicaKey", "policy=KeyPolicy"),
        ("aws_kms_key_policy", "Terraform::KMS::KeyPolicy", ""),
        ("aws_kms_alias", "AWS::KMS::Alias", "name=AliasName"),
        ("aws_s3_bucket", "AWS::S3::Bucket", "bucket=BucketName,acl=AccessControl"),
        ("aws_s3_bucket_policy", "AWS::S3::BucketPolicy", "policy=PolicyDocument"),
        ("aws_s3_bucket_acl", "Terraform::S3::BucketAcl", "acl=AccessControl"),
        ("aws_s3_bucket_ownership_controls", "Terraform::S3::BucketOwnershipControls", ""),
        ("aws_sqs_queue", "AWS::SQS::Queue", "name=QueueName"),
        ("aws_sqs_queue_policy", "AWS::SQS::QueuePolicy", "policy=PolicyDocument,queue_url=Queues"),
        ("aws_sns_topic", "AWS::SNS::Topic", "name=TopicName"),
        ("aws_sns_topic_policy", "AWS::SNS::TopicPolicy", "policy=PolicyDocument,arn=Topics"),
        ("aws_secretsmanager_secret", "AWS::SecretsManager::Secret", ""),
        ("aws_secretsmanager_secret_policy", "AWS::SecretsManager::ResourcePolicy", "policy=ResourcePolicy,secret_arn=SecretId"),
        ("aws_iam_role", "AWS::IAM::Role", "name=RoleName,assume_role_policy=AssumeRolePolicyDocument,managed_policy_arns=ManagedPolicyArns"),
        ("aws_iam_policy", "AWS::IAM::ManagedPolicy", "name=ManagedPolicyName,policy=PolicyDocument"),
        ("aws_iam_role_policy", "AWS::IAM::RolePolicy", "name=PolicyName,policy=PolicyDocument,role=RoleName"),
        ("aws_iam_user_policy", "AWS::IAM::UserPolicy", "name=PolicyName,policy=PolicyDocument,user=UserName"),
        ("aws_iam_group_policy", "AWS::IAM::GroupPolicy", "name=PolicyName,policy=PolicyDocument,group=GroupName"),
        ("aws_iam_role_policy_attachment", "Terraform::IAM::RolePolicyAttachment", ""),
        ("aws_iam_user_policy_attachment", "Terraform::IAM::UserPolicyAttachment", ""),
        ("aws_iam_group_policy_attachment", "Terraform::IAM::GroupPolicyAttachment", ""),
        ("aws_iam_policy_attachment", "Terraform::IAM::PolicyAttachment", ""),
        ("aws_iam_user", "AWS::IAM::User", "name=UserName"),
        ("aws_iam_group", "AWS::IAM::Group", "name=GroupName"),
        ("aws_lambda_function", "AWS::Lambda::Function", ""),
        ("aws_lambda_layer_version", "AWS::Lambda::LayerVersion", ""),
        ("aws_lambda_permission", "AWS::Lambda::Permission", ""),
        ("aws_security_group", "AWS::EC2::SecurityGroup", "name=GroupName,description=GroupDescription,ingress=SecurityGroupIngress,egress=SecurityGroupEgress"),
        ("aws_vpc_security_group_ingress_rule", "AWS::EC2::SecurityGroupIngress", ""),
        ("aws_vpc_security_group_egress_rule", "AWS::EC2::SecurityGroupEgress", ""),
        ("aws_security_group_rule", "Terraform::EC2::SecurityGroupRule", ""),
        ("aws_ecs_service", "AWS::ECS::Service", "name=ServiceName,load_balancer=LoadBalancers"),
        ("aws_lb_target_group", "AWS::ElasticLoadBalancingV2::TargetGroup", ""),
        ("aws_alb_target_group", "AWS::ElasticLoadBalancingV2::TargetGroup", ""),
        ("aws_lb_listener", "AWS::ElasticLoadBalancingV2::Listener", "default_action=DefaultActions"),
        ("aws_alb_listener", "AWS::ElasticLoadBalancingV2::Listener", "default_action=DefaultActions"),
        ("aws_lb_listener_rule", "AWS::ElasticLoadBalancingV2::ListenerRule", "action=Actions"),
        ("aws_alb_listener_rule", "AWS::ElasticLoadBalancingV2::ListenerRule", "action=Actions"),
        ("aws_db_instance", "AWS::RDS::DBInstance", "identifier=DBInstanceIdentifier,instance_class=DBInstanceClass"),
        ("aws_rds_cluster", "AWS::RDS::DBCluster", "cluster_identifier=DBClusterIdentifier,serverlessv2_scaling_configuration=ServerlessV2ScalingConfiguration"),
        ("aws_rds_global_cluster", "AWS::RDS::GlobalCluster", ""),
        ("aws_docdb_cluster", "AWS::DocDB::DBCluster", ""),
        ("aws_neptune_cluster", "AWS::Neptune::DBCluster", ""),
        ("aws_internet_gateway", "AWS::EC2::InternetGateway", ""),
        ("aws_route", "AWS::EC2::Route", ""),
        ("aws_eip", "AWS::EC2::EIP", ""),
        ("aws_nat_gateway", "AWS::EC2::NatGateway", ""),
        ("aws_cloudtrail", "AWS::CloudTrail::Trail", "name=TrailName"),
        ("aws_lb", "AWS::ElasticLoadBalancingV2::LoadBalancer", ""),
        ("aws_alb", "AWS::ElasticLoadBalancingV2::LoadBalancer", ""),
        ("aws_flow_log", "AWS::EC2::FlowLog", ""),
        ("aws_api_gateway_account", "AWS::ApiGateway::Account", "cloudwatch_role_arn=CloudWatchRoleArn"),
    ];

    // Arguments that name one thing where CloudFormation's property is a list.
    private static readonly string[] Singles = ["aws_sqs_queue_policy.Queues", "aws_sns_topic_policy.Topics"];

    // Arguments that hold a map of the user's own keys; other maps are written as blocks.
    private static readonly string[] Maps = ["tags", "variables", "parameters", "environment_variables", "labels", "options", "default_arguments", "request_parameters"];

    /// <summary>Whether an argument's map is written <c>name = { … }</c> and not as a block.</summary>
    public static bool IsMap(string argument) => Array.IndexOf(Maps, argument) >= 0;

    /// <summary>Whether an argument takes one value where CloudFormation's property takes a list.</summary>
    public static bool IsSingle(string terraformType, string property) => Array.IndexOf(Singles, $"{terraformType}.{property}") >= 0;

    /// <summary>The canonical name of a resource type.</summary>
    public static string TypeOf(string terraformType)
    {
        foreach (var (terraform, canonical, _) in Types)
        {
            if (terraform == terraformType)
                return canonical;
        }
        return "Terraform::" + terraformType;
    }

    /// <summary>Terraform's name of a canonical type; null when it has none that is known.</summary>
    public static string? TerraformTypeOf(string canonicalType)
    {
        foreach (var (terraform, canonical, _) in Types)
        {
            if (canonical == canonicalType)
                return terraform;
        }
        return canonicalType.StartsWith("Terraform::aws_", StringComparison.Ordinal) ? canonicalType["Terraform::".Length..] : null;
    }

    /// <summary>The canonical name of a resource's argument or nested block.</summary>
    /// <param name="terraformType">The resource's type; empty below its top level.</param>
    /// <param name="argument">The argument, e.g. <c>kms_key_id</c>.</param>
    public static string PropertyOf(string terraformType, string argument)
    {
        var pairs = PairsOf(terraformType).AsSpan();
        foreach (var pair in pairs.Split(','))
        {
            if (pairs[pair] is var names && names.StartsWith(argument, StringComparison.Ordinal) && names.Length > argument.Length && names[argument.Length] == '=')
                return names[(argument.Length + 1)..].ToString();
        }
        return Pascal(argument);
    }

    /// <summary>The argument that is meant by a canonical name.</summary>
    public static string ArgumentOf(string terraformType, string property)
    {
        var pairs = PairsOf(terraformType).AsSpan();
        foreach (var pair in pairs.Split(','))
        {
            var names = pairs[pair];
            if (names.EndsWith(property, StringComparison.Ordinal) && names.Length > property.Length && names[^(property.Length + 1)] == '=')
                return names[..^(property.Length + 1)].ToString();
        }
        return Snake(property);
    }

    // `argument=Property`, joined by commas.
    private static string PairsOf(string terraformType)
    {
        foreach (var (terraform, _, arguments) in Types)
        {
            if (terraform == terraformType)
                return arguments;
        }
        return "";
    }

    private static string Pascal(string name) => string.Create(name.Length - name.AsSpan().Count('_'), name, static (result, name) =>
    {
        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != '_')
                result[length++] = i == 0 || name[i - 1] == '_' ? char.ToUpperInvariant(name[i]) : name[i];
        }
    });

    private static string Snake(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
                result.Append('_');
            result.Append(char.ToLowerInvariant(name[i]));
        }
        return result.ToString();
    }
}

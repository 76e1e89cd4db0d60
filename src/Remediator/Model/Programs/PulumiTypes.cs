using Remediator.Knowledge.Terraform;

namespace Remediator.Model.Programs;

/// <summary>
/// The provider's resource types behind Pulumi's names of them, the same in all its languages.
/// Source: https://www.pulumi.com/registry/packages/aws/api-docs/, 2026-11.
/// </summary>
internal static class PulumiTypes
{
    // Modules whose resources have the provider's names without the module's.
    private static readonly string[] BareModules = ["ec2", "cfg", "lb", "alb", "vpc", "rds", "ebs", "elb", "ec2transitgateway", "ec2clientvpn"];

    private static readonly (string Pulumi, string Terraform)[] Modules = [("apigateway", "api_gateway")];

    private static readonly (string Pulumi, string Terraform)[] Types =
    [
        ("rds.Instance", "aws_db_instance"), ("rds.Cluster", "aws_rds_cluster"), ("rds.GlobalCluster", "aws_rds_global_cluster"), ("rds.ClusterInstance", "aws_rds_cluster_instance"),
        ("rds.SubnetGroup", "aws_db_subnet_group"), ("rds.ParameterGroup", "aws_db_parameter_group"), ("lb.LoadBalancer", "aws_lb"), ("lb.TargetGroup", "aws_lb_target_group"),
        ("lb.Listener", "aws_lb_listener"), ("lb.ListenerRule", "aws_lb_listener_rule"), ("alb.TargetGroup", "aws_lb_target_group"), ("alb.Listener", "aws_lb_listener"),
        ("cloudtrail.Trail", "aws_cloudtrail"), ("cfg.Recorder", "aws_config_configuration_recorder"), ("cfg.Rule", "aws_config_config_rule"), ("cfg.DeliveryChannel", "aws_config_delivery_channel"),
        ("ec2.SecurityGroupRule", "aws_security_group_rule"), ("vpc.SecurityGroupIngressRule", "aws_vpc_security_group_ingress_rule"),
        ("vpc.SecurityGroupEgressRule", "aws_vpc_security_group_egress_rule"), ("cloudwatch.EventRule", "aws_cloudwatch_event_rule"), ("cloudwatch.EventTarget", "aws_cloudwatch_event_target"),
    ];

    // Modules whose resources have the provider's names with the module's before them.
    private static readonly string[] OwnModules =
    [
        "acm", "apigatewayv2", "athena", "backup", "cloudfront", "cloudtrail", "cloudwatch", "codebuild", "codepipeline", "cognito", "dms", "dynamodb", "ecr", "ecs", "efs", "eks",
        "elasticache", "glue", "iam", "kinesis", "kms", "lambda", "msk", "opensearch", "rds", "redshift", "route53", "s3", "secretsmanager", "sfn", "sns", "sqs", "ssm", "wafv2",
    ];

    // Version 7 of the library takes `V2` off these names and still knows the old ones; a program does not say which version it has.
    // Source: https://www.pulumi.com/registry/packages/aws/api-docs/s3/bucketversioningv2, of versions 5.43 and 7.19, 2026-11.
    private static readonly string[] SecondNames =
    [
        "aws_s3_bucket_accelerate_configuration", "aws_s3_bucket_acl", "aws_s3_bucket_cors_configuration", "aws_s3_bucket_lifecycle_configuration", "aws_s3_bucket_logging",
        "aws_s3_bucket_object_lock_configuration", "aws_s3_bucket_request_payment_configuration", "aws_s3_bucket_server_side_encryption_configuration",
        "aws_s3_bucket_versioning", "aws_s3_bucket_website_configuration",
    ];

    // Arguments that lose the kind of name that they take.
    private static readonly (string Argument, string Pulumi)[] Arguments =
    [
        ("aws_lambda_permission.function_name", "function"), ("aws_api_gateway_deployment.rest_api_id", "rest_api"), ("aws_api_gateway_stage.rest_api_id", "rest_api"),
        ("aws_api_gateway_stage.deployment_id", "deployment"), ("aws_api_gateway_resource.rest_api_id", "rest_api"), ("aws_api_gateway_method.rest_api_id", "rest_api"),
        ("aws_api_gateway_integration.rest_api_id", "rest_api"), ("aws_sns_topic_subscription.topic_arn", "topic"), ("aws_api_gateway_vpc_link.target_arns", "target_arn"),
    ];

    /// <summary>What Pulumi calls an argument or nested block of the provider: blocks that may be repeated stand in the plural.</summary>
    /// <param name="schema">What it stands in; null when that is not known.</param>
    public static string ArgumentOf(string terraform, string argument, BlockSchema? schema)
    {
        foreach (var (name, pulumi) in Arguments)
        {
            if (name == $"{terraform}.{argument}")
                return pulumi;
        }
        return schema?.FindBlock(argument) is { IsRepeated: true } ? Plural(argument) : argument;
    }

    private static string Plural(string name) => name switch
    {
        [.., 's'] => name.EndsWith("ss", StringComparison.Ordinal) ? name + "es" : name,
        [.., 'a' or 'e' or 'o' or 'u', 'y'] => name + "s",
        [.. var stem, 'y'] => stem + "ies",
        [.., 'x'] or [.., 'c' or 's', 'h'] => name + "es",
        _ => name + "s",
    };

    /// <summary>The provider's name of a resource type.</summary>
    /// <param name="module">Pulumi's module, e.g. <c>kms</c>.</param>
    /// <param name="name">The resource's name in it, e.g. <c>Key</c>.</param>
    public static string TerraformOf(string module, string name)
    {
        var key = $"{module}.{LibraryValue.Plain(name)}";
        foreach (var (pulumi, terraform) in Types)
        {
            if (pulumi.Equals(key, StringComparison.OrdinalIgnoreCase))
                return terraform;
        }
        var snake = ProviderFramework.Snake(name);
        // What Pulumi calls `V2` is the provider's own of that name.
        var plain = snake.EndsWith("_v2", StringComparison.Ordinal) ? snake[..^3] : snake;
        var prefix = Array.IndexOf(BareModules, module) >= 0 ? "aws" : "aws_" + (Array.Find(Modules, entry => entry.Pulumi == module).Terraform ?? module);
        return Array.Find([$"{prefix}_{snake}", $"{prefix}_{plain}"], type => ProviderSchema.Aws.FindResource(type) is not null) ?? $"{prefix}_{snake}";
    }

    /// <summary>The provider's name of the type that a token names (<c>aws:kms:Key</c>, <c>aws:kms/key:Key</c>); null for another provider's.</summary>
    public static string? TerraformOfToken(string token) =>
        token.Split(':') is ["aws", var module, var name] && name.Length > 0 ? TerraformOf(module.Split('/')[0].ToLowerInvariant(), name) : null;

    /// <summary>Whether the library has a module of this name.</summary>
    public static bool IsModule(string name) => BareModules.Contains(name) || OwnModules.Contains(name) || Array.Exists(Modules, module => module.Pulumi == name);

    /// <summary>The token of one of the provider's types, as all versions of the library know it; null for a type whose module its name does not tell.</summary>
    public static string? TokenOf(string terraform)
    {
        foreach (var (pulumi, provider) in Types)
        {
            if (provider == terraform)
                return "aws:" + pulumi.Replace('.', ':');
        }
        foreach (var (module, prefix) in Modules.Concat(OwnModules.Select(own => (Pulumi: own, Terraform: own))))
        {
            if (terraform.StartsWith($"aws_{prefix}_", StringComparison.Ordinal))
                return $"aws:{module}:{ProviderFramework.Pascal(terraform[$"aws_{prefix}_".Length..])}{(Array.IndexOf(SecondNames, terraform) >= 0 ? "V2" : "")}";
        }
        return null;
    }
}

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
        ("rds.instance", "aws_db_instance"), ("rds.cluster", "aws_rds_cluster"), ("rds.globalcluster", "aws_rds_global_cluster"), ("rds.clusterinstance", "aws_rds_cluster_instance"),
        ("rds.subnetgroup", "aws_db_subnet_group"), ("rds.parametergroup", "aws_db_parameter_group"), ("lb.loadbalancer", "aws_lb"), ("lb.targetgroup", "aws_lb_target_group"),
        ("lb.listener", "aws_lb_listener"), ("lb.listenerrule", "aws_lb_listener_rule"), ("alb.targetgroup", "aws_lb_target_group"), ("alb.listener", "aws_lb_listener"),
        ("cloudtrail.trail", "aws_cloudtrail"), ("cfg.recorder", "aws_config_configuration_recorder"), ("cfg.rule", "aws_config_config_rule"), ("cfg.deliverychannel", "aws_config_delivery_channel"),
        ("ec2.securitygrouprule", "aws_security_group_rule"), ("vpc.securitygroupingressrule", "aws_vpc_security_group_ingress_rule"),
        ("vpc.securitygroupegressrule", "aws_vpc_security_group_egress_rule"), ("cloudwatch.eventrule", "aws_cloudwatch_event_rule"), ("cloudwatch.eventtarget", "aws_cloudwatch_event_target"),
    ];

    /// <summary>The provider's name of a resource type.</summary>
    /// <param name="module">Pulumi's module, e.g. <c>kms</c>.</param>
    /// <param name="name">The resource's name in it, e.g. <c>Key</c>.</param>
    public static string TerraformOf(string module, string name)
    {
        var key = $"{module}.{LibraryValue.Plain(name)}";
        foreach (var (pulumi, terraform) in Types)
        {
            if (pulumi == key)
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

    /// <summary>The token of one of the provider's types; null for a type whose module its name does not tell.</summary>
    public static string? TokenOf(string terraform)
    {
        var words = terraform.Split('_');
        var token = words.Length < 3 ? null : $"aws:{words[1]}:{ProviderFramework.Pascal(string.Join('_', words[2..]))}";
        return token is not null && TerraformOfToken(token) == terraform ? token : null;
    }
}

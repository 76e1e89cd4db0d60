import json

import pulumi
import pulumi_aws as aws

config = pulumi.Config()
subnets = config.require_object("subnets")
tags = {
    "Project": "orchard",
    "Team": "shore",
}

key = aws.kms.Key("orchard", enable_key_rotation=True, tags=tags)
aws.kms.Alias("orchard", name="alias/orchard", target_key_id=key.key_id)

images = aws.ecr.Repository("images", name="orchard/api")

balancer = aws.lb.LoadBalancer(
    "front",
    name="orchard-front",
    load_balancer_type="application",
    subnets=subnets,
    tags=tags,
)

firewall = aws.wafv2.WebAcl(
    "front",
    scope="CLOUDFRONT",
    default_action=aws.wafv2.WebAclDefaultActionArgs(allow=aws.wafv2.WebAclDefaultActionAllowArgs()),
    visibility_config=aws.wafv2.WebAclVisibilityConfigArgs(
        cloudwatch_metrics_enabled=True,
        metric_name="orchard",
        sampled_requests_enabled=True,
    ),
)
aws.wafv2.WebAclAssociation("front", resource_arn=balancer.arn, web_acl_arn=firewall.arn)
requests = aws.cloudwatch.LogGroup("requests", name="aws-waf-logs-orchard", retention_in_days=30)
aws.wafv2.WebAclLoggingConfiguration(
    "front",
    resource_arn=firewall.arn,
    log_destination_configs=[requests.arn],
)

aws.elasticache.ReplicationGroup(
    "sessions",
    replication_group_id="orchard-sessions",
    description="sessions of the orchard",
    node_type="cache.t4g.small",
    num_cache_clusters=2,
    automatic_failover_enabled=True,
)

aws.ecs.TaskDefinition(
    "api",
    family="orchard-api",
    network_mode="awsvpc",
    requires_compatibilities=["FARGATE"],
    cpu="512",
    memory="1024",
    container_definitions=images.repository_url.apply(
        lambda url: json.dumps(
            [
                {
                    "name": "api",
                    "image": f"{url}:latest",
                    "portMappings": [{"containerPort": 8080, "hostPort": 8080}],
                }
            ]
        )
    ),
)

vault = aws.backup.Vault("orchard", kms_key_arn=key.arn)
aws.backup.Plan(
    "orchard",
    rules=[
        aws.backup.PlanRuleArgs(
            rule_name="monthly",
            target_vault_name=vault.name,
            schedule="cron(0 4 1 * ? *)",
            lifecycle=aws.backup.PlanRuleLifecycleArgs(cold_storage_after=30, delete_after=365),
        )
    ],
)

pulumi.export("url", balancer.dns_name)

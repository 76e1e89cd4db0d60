import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const config = new pulumi.Config();
const subnets = config.requireObject<string[]>("subnets");
const tags: { [key: string]: string } = { Project: "quarry", Team: "shore" };

const key = new aws.kms.Key("quarry", { enableKeyRotation: true, tags });
new aws.kms.Alias("quarry", { name: "alias/quarry", targetKeyId: key.keyId });

const images = new aws.ecr.Repository("images", { name: "quarry/api" });

const balancer = new aws.lb.LoadBalancer("front", {
    name: "quarry-front",
    loadBalancerType: "application",
    subnets,
    tags,
});

const firewall = new aws.wafv2.WebAcl("front", {
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    visibilityConfig: { cloudwatchMetricsEnabled: true, metricName: "quarry", sampledRequestsEnabled: true },
});
new aws.wafv2.WebAclAssociation("front", { resourceArn: balancer.arn, webAclArn: firewall.arn });
const requests = new aws.cloudwatch.LogGroup("requests", { name: `aws-waf-logs-quarry-${pulumi.getStack()}`, retentionInDays: 30 });
new aws.wafv2.WebAclLoggingConfiguration("front", {
    resourceArn: firewall.arn,
    logDestinationConfigs: [requests.arn],
});

new aws.elasticache.ReplicationGroup("sessions", {
    replicationGroupId: "quarry-sessions",
    description: "sessions of the quarry",
    nodeType: "cache.t4g.small",
    numCacheClusters: 2,
    automaticFailoverEnabled: true,
});

new aws.ecs.TaskDefinition("api", {
    family: "quarry-api",
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    cpu: "512",
    memory: "1024",
    containerDefinitions: pulumi.jsonStringify([
        {
            name: "api",
            image: pulumi.interpolate`${images.repositoryUrl}:latest`,
            portMappings: [{ containerPort: 8080, hostPort: 8080 }],
        },
    ]),
});

const vault = new aws.backup.Vault("quarry", { kmsKeyArn: key.arn });
new aws.backup.Plan("quarry", {
    rules: [
        {
            ruleName: "monthly",
            targetVaultName: vault.name,
            schedule: "cron(0 4 1 * ? *)",
            lifecycle: { coldStorageAfter: 30, deleteAfter: 365 },
        },
    ],
});

export const url = balancer.dnsName;

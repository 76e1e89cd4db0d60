import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const config = new pulumi.Config();
const subnets = config.requireObject<string[]>("subnets");
const tags: { [key: string]: string } = { Project: "vineyard", Team: "shore" };

const key = new aws.kms.Key("vineyard", { enableKeyRotation: true, tags });
new aws.kms.Alias("vineyard", { name: "alias/vineyard", targetKeyId: key.keyId });

const images = new aws.ecr.Repository("images", { name: "vineyard/api" });

const balancer = new aws.lb.LoadBalancer("front", {
    name: "vineyard-front",
    loadBalancerType: "application",
    subnets,
    tags,
});

const firewall = new aws.wafv2.WebAcl("front", {
    scope: "REGIONAL",
    defaultAction: { allow: {} },
    visibilityConfig: { cloudwatchMetricsEnabled: true, metricName: "vineyard", sampledRequestsEnabled: true },
});
new aws.wafv2.WebAclAssociation("front", { resourceArn: balancer.arn, webAclArn: firewall.arn });
const requests = new aws.cloudwatch.LogGroup("requests", { name: `aws-waf-logs-vineyard-${pulumi.getStack()}`, retentionInDays: 30 });
new aws.wafv2.WebAclLoggingConfiguration("front", {
    resourceArn: firewall.arn,
    logDestinationConfigs: [requests.arn],
});

new aws.elasticache.ReplicationGroup("sessions", {
    replicationGroupId: "vineyard-sessions",
    description: "sessions of the vineyard",
    nodeType: "cache.t4g.small",
    numCacheClusters: 1,
    automaticFailoverEnabled: true,
});

new aws.ecs.TaskDefinition("api", {
    family: "vineyard-api",
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

const vault = new aws.backup.Vault("vineyard", { kmsKeyArn: key.arn });
new aws.backup.Plan("vineyard", {
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

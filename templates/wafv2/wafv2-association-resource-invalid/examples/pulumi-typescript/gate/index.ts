import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const config = new pulumi.Config();
const subnetIds = config.requireObject<string[]>("subnetIds");

const gate = new aws.lb.LoadBalancer("gate", {
    internal: true,
    loadBalancerType: "application",
    subnets: subnetIds,
});

const wall = new aws.wafv2.WebAcl("wall", {
    scope: "REGIONAL",
    defaultAction: { allow: {} },
    visibilityConfig: {
        cloudwatchMetricsEnabled: true,
        metricName: "wall",
        sampledRequestsEnabled: true,
    },
});

new aws.wafv2.WebAclAssociation("gate", {
    resourceArn: gate.dnsName,
    webAclArn: wall.arn,
});

export const address = gate.dnsName;

import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const config = new pulumi.Config();
const stage = config.get("stage") ?? "test";

const deadline = 90;
const visibilityTimeoutSecond = deadline * 6;

const orders = new aws.sqs.Queue("loaves", {
    name: "loaves",
    delaySeconds: 5,
    visibilityTimeoutSecond,
});

const log = new aws.cloudwatch.LogGroup("loaves", { retentionInDays: 30, tags: { Stage: stage } });

export const queue = orders.url;
export const logGroup = log.name;

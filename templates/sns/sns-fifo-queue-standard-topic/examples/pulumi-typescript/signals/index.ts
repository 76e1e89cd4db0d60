import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const config = new pulumi.Config();
const stage = config.get("stage") ?? "test";
const tags = { Stage: stage, Project: "signals" };

const signals = new aws.sns.Topic("signals", {
    name: `signals-${stage}`,
    displayName: "Signals of the line",
    tags,
});

const switches = new aws.sqs.Queue("switches", {
    name: `switches-${stage}.fifo`,
    fifoQueue: true,
    contentBasedDeduplication: true,
    visibilityTimeoutSeconds: 90,
    tags,
});

new aws.sqs.QueuePolicy("switches", {
    queueUrl: switches.id,
    policy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "sns.amazonaws.com" },
            Action: "sqs:SendMessage",
            Resource: switches.arn,
            Condition: { ArnEquals: { "aws:SourceArn": signals.arn } },
        }],
    }),
});

new aws.sns.TopicSubscription("switches", {
    topic: signals.arn,
    protocol: "sqs",
    endpoint: switches.arn,
    rawMessageDelivery: true,
});

export const topic = signals.arn;

import * as aws from "@pulumi/aws";

const identity = aws.getCallerIdentityOutput();

const loads = new aws.sqs.Queue("loads", {
    name: "mill-loads",
    visibilityTimeoutSeconds: 60,
});

new aws.sqs.QueuePolicy("loads", {
    queueUrl: loads.id,
    policy: {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "Millers",
                Effect: "Allow",
                Principal: { AWS: identity.accountId },
                Action: "sqs:ReceiveMessage",
                Resource: loads.arn,
            },
        ],
    },
});

const weighed = new aws.cloudwatch.EventRule("weighed", {
    name: "load-weighed",
    eventPattern: JSON.stringify({ source: ["mill.scale"] }),
});

new aws.cloudwatch.EventTarget("weighed", {
    rule: weighed.name,
    arn: loads.arn,
});

export const queue = loads.id;

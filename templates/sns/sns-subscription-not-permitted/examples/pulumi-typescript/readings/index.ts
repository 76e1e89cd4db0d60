import * as aws from "@pulumi/aws";

const meters = new aws.sns.Topic("meters", { name: "meters" });

const bills = new aws.sqs.Queue("bills", {
    name: "bills",
    messageRetentionSeconds: 345600,
});

new aws.sqs.QueuePolicy("bills", {
    queueUrl: bills.url,
    policy: {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "Meters",
                Effect: "Allow",
                Principal: { Service: "sns.amazonaws.com" },
                Action: "sqs:SendMessage",
                Resource: bills.arn,
                Condition: { ArnEquals: { "aws:SourceArn": "arn:aws:sns:eu-west-1:210987654321:metres" } },
            },
        ],
    },
});

new aws.sns.TopicSubscription("bills", {
    topic: meters.arn,
    protocol: "sqs",
    endpoint: bills.arn,
});

import * as aws from "@pulumi/aws";

const owner = "weather-office";

const reader = new aws.iam.Role("reader", {
    assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "lambda.amazonaws.com" },
            Action: "sts:AssumeRole",
        }],
    }),
    tags: {
        Owner: owner,
        Project: "radar",
        owner: owner,
    },
});

export const readerArn = reader.arn;

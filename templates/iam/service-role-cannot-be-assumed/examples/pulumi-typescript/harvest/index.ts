import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const config = new pulumi.Config();
const stage = config.get("stage") ?? "test";

// Workers of the press: their role is right.
const pressRole = new aws.iam.Role("press-role", {
    assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            {
                Effect: "Allow",
                Principal: { Service: "lambda.amazonaws.com" },
                Action: "sts:AssumeRole",
            },
        ],
    }),
});

const harvestRole = new aws.iam.Role("harvest-role", {
    name: `harvest-${stage}`,
    assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            {
                Effect: "Allow",
                Principal: { Service: "lambda.amazonaws.com" },
                Action: "sts:AssumeRole",
            },
        ],
    }),
});

const press = new aws.lambda.Function("press", {
    runtime: "nodejs22.x",
    handler: "index.handler",
    role: pressRole.arn,
    code: new pulumi.asset.FileArchive("./press"),
    timeout: 30,
});

const harvest = new aws.sfn.StateMachine("harvest", {
    roleArn: harvestRole.arn,
    definition: pulumi.jsonStringify({
        StartAt: "Press",
        States: {
            Press: { Type: "Task", Resource: press.arn, End: true },
        },
    }),
});

export const machine = harvest.arn;

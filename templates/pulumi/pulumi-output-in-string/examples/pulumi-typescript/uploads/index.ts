import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const stage = pulumi.getStack();
const uploads = new aws.s3.Bucket("uploads", { forceDestroy: false });
const topic = new aws.sns.Topic("uploads", { name: `uploads-${stage}` });

const role = new aws.iam.Role("reader", {
    assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } }],
    }),
});

new aws.iam.RolePolicy("reader", {
    role: role.id,
    policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            { Effect: "Allow", Action: "s3:GetObject", Resource: `${uploads.arn}/*` },
            { Effect: "Allow", Action: "s3:ListBucket", Resource: uploads.arn },
            { Effect: "Allow", Action: "sns:Publish", Resource: topic.arn },
        ],
    }),
});

export const name = role.name;

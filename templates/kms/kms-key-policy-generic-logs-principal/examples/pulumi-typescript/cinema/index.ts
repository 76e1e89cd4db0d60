import * as pulumi from "@pulumi/pulumi";
import { cloudwatch, getCallerIdentityOutput, kms } from "@pulumi/aws";

const accountId = getCallerIdentityOutput().accountId;

const key = new kms.Key("cinema", {
    policy: accountId.apply(id => JSON.stringify({
        Version: "2012-10-17",
        Statement: [{
            Sid: "Owner",
            Effect: "Allow",
            Principal: { AWS: `arn:aws:iam::${id}:root` },
            Action: "kms:*",
            Resource: "*",
        }, {
            Sid: "Services",
            Effect: "Allow",
            Principal: { Service: ["s3.amazonaws.com", "logs.amazonaws.com"] },
            Action: ["kms:Decrypt", "kms:GenerateDataKey"],
            Resource: "*",
        }],
    })),
});

export const group = new cloudwatch.LogGroup("screens", {
    name: "/cinema/screens",
    kmsKeyId: key.arn,
}).name;
export const project = pulumi.getProject();

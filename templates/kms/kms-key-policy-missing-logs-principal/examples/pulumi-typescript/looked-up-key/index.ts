import * as aws from "@pulumi/aws";

const shared = aws.kms.getKeyOutput({ keyId: "alias/platform-logs" });

const tableKey = new aws.kms.Key("table", { enableKeyRotation: true });

export const billing = new aws.cloudwatch.LogGroup("billing", {
    name: "/billing/api",
    kmsKeyId: shared.arn,
});

export const key = tableKey.arn;

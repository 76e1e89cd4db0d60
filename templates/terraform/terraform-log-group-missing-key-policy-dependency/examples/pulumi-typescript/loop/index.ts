import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const key = new aws.kms.Key("logs", { description: "logs" });
const me = aws.getCallerIdentityOutput();
const region = aws.getRegionOutput();
const keyPolicy = new aws.kms.KeyPolicy("logs", {
    keyId: key.id,
    policy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: [
            { Effect: "Allow", Principal: { AWS: pulumi.interpolate`arn:aws:iam::${me.accountId}:root` }, Action: "kms:*", Resource: "*" },
            {
                Sid: "Logs",
                Effect: "Allow",
                Principal: { Service: pulumi.interpolate`logs.${region.name}.amazonaws.com` },
                Action: ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:CreateGrant", "kms:Describe*"],
                Resource: "*",
            },
        ],
    }),
});

for (const name of ["a", "b"]) {
    new aws.cloudwatch.LogGroup(name, { name: `/x/${name}`, kmsKeyId: key.arn });
}

import * as aws from "@pulumi/aws";

const config = new aws.kms.Key("observatory", {
    description: "Logs of the observatory",
    enableKeyRotation: true,
    policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "Account",
                Effect: "Allow",
                Principal: { AWS: "arn:aws:iam::210987654321:root" },
                Action: "kms:*",
                Resource: "*",
            },
        ],
    }),
});

new aws.kms.Alias("observatory", {
    name: "alias/observatory",
    targetKeyId: config.keyId,
});

const domes = ["north", "south"];
for (const dome of domes) {
    new aws.cloudwatch.LogGroup(`${dome}-dome`, {
        name: `/observatory/${dome}`,
        kmsKeyId: config.arn,
        retentionInDays: 90,
    });
}

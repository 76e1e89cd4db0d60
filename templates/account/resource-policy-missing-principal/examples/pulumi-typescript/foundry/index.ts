import * as aws from "@pulumi/aws";

const identity = aws.getCallerIdentityOutput();

const key = new aws.kms.Key("bells", {
    description: "Bells of a foundry",
    enableKeyRotation: true,
    policy: identity.accountId.apply(accountId => JSON.stringify({
        Version: "2012-10-17",
        Id: `bells-${accountId}`,
        Statement: [
            {
                Sid: "Account",
                Effect: "Allow",
                Action: "kms:*",
                Resource: "*",
            },
        ],
    })),
});

export const keyArn = key.arn;

import * as aws from "@pulumi/aws";

const policy = JSON.stringify({
    Version: "2012-10-17",
    Statement: [
        { Sid: "Account", Effect: "Allow", Principal: { AWS: "arn:aws:iam::210987654321:root" }, Action: "kms:*", Resource: "*" },
    ],
});

const key = new aws.kms.Key("greenhouse", { description: "Logs of the greenhouse", policy });

new aws.cloudwatch.LogGroup("climate", {
    name: "/greenhouse/climate",
    kmsKeyId: key.arn,
});

import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const current = aws.getCallerIdentityOutput();

const role = new aws.iam.Role("thumbnails-role", {
    assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "lambda.amazonaws.com" },
            Action: "sts:AssumeRole",
        }],
    }),
});

const uploads = new aws.s3.Bucket("uploads");

const thumbnails = new aws.lambda.Function("thumbnails", {
    runtime: "nodejs22.x",
    handler: "index.handler",
    role: role.arn,
    code: new pulumi.asset.FileArchive("./thumbnails"),
});

const notification = new aws.s3.BucketNotification("uploads-notification", {
    bucket: uploads.id,
    lambdaFunctions: [{
        lambdaFunctionArn: thumbnails.arn,
        events: ["s3:ObjectCreated:*"],
    }],
});

export const bucket = uploads.id;

import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const name = "tannery";

const archive = new aws.s3.Bucket("archive", { bucket: `${name}-archive` });
new aws.s3.BucketLifecycleConfiguration("archive", {
    bucket: archive.id,
    rules: [
        {
            id: "old",
            status: "Enabled",
            filter: { prefix: "" },
            transitions: [{ days: 30, storageClass: "STANDARD_IA" }],
        },
    ],
});

const alarms = new aws.sns.Topic("alarms", { name: "tannery-alarms" });
const jobs = new aws.sqs.Queue("jobs", {
    name: "tannery-jobs",
    visibilityTimeoutSeconds: 360,
});

const role = new aws.iam.Role("worker", {
    name: `${name}-worker`,
    assumeRolePolicy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } }],
    },
});
const logs = new aws.iam.RolePolicyAttachment("logs", {
    role: role.name,
    policyArn: "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
});
new aws.iam.RolePolicy("archive", {
    role: role.id,
    policy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: [
            {
                Effect: "Allow",
                Action: ["s3:PutObject", "s3:GetObject"],
                Resource: pulumi.interpolate`${archive.arn}/*`,
            },
        ],
    }),
});

const worker = new aws.lambda.Function(
    "worker",
    {
        runtime: "nodejs22.x",
        handler: "index.handler",
        code: new pulumi.asset.FileArchive("worker"),
        role: role.arn,
        timeout: 60,
        environment: { variables: { ARCHIVE: archive.bucket, ALARMS: alarms.arn } },
    },
    { dependsOn: [logs] },
);
new aws.lambda.EventSourceMapping("jobs", {
    eventSourceArn: jobs.arn,
    functionName: worker.name,
    batchSize: 100,
});

new aws.cloudwatch.EventRule("nightly", { scheduleExpression: "cron(0 3 * * ? *)" });

export const queue = jobs.url;

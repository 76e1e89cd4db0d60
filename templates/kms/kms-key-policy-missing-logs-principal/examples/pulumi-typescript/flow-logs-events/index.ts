import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const config = new pulumi.Config("acme");
const tags = { team: "platform", env: pulumi.getStack() };
const account = aws.getCallerIdentityOutput({}).accountId;

function rootStatement(): aws.types.input.iam.GetPolicyDocumentStatementArgs {
    return {
        sid: "EnableIAMUserPermissions",
        principals: [{ type: "AWS", identifiers: [pulumi.interpolate`arn:aws:iam::${account}:root`] }],
        actions: ["kms:*"],
        resources: ["*"],
    };
}

function createKey(name: string, statements: aws.types.input.iam.GetPolicyDocumentStatementArgs[]) {
    const doc = aws.iam.getPolicyDocumentOutput({ statements });
    const key = new aws.kms.Key(name, { policy: doc.json, enableKeyRotation: true, tags });
    new aws.kms.Alias(`${name}-alias`, { name: `alias/${name}`, targetKeyId: key.keyId });
    return key;
}

const ebs = createKey("ebs", [rootStatement()]);
const logs = createKey("logs", [
    rootStatement(),
    {
        sid: "AllowS3",
        principals: [{ type: "Service", identifiers: ["s3.amazonaws.com"] }],
        actions: ["kms:GenerateDataKey*", "kms:Decrypt"],
        resources: ["*"],
    },
]);

const flowLogs = new aws.cloudwatch.LogGroup("flow-logs", {
    name: "/vpc/flow-logs",
    retentionInDays: config.getNumber("retention") || 365,
    kmsKeyId: logs.arn,
    tags,
});
export const flowLogsArn = flowLogs.arn;

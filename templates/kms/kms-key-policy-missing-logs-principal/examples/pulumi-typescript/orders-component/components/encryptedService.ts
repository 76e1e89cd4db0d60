import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

export interface EncryptedServiceArgs {
    stage: string;
    accountId: string;
    region: string;
    retention: number;
}

export class EncryptedService extends pulumi.ComponentResource {
    public readonly key: aws.kms.Key;
    public readonly logGroup: aws.cloudwatch.LogGroup;

    constructor(name: string, args: EncryptedServiceArgs, opts?: pulumi.ComponentResourceOptions) {
        super("acme:platform:EncryptedService", name, {}, opts);

        this.key = new aws.kms.Key(`${name}-logs-key`, {
            description: `Logs of ${name}`,
            deletionWindowInDays: 7,
            policy: JSON.stringify({
                Version: "2012-10-17",
                Statement: [
                    {
                        Sid: "Root",
                        Effect: "Allow",
                        Principal: { AWS: `arn:aws:iam::${args.accountId}:root` },
                        Action: "kms:*",
                        Resource: "*",
                    },
                ],
            }),
        }, { parent: this });

        this.logGroup = new aws.cloudwatch.LogGroup(`${name}-logs`, {
            name: pulumi.interpolate`/ecs/${args.stage}/${name}`,
            retentionInDays: args.retention,
            kmsKeyId: this.key.arn,
        }, { parent: this });

        this.registerOutputs({ key: this.key, logGroup: this.logGroup });
    }
}

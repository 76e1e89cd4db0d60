import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

export interface TapStackArgs {
  environmentSuffix?: string;
  tags?: { [key: string]: string };
}

export class TapStack extends pulumi.ComponentResource {
  public readonly logGroupName: pulumi.Output<string>;

  constructor(name: string, args: TapStackArgs, opts?: pulumi.ComponentResourceOptions) {
    super("tap:stack:TapStack", name, args, opts);
    const environmentSuffix = args.environmentSuffix || "dev";
    const region = aws.config.region || "ap-southeast-1";
    const current = aws.getCallerIdentity({});

    const dataKey = new aws.kms.Key(`data-key-${environmentSuffix}`, { enableKeyRotation: true }, { parent: this });

    const kmsKey = new aws.kms.Key(
      `cloudwatch-logs-key-${environmentSuffix}`,
      {
        description: `KMS key for CloudWatch Logs encryption (${environmentSuffix})`,
        enableKeyRotation: true,
        policy: pulumi.all([current]).apply(([identity]) =>
          JSON.stringify({
            Version: "2012-10-17",
            Statement: [
              {
                Sid: "Enable IAM User Permissions",
                Effect: "Allow",
                Principal: {
                  AWS: `arn:aws:iam::${identity.accountId}:root`,
                },
                Action: "kms:*",
                Resource: "*",
              },
            ],
          })
        ),
      },
      { parent: this }
    );

    const logGroup = new aws.cloudwatch.LogGroup(
      `lambda-logs-${environmentSuffix}`,
      {
        name: `/aws/lambda/payments-${environmentSuffix}`,
        retentionInDays: 7,
        kmsKeyId: kmsKey.arn,
      },
      { parent: this, dependsOn: [kmsKey] }
    );

    new aws.s3.Bucket(`data-${environmentSuffix}`, { tags: { key: dataKey.keyId } }, { parent: this });
    this.logGroupName = logGroup.name;
    this.registerOutputs({ logGroupName: this.logGroupName });
  }
}

import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

export interface WeirStackArgs {
  environmentSuffix?: string;
  tags?: pulumi.Input<{ [key: string]: string }>;
}

export class WeirStack extends pulumi.ComponentResource {
  public readonly apiUrl: pulumi.Output<string>;
  private readonly logKeyArn: pulumi.Output<string>;

  constructor(name: string, args: WeirStackArgs, opts?: pulumi.ComponentResourceOptions) {
    super("weir:stack:WeirStack", name, args, opts);

    const environmentSuffix = args.environmentSuffix ?? "dev";
    const current = aws.getCallerIdentity({});
    const region = new pulumi.Config("aws").require("region");

    const tableKey = new aws.kms.Key(
      `table-key-${environmentSuffix}`,
      { description: "DynamoDB", enableKeyRotation: true },
      { parent: this }
    );

    const kmsKey = new aws.kms.Key(
      `weir-logs-key-${environmentSuffix}`,
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
              // Readers come with the next release.
            ],
          })
        ),
      },
      { parent: this }
    );
    this.logKeyArn = kmsKey.arn;

    const table = new aws.dynamodb.Table(
      `table-${environmentSuffix}`,
      {
        attributes: [{ name: "id", type: "S" }],
        hashKey: "id",
        billingMode: "PAY_PER_REQUEST",
        serverSideEncryption: { enabled: true, kmsKeyArn: tableKey.arn },
      },
      { parent: this }
    );

    const logGroups = ["sluice", "gauge"].map(
      fn =>
        new aws.cloudwatch.LogGroup(
          `${fn}-logs-${environmentSuffix}`,
          {
            name: `/weir/${fn}-${environmentSuffix}`,
            retentionInDays: 14,
            kmsKeyId: this.logKeyArn,
          },
          { parent: this }
        )
    );

    this.apiUrl = table.name;
    this.registerOutputs({ apiUrl: this.apiUrl, logs: logGroups.map(l => l.name) });
  }
}

import { Construct } from "constructs";
import { App, Fn, TerraformStack, S3Backend } from "cdktf";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";

interface NetworkStackConfig {
  region: string;
  services: string[];
}

class NetworkStack extends TerraformStack {
  constructor(scope: Construct, id: string, private readonly config: NetworkStackConfig) {
    super(scope, id);
    new AwsProvider(this, "aws", { region: config.region });
    const caller = new DataAwsCallerIdentity(this, "caller");

    const key = this.encryptionKey("logs", caller);
    config.services.forEach((service) => {
      new CloudwatchLogGroup(this, `${service}-logs`, {
        name: `/services/${service}`,
        kmsKeyId: key.arn,
        retentionInDays: 30,
      });
    });
  }

  private encryptionKey(name: string, caller: DataAwsCallerIdentity): KmsKey {
    const key = new KmsKey(this, `${name}-key`, {
      description: `Key ${name}`,
      enableKeyRotation: true,
      policy: Fn.jsonencode({
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "Root",
            Effect: "Allow",
            Principal: { AWS: `arn:aws:iam::${caller.accountId}:root` },
            Action: "kms:*",
            Resource: "*",
          },
        ],
      }),
    });
    new KmsAlias(this, `${name}-alias`, { name: `alias/${name}`, targetKeyId: key.id });
    return key;
  }
}

const app = new App();
const stack = new NetworkStack(app, "network", { region: "eu-west-1", services: ["dns", "nat"] });
new S3Backend(stack, { bucket: "state", key: "network.tfstate", region: "eu-west-1" });
app.synth();

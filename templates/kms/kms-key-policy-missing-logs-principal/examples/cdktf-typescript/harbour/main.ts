import { App, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";

class HarbourStack extends TerraformStack {
    constructor(scope: Construct, id: string) {
        super(scope, id);
        new AwsProvider(this, "aws", { region: "eu-west-3" });
        const caller = new DataAwsCallerIdentity(this, "caller");

        const berthKey = new KmsKey(this, "berth-key", { enableKeyRotation: true });
        const radioKey = new KmsKey(this, "radio-key", {
            description: "Radio traffic",
            policy: JSON.stringify({
                Version: "2012-10-17",
                Statement: [
                    {
                        Sid: "Account",
                        Effect: "Allow",
                        Principal: { AWS: `arn:aws:iam::${caller.accountId}:root` },
                        Action: "kms:*",
                        Resource: "*",
                    },
                ],
            }),
        });

        new SqsQueue(this, "berths", { name: "berths", kmsMasterKeyId: berthKey.arn });
        new CloudwatchLogGroup(this, "radio", { name: "/harbour/radio", kmsKeyId: radioKey.arn });
    }
}

const app = new App();
new HarbourStack(app, "harbour");
app.synth();

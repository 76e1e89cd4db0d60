import { App, TerraformStack } from "cdktf";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";

const RETENTION = { short: 7, long: 800 } as const;

class Logs extends TerraformStack {
  constructor(app: App) {
    super(app, "logs");
    new AwsProvider(this, "aws", { region: "us-east-1" });
    new CloudwatchLogGroup(this, "audit", { name: "/audit", retentionInDays: RETENTION.long });
    new CloudwatchLogGroup(this, "api", { name: "/api", retentionInDays: RETENTION.short });
  }
}
const app = new App();
new Logs(app);
app.synth();

import { Stack, StackProps } from "aws-cdk-lib";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { Keys } from "./constructs/keys";

export class AppStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps = {}) {
    super(scope, id, props);
    const keys = new Keys(this, "Keys");
    const group = new LogGroup(this, "ApplicationLogs", {
      logGroupName: "/app/main",
      encryptionKey: keys.get("logs"),
      retention: RetentionDays.ONE_MONTH,
    });
  }
}

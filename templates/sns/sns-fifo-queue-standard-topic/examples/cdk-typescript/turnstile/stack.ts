import * as cdk from "aws-cdk-lib";
import * as sns from "aws-cdk-lib/aws-sns";
import * as sqs from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

export class TurnstileStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    const entries = new sns.Topic(this, "Entries", {
      topicName: "turnstile-entries",
      displayName: "Entries at the turnstiles",
    });

    const counts = new sqs.Queue(this, "Counts", {
      queueName: "turnstile-counts.fifo",
      fifo: true,
      contentBasedDeduplication: true,
      visibilityTimeout: cdk.Duration.seconds(60),
    });

    new sns.CfnSubscription(this, "CountsHearEntries", {
      topicArn: entries.topicArn,
      protocol: "sqs",
      endpoint: counts.queueArn,
      rawMessageDelivery: true,
    });

    new cdk.CfnOutput(this, "EntriesArn", { value: entries.topicArn });
  }
}

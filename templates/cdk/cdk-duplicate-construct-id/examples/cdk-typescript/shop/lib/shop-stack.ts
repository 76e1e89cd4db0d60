import * as cdk from 'aws-cdk-lib';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export class ShopStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    const orders = new sqs.Queue(this, 'Queue', { visibilityTimeout: cdk.Duration.seconds(60) });
    const returns = new sqs.Queue(this, 'Queue', {
      visibilityTimeout: cdk.Duration.seconds(60),
      deadLetterQueue: { queue: orders, maxReceiveCount: 3 },
    });
    const topic = new sns.Topic(this, 'Topic');

    new cdk.CfnOutput(this, 'OrdersUrl', { value: orders.queueUrl });
    new cdk.CfnOutput(this, 'ReturnsUrl', { value: returns.queueUrl });
    new cdk.CfnOutput(this, 'TopicArn', { value: topic.topicArn });
  }
}

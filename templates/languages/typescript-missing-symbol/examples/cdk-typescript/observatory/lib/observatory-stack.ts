import * as cdk from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export class ObservatoryStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    const key = new kms.Key(this, 'Key', { enableKeyRotation: true });
    const plates = new sqs.Queue(this, 'Plates', { encryptionMasterKey: key, visibilityTimeout: cdk.Duration.minutes(5) });
    const group = new logs.LogGroup(this, 'Nights', { retention: logs.RetentionDays.ONE_MONTH });

    new cdk.CfnOutput(this, 'PlatesUrl', { value: plates.queueUrl });
    new cdk.CfnOutput(this, 'NightsName', { value: group.logGroupName });
  }
}

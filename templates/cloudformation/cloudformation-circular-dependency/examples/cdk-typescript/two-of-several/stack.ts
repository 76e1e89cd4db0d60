import * as cdk from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export class LedgerStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    const alerts = new sns.Topic(this, 'Alerts');
    const entries = new dynamodb.Table(this, 'Entries', {
      partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING },
    });

    const book = new lambda.Function(this, 'Book', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromAsset('book'),
      environment: { TABLE: entries.tableName },
    });

    entries.node.addDependency(alerts, book);
  }
}

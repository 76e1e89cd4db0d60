import { Stack, StackProps, RemovalPolicy } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';

export class QuarryStack extends Stack {
  public readonly loads: dynamodb.CfnTable;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    this.loads = new dynamodb.CfnTable(this, 'Loads', {
      billingMode: 'PAY_PER_REQUEST',
      attributeDefinitions: [
        { attributeName: 'quarry', attributeType: 'S' },
        { attributeName: 'weighedAt', attributeType: 'S' },
        { attributeName: 'plate', attributeType: 'S' },
      ],
      keySchema: [
        { attributeName: 'quarry', keyType: 'HASH' },
        { attributeName: 'weighedAt', keyType: 'RANGE' },
        { attributeName: 'plate', keyType: 'RANGE' },
      ],
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    });
    this.loads.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}

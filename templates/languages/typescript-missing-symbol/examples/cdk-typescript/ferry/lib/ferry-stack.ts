import * as cdk from 'aws-cdk-lib';
import { AttributeType, BillingMod, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface FerryStackProps extends cdk.StackProps {
  readonly billing?: BillingMod;
}

/** Bookings of the ferry: a queue, what reads it, and where they are kept. */
export class FerryStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props: FerryStackProps = {}) {
    super(scope, id, props);

    const table = new Table(this, 'Bookings', {
      partitionKey: { name: 'crossing', type: AttributeType.STRING },
      sortKey: { name: 'booking', type: AttributeType.STRING },
      billingMode: props.billing ?? BillingMod.PAY_PER_REQUEST, // BillingMod as in the other stacks
      encryption: TableEncryption.AWS_MANAGED,
    });

    const dead = new sqs.Queue(this, 'Dead', { retentionPeriod: cdk.Duration.days(14) });
    const bookings = new sqs.Queue(this, 'BookingQueue', {
      visibilityTimeout: cdk.Duration.seconds(180),
      deadLetterQueue: { queue: dead, maxReceiveCount: 5 },
    });

    const book = new lambda.Function(this, 'Book', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromAsset('dist/book'),
      timeout: cdk.Duration.seconds(30),
      environment: { TABLE: table.tableName },
    });
    book.addEventSource(new SqsEventSource(bookings, { batchSize: 10 }));
    table.grantWriteData(book);

    new cdk.CfnOutput(this, 'QueueUrl', { value: bookngs.queueUrl });
  }
}

import { App, RemovalPolicy, Stack, StackProps } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Duration } from 'aws-cdk-lib';

const PREFIX = 'bakery';

class Images extends Stack {
  constructor(scope: App, id: string, props?: StackProps) {
    super(scope, id, props);
    for (const service of ['oven', 'till']) {
      new ecr.Repository(this, `${service}Repo`, {
        repositoryName: `${PREFIX}/${service}`,
        removalPolicy: RemovalPolicy.DESTROY,
      });
    }
    const fn = new lambda.Function(this, 'Worker', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromAsset('worker'),
      timeout: Duration.seconds(60),
      reservedConcurrentExecutions: 500,
    });
    const queue = new sqs.Queue(this, 'Jobs', { visibilityTimeout: Duration.seconds(90) });
    fn.addEventSource(new SqsEventSource(queue, { batchSize: 10 }));
  }
}

new Images(new App(), 'Images');

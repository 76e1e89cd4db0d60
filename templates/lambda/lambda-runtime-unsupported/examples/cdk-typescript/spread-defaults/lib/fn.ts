import * as cdk from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

const defaults: Partial<lambda.FunctionProps> = {
  runtime: lambda.Runtime.NODEJS_14_X,
  memorySize: 512,
};

export class FnStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);
    new lambda.Function(this, 'Resize', {
      ...defaults,
      handler: 'index.handler',
      code: lambda.Code.fromAsset('dist'),
    } as lambda.FunctionProps);
    new lambda.Function(this, 'Report', {
      runtime: lambda.Runtime.PYTHON_3_12,
      handler: 'report.handler',
      code: lambda.Code.fromAsset('report'),
    });
  }
}

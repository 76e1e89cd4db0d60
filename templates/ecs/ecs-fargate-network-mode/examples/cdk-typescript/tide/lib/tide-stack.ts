import * as cdk from 'aws-cdk-lib';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import { Construct } from 'constructs';

export class TideStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    new ecs.CfnTaskDefinition(this, 'Task', {
      family: 'tide',
      networkMode: 'bridge',
      requiresCompatibilities: ['FARGATE'],
      cpu: '256',
      memory: '512',
      containerDefinitions: [
        {
          name: 'tide',
          image: 'public.ecr.aws/nginx/nginx:1.27',
          portMappings: [{ containerPort: 8080 }],
        },
      ],
    });
  }
}

import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

export class AuditStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    const policy = new iam.PolicyDocument();
    policy.addStatements(
      new iam.PolicyStatement({
        sid: 'AllowAccountAdmin',
        principals: [new iam.AccountRootPrincipal()],
        actions: ['kms:*'],
        resources: ['*'],
      }),
    );

    const key = new kms.Key(this, 'AuditKey', {
      alias: 'audit',
      policy,
      enableKeyRotation: true,
    });

    new logs.LogGroup(this, 'AuditLogs', {
      logGroupName: '/audit/events',
      encryptionKey: key,
      retention: logs.RetentionDays.ONE_YEAR,
    });
  }
}

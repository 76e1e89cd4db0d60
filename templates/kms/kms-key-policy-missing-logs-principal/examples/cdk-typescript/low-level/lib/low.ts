import * as cdk from 'aws-cdk-lib'
import { aws_kms as kms, aws_logs as logs } from 'aws-cdk-lib'
import { Construct } from 'constructs'

export class LowLevelStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props)

    const cfnKey = new kms.CfnKey(this, 'CfnKey', {
      enableKeyRotation: true,
      keyPolicy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: `arn:${this.partition}:iam::${this.account}:root` },
            Action: 'kms:*',
            Resource: '*'
          }
        ]
      }
    })

    new logs.CfnLogGroup(this, 'CfnLogGroup', {
      logGroupName: '/low/level',
      kmsKeyId: cfnKey.attrArn,
      retentionInDays: 14
    })
  }
}

import { Construct } from 'constructs'
import { App, TerraformStack } from 'cdktf'
import * as aws from './.gen/providers/aws'

class DataStack extends TerraformStack {
  public readonly key: aws.kmsKey.KmsKey

  constructor(scope: Construct, id: string) {
    super(scope, id)
    new aws.provider.AwsProvider(this, 'aws', { region: 'us-west-2' })

    const me = new aws.dataAwsCallerIdentity.DataAwsCallerIdentity(this, 'me', {})
    const document = new aws.dataAwsIamPolicyDocument.DataAwsIamPolicyDocument(this, 'key-policy', {
      statement: [
        {
          sid: 'Root',
          effect: 'Allow',
          principals: [{ type: 'AWS', identifiers: [`arn:aws:iam::${me.accountId}:root`] }],
          actions: ['kms:*'],
          resources: ['*']
        }
      ]
    })
    this.key = new aws.kmsKey.KmsKey(this, 'key', { description: 'logs' })
    new aws.kmsKeyPolicy.KmsKeyPolicy(this, 'policy', {
      keyId: this.key.keyId,
      policy: document.json
    })
    new aws.cloudwatchLogGroup.CloudwatchLogGroup(this, 'etl', {
      name: '/etl/runs',
      kmsKeyId: this.key.arn
    })
  }
}

const app = new App()
new DataStack(app, 'data')
app.synth()

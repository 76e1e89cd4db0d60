import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'

declare const role: aws.iam.Role

export const hammer = new aws.lambda.Function('hammer', {
  runtime: 'nodejs22.x',
  handler: 'index.handler',
  role: role.arn,
  code: new pulumi.asset.FileArchive('./dist'),
  environment: {
    variables: { AWS_ACCESS_KEY_ID: 'x', STAGE: 'prod', AWS_REGION: 'eu-west-1' },
  },
})

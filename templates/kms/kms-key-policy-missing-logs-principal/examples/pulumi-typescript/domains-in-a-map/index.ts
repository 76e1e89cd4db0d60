import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'

const stack = pulumi.getStack()
const current = aws.getCallerIdentityOutput()

type Domain = 'billing' | 'shipping' | 'search'
const domains: Domain[] = ['billing', 'shipping', 'search']

const keyPolicy = (domain: Domain) =>
  current.accountId.apply((accountId) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'EnableRoot',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${accountId}:root` },
          Action: 'kms:*',
          Resource: '*'
        },
        {
          Sid: `Admin${domain}`,
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${accountId}:role/${domain}-admin` },
          Action: ['kms:Describe*', 'kms:List*'],
          Resource: '*'
        }
      ]
    })
  )

const keys = new Map<Domain, aws.kms.Key>()
for (const domain of domains) {
  keys.set(
    domain,
    new aws.kms.Key(`${domain}-key`, {
      description: `CMK for ${domain}`,
      enableKeyRotation: true,
      policy: keyPolicy(domain)
    })
  )
}

const bucketKey = new aws.kms.Key('bucket-key', { description: 'S3' })

export const groups = domains.map(
  (domain) =>
    new aws.cloudwatch.LogGroup(`${domain}-logs`, {
      name: `/acme/${domain}`,
      kmsKeyId: keys.get(domain)!.arn,
      retentionInDays: 90
    })
)

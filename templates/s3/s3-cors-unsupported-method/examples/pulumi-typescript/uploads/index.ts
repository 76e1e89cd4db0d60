import * as aws from '@pulumi/aws'

const bucket = new aws.s3.BucketV2('uploads')

const methods = ['GET', 'PUT', 'OPTIONS']

const cors = new aws.s3.BucketCorsConfigurationV2('uploads-cors', {
  bucket: bucket.id,
  corsRules: [
    {
      allowedHeaders: ['*'],
      allowedMethods: methods,
      allowedOrigins: ['https://example.com'],
    },
  ],
})

export const name = cors.bucket

import * as pulumi from '@pulumi/pulumi';
import * as aws from '@pulumi/aws';

const logs = new aws.s3.Bucket('access-logs', {
  tags: { team: 'web' },
});

// Load balancers and buckets deliver here.
const logsAcl = new aws.s3.BucketAcl('access-logs-acl', {
  bucket: logs.id,
  acl: 'log-delivery-write',
});

export const bucket = logs.id;

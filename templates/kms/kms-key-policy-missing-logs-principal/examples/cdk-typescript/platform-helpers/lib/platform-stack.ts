import { Duration, RemovalPolicy, Stack, StackProps, Tags } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export interface PlatformStackProps extends StackProps {
  readonly stage: 'dev' | 'prod';
}

export class PlatformStack extends Stack {
  private readonly stage: string;
  public readonly bucket: s3.Bucket;

  constructor(scope: Construct, id: string, props: PlatformStackProps) {
    super(scope, id, props);
    this.stage = props.stage;

    const dataKey = this.createKey('DataKey', 'S3 data');
    const logKey = this.createKey('LogKey', 'CloudWatch logs');

    this.bucket = new s3.Bucket(this, 'Data', {
      encryptionKey: dataKey,
      encryption: s3.BucketEncryption.KMS,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    this.createLogGroup('ApiLogs', 'api', logKey);
    this.createLogGroup('JobLogs', 'job', logKey);
    Tags.of(this).add('stage', this.stage);
  }

  private createKey(id: string, description: string): kms.Key {
    return new kms.Key(this, id, {
      description,
      enableKeyRotation: true,
      pendingWindow: Duration.days(7),
    });
  }

  private createLogGroup(id: string, name: string, encryptionKey: kms.IKey): logs.LogGroup {
    return new logs.LogGroup(this, id, {
      logGroupName: `/platform/${this.stage}/${name}`,
      retention: logs.RetentionDays.THREE_MONTHS,
      encryptionKey,
    });
  }
}

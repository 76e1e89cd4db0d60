import { Aws, CfnOutput, RemovalPolicy, Stack, StackProps } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { IKey, Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

export interface GalleryProps extends StackProps {
  readonly retentionDays?: number;
  readonly encryptionKey?: IKey;
}

export class GalleryStack extends Stack {
  public readonly logGroup: LogGroup;

  public constructor(scope: Construct, id: string, { retentionDays = 7, encryptionKey, ...rest }: GalleryProps = {}) {
    super(scope, id, rest);

    const key = encryptionKey ?? this.createKey();

    this.logGroup = new LogGroup(this, 'AppLogs', {
      logGroupName: `/app/${this.stackName}`,
      retention: retentionDays as RetentionDays,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.DESTROY,
    });

    new CfnOutput(this, 'LogGroupName', { value: this.logGroup.logGroupName });
  }

  private createKey(): Key {
    return new Key(this, 'Key', {
      enableKeyRotation: true,
      policy: new PolicyDocument({
        statements: [
          new PolicyStatement({
            sid: 'Root',
            principals: [new AccountRootPrincipal()],
            actions: ['kms:*'],
            resources: ['*'],
          }),
        ],
      }),
    });
  }
}

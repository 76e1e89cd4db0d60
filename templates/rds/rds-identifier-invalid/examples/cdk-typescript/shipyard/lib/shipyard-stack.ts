import * as cdk from 'aws-cdk-lib';
import * as backup from 'aws-cdk-lib/aws-backup';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as rds from 'aws-cdk-lib/aws-rds';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as wafv2 from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

/** What the shipyard shows to the world: a balancer behind a firewall, sessions, and the ledger. */
export class ShipyardStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    const vpc = new ec2.Vpc(this, 'Vpc', { maxAzs: 2, natGateways: 1 });
    const group = new ec2.SecurityGroup(this, 'FrontGroup', {
      vpc,
      securityGroupName: 'shipyard-front',
      description: 'Front door of the shipyard',
    });
    const balancer = new elbv2.ApplicationLoadBalancer(this, 'Front', {
      vpc,
      internetFacing: true,
      securityGroup: group,
      loadBalancerName: 'shipyard-front',
    });

    const firewall = new wafv2.CfnWebACL(this, 'Firewall', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: { cloudWatchMetricsEnabled: true, metricName: 'shipyard', sampledRequestsEnabled: true },
    });
    new wafv2.CfnWebACLAssociation(this, 'Wall', { resourceArn: balancer.loadBalancerArn, webAclArn: firewall.attrArn });
    const requests = new logs.LogGroup(this, 'Requests', {
      logGroupName: 'aws-waf-logs-shipyard',
      retention: logs.RetentionDays.ONE_MONTH,
    });
    new wafv2.CfnLoggingConfiguration(this, 'RequestLogging', {
      resourceArn: firewall.attrArn,
      logDestinationConfigs: [requests.logGroupArn],
    });

    new elasticache.CfnReplicationGroup(this, 'Sessions', {
      replicationGroupId: 'shipyard-sessions',
      replicationGroupDescription: 'sessions of the shipyard',
      engine: 'redis',
      cacheNodeType: 'cache.t4g.small',
      numCacheClusters: 2,
      automaticFailoverEnabled: true,
    });

    new ecs.CfnTaskDefinition(this, 'Task', {
      family: 'shipyard-api',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      cpu: '512',
      memory: '1024',
      containerDefinitions: [
        {
          name: 'api',
          image: 'public.ecr.aws/docker/library/httpd:2.4',
          portMappings: [{ containerPort: 80, hostPort: 80 }],
        },
      ],
    });

    const ledger = new rds.CfnDBInstance(this, 'Ledger', {
      dbInstanceIdentifier: 'Shipyard_Ledger',
      engine: 'mysql',
      engineVersion: '8.4.3',
      dbInstanceClass: 'db.m6g.large',
      allocatedStorage: '100',
      masterUsername: 'keeper',
      manageMasterUserPassword: true,
      storageEncrypted: true,
    });

    const jobs = new sqs.Queue(this, 'Jobs', { queueName: 'shipyard-jobs', visibilityTimeout: cdk.Duration.seconds(360) });
    const role = new iam.Role(this, 'WorkerRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole')],
    });
    const worker = new lambda.Function(this, 'Worker', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromAsset('dist/worker'),
      timeout: cdk.Duration.seconds(60),
      role,
      environment: {
        LEDGER: ledger.attrEndpointAddress,
      },
    });
    new lambda.CfnEventSourceMapping(this, 'JobsMapping', {
      eventSourceArn: jobs.queueArn,
      functionName: worker.functionName,
      batchSize: 10,
    });

    const vault = new backup.CfnBackupVault(this, 'Vault', { backupVaultName: 'shipyard' });
    new backup.CfnBackupPlan(this, 'Plan', {
      backupPlan: {
        backupPlanName: 'shipyard',
        backupPlanRule: [
          {
            ruleName: 'monthly',
            targetBackupVault: vault.ref,
            scheduleExpression: 'cron(0 4 1 * ? *)',
            lifecycle: { moveToColdStorageAfterDays: 30, deleteAfterDays: 365 },
          },
        ],
      },
    });

    new cdk.CfnOutput(this, 'Url', { value: balancer.loadBalancerDnsName });
  }
}

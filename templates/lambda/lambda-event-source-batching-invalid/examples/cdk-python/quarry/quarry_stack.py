from aws_cdk import (
    CfnOutput,
    Duration,
    RemovalPolicy,
    Stack,
    aws_dynamodb as dynamodb,
    aws_ec2 as ec2,
    aws_events as events,
    aws_iam as iam,
    aws_lambda as lambda_,
    aws_logs as logs,
    aws_rds as rds,
    aws_s3 as s3,
    aws_sns as sns,
    aws_sqs as sqs,
)
from constructs import Construct


class QuarryStack(Stack):
    """Jobs of the quarry: the queue, what works on it, and its database."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        vpc = ec2.Vpc(self, "Vpc", max_azs=2, nat_gateways=1)
        flows = s3.Bucket(self, "Flows", removal_policy=RemovalPolicy.DESTROY)
        ec2.CfnFlowLog(
            self,
            "FlowLog",
            resource_id=vpc.vpc_id,
            resource_type="VPC",
            traffic_type="ALL",
            log_destination_type="s3",
            log_destination=flows.bucket_arn,
            max_aggregation_interval=600,
        )
        group = ec2.SecurityGroup(
            self,
            "DatabaseGroup",
            vpc=vpc,
            security_group_name="quarry-database",
            description="Database of the quarry",
        )

        subnet_group = rds.CfnDBSubnetGroup(
            self,
            "SubnetGroup",
            db_subnet_group_description="private subnets of the quarry",
            subnet_ids=[subnet.subnet_id for subnet in vpc.private_subnets],
        )
        database = rds.CfnDBInstance(
            self,
            "Database",
            db_instance_identifier="quarry-database",
            engine="mysql",
            engine_version="8.4.3",
            db_instance_class="db.m6g.large",
            allocated_storage="400",
            storage_type="gp3",
            master_username="keeper",
            manage_master_user_password=True,
            db_subnet_group_name=subnet_group.ref,
            vpc_security_groups=[group.security_group_id],
            storage_encrypted=True,
        )

        visits = dynamodb.CfnTable(
            self,
            "Visits",
            billing_mode="PAY_PER_REQUEST",
            key_schema=[dynamodb.CfnTable.KeySchemaProperty(attribute_name="visitor", key_type="HASH")],
            attribute_definitions=[
                dynamodb.CfnTable.AttributeDefinitionProperty(attribute_name="visitor", attribute_type="S"),
            ],
        )

        alarms = sns.Topic(self, "Alarms", topic_name="quarry-alarms")
        jobs = sqs.Queue(self, "Jobs", queue_name="quarry-jobs", visibility_timeout=Duration.seconds(360))
        logs.CfnLogGroup(self, "WorkerLogs", log_group_name="/aws/lambda/quarry-worker", retention_in_days=60)
        role = iam.Role(
            self,
            "WorkerRole",
            role_name="quarry-worker",
            assumed_by=iam.ServicePrincipal("lambda.amazonaws.com"),
        )
        worker = lambda_.Function(
            self,
            "Worker",
            function_name="quarry-worker",
            runtime=lambda_.Runtime.PYTHON_3_13,
            handler="worker.handler",
            code=lambda_.Code.from_asset("worker"),
            timeout=Duration.seconds(60),
            role=role,
            environment={"ALARMS": alarms.topic_arn, "VISITS": visits.ref},
        )
        lambda_.CfnEventSourceMapping(
            self,
            "JobsMapping",
            event_source_arn=jobs.queue_arn,
            function_name=worker.function_name,
            batch_size=100,
        )
        events.CfnRule(self, "Nightly", schedule_expression="cron(0 3 * * ? *)", state="ENABLED")

        CfnOutput(self, "Endpoint", value=database.attr_endpoint_address)

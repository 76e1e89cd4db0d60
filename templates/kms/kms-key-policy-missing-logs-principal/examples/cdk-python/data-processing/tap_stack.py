from aws_cdk import Duration, RemovalPolicy, Stack
from aws_cdk import aws_kms as kms
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_logs as logs
from aws_cdk import aws_s3 as s3
from constructs import Construct


class TapStack(Stack):
    def __init__(self, scope: Construct, construct_id: str, environment_suffix: str = "dev", **kwargs):
        super().__init__(scope, construct_id, **kwargs)
        s3_kms_key = kms.Key(
            self,
            f"S3Key{environment_suffix}",
            enable_key_rotation=True,
            removal_policy=RemovalPolicy.DESTROY,
        )
        logs_kms_key = kms.Key(
            self,
            f"LogsKey{environment_suffix}",
            description="Logs",
            enable_key_rotation=True,
            removal_policy=RemovalPolicy.DESTROY,
        )
        s3.Bucket(self, "Data", encryption=s3.BucketEncryption.KMS, encryption_key=s3_kms_key)
        logs.LogGroup(
            self,
            f"ProcessingLogs{environment_suffix}",
            log_group_name=f"/aws/lambda/data-processing-{environment_suffix}",
            retention=logs.RetentionDays.THREE_MONTHS,
            encryption_key=logs_kms_key,
            removal_policy=RemovalPolicy.DESTROY,
        )

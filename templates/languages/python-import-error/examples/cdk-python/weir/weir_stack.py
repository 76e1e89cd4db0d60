from aws_cdk import Duration, RemovalPolicy, Stack
from aws_cdk.aws_kms import Key
from aws_cdk.aws_s3 import BlockPublicAcces, Bucket, BucketEncryption, LifecycleRule
from constructs import Construct


class WeirStack(Stack):
    """Pictures of the weir, kept a year."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        key = Key(self, "Key", enable_key_rotation=True)
        access = BlockPublicAcces.BLOCK_ALL
        Bucket(
            self,
            "Pictures",
            encryption=BucketEncryption.KMS,
            encryption_key=key,
            block_public_access=access,
            lifecycle_rules=[LifecycleRule(expiration=Duration.days(365))],
            removal_policy=RemovalPolicy.RETAIN,
        )
        Bucket(self, "Thumbnails", block_public_access=BlockPublicAcces.BLOCK_ALL)

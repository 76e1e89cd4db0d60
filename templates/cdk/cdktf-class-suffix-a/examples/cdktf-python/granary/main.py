#!/usr/bin/env python
from cdktf import App, S3Backend, TerraformOutput, TerraformStack
from cdktf_cdktf_provider_aws.kms_key import KmsKey
from cdktf_cdktf_provider_aws.provider import AwsProvider
from cdktf_cdktf_provider_aws.s3_bucket import S3Bucket
from cdktf_cdktf_provider_aws.s3_bucket_public_access_block import S3BucketPublicAccessBlock
from cdktf_cdktf_provider_aws.s3_bucket_versioning import (
    S3BucketVersioning,
    S3BucketVersioningVersioningConfiguration,
)
from constructs import Construct


class GranaryStack(TerraformStack):
    """Buckets of the granary: what comes in, and what is kept of it."""

    def __init__(self, scope: Construct, id: str):
        super().__init__(scope, id)
        AwsProvider(self, "aws", region="eu-west-1")

        key = KmsKey(
            self,
            "key",
            description="granary",
            enable_key_rotation=True,
        )

        # S3BucketVersioning goes with every bucket here.
        for name in ["intake", "store"]:
            bucket = S3Bucket(self, f"{name}-bucket", bucket=f"granary-{name}")
            S3BucketPublicAccessBlock(
                self,
                f"{name}-access",
                bucket=bucket.id,
                block_public_acls=True,
                block_public_policy=True,
                ignore_public_acls=True,
                restrict_public_buckets=True,
            )
            S3BucketVersioning(
                self,
                f"{name}-versioning",
                bucket=bucket.id,
                versioning_configuration=S3BucketVersioningVersioningConfiguration(status="Enabled"),
            )

        TerraformOutput(self, "key-arn", value=key.arn)


app = App()
stack = GranaryStack(app, "granary")
S3Backend(stack, bucket="granary-state", key="granary.tfstate", region="eu-west-1")
app.synth()

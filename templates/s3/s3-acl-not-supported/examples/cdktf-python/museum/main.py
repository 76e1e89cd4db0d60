#!/usr/bin/env python
from constructs import Construct
from cdktf import App, TerraformStack
from cdktf_cdktf_provider_aws.provider import AwsProvider
from cdktf_cdktf_provider_aws.s3_bucket import S3Bucket
from cdktf_cdktf_provider_aws.s3_bucket_acl import S3BucketAcl


class MuseumStack(TerraformStack):
    def __init__(self, scope: Construct, ns: str):
        super().__init__(scope, ns)

        AwsProvider(self, "aws", region="eu-west-1")

        prints = S3Bucket(self, "prints", bucket="museum-prints")

        S3BucketAcl(
            self,
            "prints_acl",
            bucket=prints.id,
            acl="bucket-owner-full-control",
        )


app = App()
MuseumStack(app, "museum")
app.synth()

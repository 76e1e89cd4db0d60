from cdktf import App, TerraformStack
from cdktf_cdktf_provider_aws.provider import AwsProvider
from cdktf_cdktf_provider_aws.s3_bucket import S3Bucket
from cdktf_cdktf_provider_aws.s3_bucket_logging import S3BucketLogging as Logging


class Silo(TerraformStack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        AwsProvider(self, "aws", region="eu-west-1")
        logs = S3Bucket(self, "logs", bucket="silo-logs")
        data = S3Bucket(self, "data", bucket="silo-data")
        Logging(self, "data-logging", bucket=data.id, target_bucket=logs.id, target_prefix="data/")


app = App()
Silo(app, "silo")
app.synth()

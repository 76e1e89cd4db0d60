import pulumi
import pulumi_aws as aws

bucket = aws.s3.Bucket(
    "assets",
    acl="private",
    tags={"team": "web"},
)

pulumi.export("bucket", bucket.id)

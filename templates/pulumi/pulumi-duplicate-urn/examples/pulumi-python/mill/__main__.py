import pulumi
import pulumi_aws as aws

stages = ["grind", "sift"]

for stage in stages:
    aws.cloudwatch.LogGroup(f"{stage}-logs", retention_in_days=30)

flour = aws.s3.Bucket("flour-store")
bran = aws.s3.Bucket(
    "flour-store",
    tags={"Kind": "bran"},
)

pulumi.export("flour", flour.bucket)
pulumi.export("bran", bran.bucket)

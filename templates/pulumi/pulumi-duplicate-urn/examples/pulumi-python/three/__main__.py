import pulumi
import pulumi_aws as aws

wheat = aws.s3.Bucket("flour-store", tags={"grain": "wheat"})
rye = aws.s3.Bucket(
    "flour-store",
    tags={"grain": "rye"},
)
spelt = aws.s3.Bucket("flour-store", tags={"grain": "spelt"})

pulumi.export("rye", rye.arn)

import pulumi
import pulumi_aws as aws

config = pulumi.Config()
site = config.get("site") or "https://library.example.org"

results = aws.s3.Bucket("results")

role = aws.iam.Role(
    "canary",
    assume_role_policy=pulumi.Output.json_dumps({
        "Version": "2012-10-17",
        "Statement": [{
            "Effect": "Allow",
            "Principal": {"Service": "lambda.amazonaws.com"},
            "Action": "sts:AssumeRole",
        }],
    }),
)

search = aws.synthetics.Canary(
    "search",
    name="library-search",
    artifact_s3_location=results.bucket.apply(lambda name: f"s3://{name}/search"),
    execution_role_arn=role.arn,
    handler="search.handler",
    runtime_version="syn-python-selenium-1.3",
    zip_file="search.zip",
    schedule={"expression": "rate(15 minutes)"},
)

pulumi.export("canary", search.name)

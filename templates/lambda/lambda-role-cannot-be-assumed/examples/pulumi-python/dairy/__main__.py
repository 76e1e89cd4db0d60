import json

import pulumi
import pulumi_aws as aws

NAME = "dairy"

archive = aws.s3.Bucket("archive", bucket="dairy-archive")
aws.s3.BucketLifecycleConfiguration(
    "archive",
    bucket=archive.id,
    rules=[
        {
            "id": "old",
            "status": "Enabled",
            "filter": {"prefix": ""},
            "transitions": [{"days": 30, "storage_class": "STANDARD_IA"}],
        }
    ],
)

alarms = aws.sns.Topic("alarms", name="dairy-alarms")
jobs = aws.sqs.Queue("jobs", name="dairy-jobs", visibility_timeout_seconds=360)


def trust(service: str) -> str:
    return json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": service}},
            ],
        }
    )


role = aws.iam.Role("worker", name=f"{NAME}-worker", assume_role_policy=trust("ec2.amazonaws.com"))
logs = aws.iam.RolePolicyAttachment(
    "logs",
    role=role.name,
    policy_arn="arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
)
aws.iam.RolePolicy(
    "archive",
    role=role.id,
    policy=archive.bucket.apply(
        lambda bucket: json.dumps(
            {
                "Version": "2012-10-17",
                "Statement": [
                    {
                        "Effect": "Allow",
                        "Action": ["s3:PutObject", "s3:GetObject"],
                        "Resource": f"arn:aws:s3:::{bucket}/*",
                    }
                ],
            }
        )
    ),
)

worker = aws.lambda_.Function(
    "worker",
    runtime=aws.lambda_.Runtime.NODE_JS22D_X,
    handler="index.handler",
    code=pulumi.FileArchive("worker"),
    role=role.arn,
    timeout=60,
    environment={"variables": {"ARCHIVE": archive.bucket, "ALARMS": alarms.arn}},
    opts=pulumi.ResourceOptions(depends_on=[logs]),
)
aws.lambda_.EventSourceMapping(
    "jobs",
    event_source_arn=jobs.arn,
    function_name=worker.name,
    batch_size=10,
)

aws.cloudwatch.EventRule("nightly", schedule_expression="cron(0 3 * * ? *)")

pulumi.export("queue", jobs.url)

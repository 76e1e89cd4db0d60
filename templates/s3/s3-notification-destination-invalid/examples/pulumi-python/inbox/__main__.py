import pulumi
import pulumi_aws as aws

account = aws.get_caller_identity().account_id

inbox = aws.s3.Bucket("inbox")

jobs = aws.sqs.Queue("jobs", visibility_timeout_seconds=300)

aws.s3.BucketNotification(
    "inbox-notification",
    bucket=inbox.id,
    queues=[
        {
            "queue_arn": jobs.arn,
            "events": ["s3:ObjectCreated:*"],
        }
    ],
)

pulumi.export("queue", jobs.url)

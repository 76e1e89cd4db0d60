import json

import pulumi
import pulumi_aws as aws

stage = pulumi.get_stack()

scans = aws.sqs.Queue(
    "scans",
    name=f"parcel-scans-{stage}",
    message_retention_seconds=345600,
)

orders = aws.sqs.Queue(
    "orders",
    name="parcel-orders.fifo",
    fifo_queue=True,
    content_based_deduplication=True,
)

moves = aws.sqs.Queue(
    "moves",
    name="parcel-moves",
    fifo_queue=True,
    visibility_timeout_seconds=120,
    tags={"Team": "sorting"},
)

aws.sqs.QueuePolicy(
    "moves",
    queue_url=moves.id,
    policy=moves.arn.apply(
        lambda arn: json.dumps(
            {
                "Version": "2012-10-17",
                "Statement": [
                    {
                        "Effect": "Allow",
                        "Principal": {"AWS": "arn:aws:iam::210987654321:root"},
                        "Action": "sqs:SendMessage",
                        "Resource": arn,
                    }
                ],
            }
        )
    ),
)

pulumi.export("moves", moves.url)

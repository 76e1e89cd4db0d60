import json

import pulumi
from pulumi_aws import iam, s3
from pulumi_aws.sqs import Queues, QueuePolicy

fruit = s3.Bucket("fruit")

dead = Queues("dead", message_retention_seconds=1209600)
arrivals = Queues(
    "arrivals",
    visibility_timeout_seconds=120,
    redrive_policy=dead.arn.apply(lambda arn: json.dumps({"deadLetterTargetArn": arn, "maxReceiveCount": 5})),
)

policy = iam.get_policy_document_output(
    statements=[
        iam.GetPolicyDocumentStatementArgs(
            actions=["sqs:SendMessage"],
            resources=[arrivals.arn],
            principals=[iam.GetPolicyDocumentStatementPrincipalArgs(type="Service", identifiers=["s3.amazonaws.com"])],
        )
    ]
)
QueuePolicy("arrivals", queue_url=arrivals.url, policy=policy.json)

pulumi.export("queue", arrivals.url)

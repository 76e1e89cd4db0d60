from aws_cdk import (
    CfnOutput,
    Duration,
    Stack,
    aws_dynamodb as dynamodb,
    aws_lambda as lambda_,
    aws_logs as logs,
    aws_sqs as sqs,
)
from constructs import Construct


class LockersStack(Stack):
    """Parcel lockers: what the doors say goes to a queue, and from there into a table."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        doors = dynamodb.Table(
            self,
            "Doors",
            partition_key=dynamodb.Attribute(name="locker", type=dynamodb.AttributeType.STRING),
            billing_mode=dynamodb.BillingMode.PAY_PER_REQUEST,
            point_in_time_recovery=True,
        )

        dead = sqs.Queue(self, "DeadEvents", retention_period=Duration.days(14))
        events = sqs.Queue(
            self,
            "Events",
            visibility_timeout=Duration.seconds(120),
            dead_letter_queue=sqs.DeadLetterQueues(queue=dead, max_receive_count=4),
        )

        group = logs.LogGroup(self, "ReaderLogs", retention=logs.RetentionDays.ONE_MONTH)
        reader = lambda_.Function(
            self,
            "Reader",
            runtime=lambda_.Runtime.PYTHON_3_13,
            handler="reader.handler",
            code=lambda_.Code.from_asset("reader"),
            timeout=Duration.seconds(20),
            log_group=group,
            environment={"DOORS": doors.table_name},
        )
        events.grant_consume_messages(reader)
        doors.grant_write_data(reader)

        CfnOutput(self, "EventsUrl", value=events.queue_url)

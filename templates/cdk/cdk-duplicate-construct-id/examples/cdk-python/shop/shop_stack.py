from aws_cdk import Duration, Stack, aws_dynamodb as dynamodb, aws_logs as logs
from constructs import Construct


class ShopStack(Stack):
    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        key = dynamodb.Attribute(name="id", type=dynamodb.AttributeType.STRING)
        self.wares = dynamodb.Table(self, "Table", partition_key=key)
        self.baskets = dynamodb.Table(
            self,
            "Table",
            partition_key=key,
            time_to_live_attribute="expires",
        )
        logs.LogGroup(self, "Logs", retention=logs.RetentionDays.ONE_WEEK)

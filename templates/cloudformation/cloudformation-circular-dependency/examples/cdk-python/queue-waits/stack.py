from aws_cdk import Duration, Stack
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sqs as sqs
from constructs import Construct


class OrdersStack(Stack):
    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        orders = sqs.Queue(self, "Orders", visibility_timeout=Duration.seconds(180))

        worker = lambda_.Function(
            self,
            "Worker",
            runtime=lambda_.Runtime.PYTHON_3_13,
            handler="app.handler",
            code=lambda_.Code.from_asset("worker"),
            environment={"QUEUE_URL": orders.queue_url},
        )

        # The queue shall not fill before someone empties it.
        orders.node.add_dependency(worker)

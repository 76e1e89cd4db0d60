import aws_cdk as cdk
from aws_cdk import aws_dynamodb as dynamodb
from aws_cdk import aws_sqs as sqs
from constructs import Construct


class PlotsStack(cdk.Stack):
    """Plots of the allotment."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        requests = sqs.CfnQueue(
            self,
            "Requests",
            queue_name="plot-requests.fifo",
            fifo_queue=True,
            content_based_dedupliction=True,
            visibility_timeout=120,
        )

        plots = dynamodb.CfnTable(
            self,
            "Plots",
            billing_mode="PAY_PER_REQUEST",
            attribute_definitions=[{"attributeName": "plot", "attributeType": "S"}],
            key_schema=[{"attributeName": "plot", "keyType": "HASH"}],
        )

        cdk.CfnOutput(self, "RequestsUrl", value=requests.ref)
        cdk.CfnOutput(self, "PlotsName", value=plots.ref)

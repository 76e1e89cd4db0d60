from aws_cdk import RemovalPolicy, Stack
from aws_cdk import aws_kms as kms
from aws_cdk import aws_logs as logs
from constructs import Construct


class BillingStack(Stack):
    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        # The security team's key.
        shared = kms.Key.from_key_arn(
            self, "SharedKey", "arn:aws:kms:eu-west-1:111122223333:key/0d990263-018e-4e65-a703-eff731de951e"
        )
        own = kms.Key(self, "TableKey", enable_key_rotation=True)

        logs.LogGroup(
            self,
            "BillingLogs",
            log_group_name="/billing/api",
            encryption_key=shared,
            removal_policy=RemovalPolicy.RETAIN,
        )

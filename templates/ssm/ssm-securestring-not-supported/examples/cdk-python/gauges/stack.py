import aws_cdk as cdk
from aws_cdk import aws_ssm as ssm
from constructs import Construct


class GaugesStack(cdk.Stack):
    """Settings of the gauges along the river."""

    def __init__(self, scope: Construct, construct_id: str, stage: str = "test", **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        ssm.CfnParameter(
            self,
            "Bucket",
            name=f"/gauges/{stage}/bucket",
            type="SecureString",
            value=f"gauges-{stage}-readings",
        )

        ssm.CfnParameter(
            self,
            "Interval",
            name=f"/gauges/{stage}/interval",
            type="String",
            value="900",
        )

        cdk.CfnOutput(self, "Stage", value=stage)

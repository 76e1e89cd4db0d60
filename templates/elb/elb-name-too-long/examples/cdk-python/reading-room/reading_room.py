from aws_cdk import Stack, aws_ec2 as ec2, aws_elasticloadbalancingv2 as elbv2
from constructs import Construct


class ReadingRoomStack(Stack):
    """The reading room's public face."""

    def __init__(self, scope: Construct, construct_id: str, *, stage: str = "production", **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)
        vpc = ec2.Vpc(self, "Vpc", max_azs=2)
        self.balancer = elbv2.ApplicationLoadBalancer(
            self,
            "Face",
            vpc=vpc,
            internet_facing=True,
            load_balancer_name=f"reading-room-{stage}-public-load-balancer",
        )
        self.balancer.add_listener("Http", port=80, default_action=elbv2.ListenerAction.fixed_response(404))

from aws_cdk import (
    Duration,
    RemovalPolicy,
    Stack,
    aws_iam as iam,
    aws_kms as kms,
    aws_logs as logs,
)
from constructs import Construct


class LoggingStack(Stack):
    """Central logging."""

    def __init__(self, scope: Construct, construct_id: str, *, env_name: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)
        self.env_name = env_name

        policy = iam.PolicyDocument(
            statements=[
                iam.PolicyStatement(
                    sid="EnableRoot",
                    effect=iam.Effect.ALLOW,
                    principals=[iam.AccountRootPrincipal()],
                    actions=["kms:*"],
                    resources=["*"],
                ),
            ]
        )

        self.key = kms.Key(
            self,
            "LoggingKey",
            alias=f"alias/logging-{env_name}",
            enable_key_rotation=True,
            pending_window=Duration.days(14),
            policy=policy,
            removal_policy=RemovalPolicy.DESTROY,
        )

        for service in ("orders", "payments", "users"):
            self._log_group(service)

    def _log_group(self, service: str) -> logs.LogGroup:
        return logs.LogGroup(
            self,
            f"{service.capitalize()}Logs",
            log_group_name=f"/{self.env_name}/{service}",
            encryption_key=self.key,
            retention=logs.RetentionDays.ONE_MONTH,
        )

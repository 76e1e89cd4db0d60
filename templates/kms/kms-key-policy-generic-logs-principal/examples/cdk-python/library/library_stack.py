import aws_cdk as cdk
from aws_cdk import aws_iam as iam, aws_kms as kms, aws_logs as logs
from constructs import Construct


class LibraryStack(cdk.Stack):
    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)
        self.key = kms.Key(
            self,
            "CatalogueKey",
            policy=iam.PolicyDocument(
                statements=[
                    iam.PolicyStatement(
                        sid="Account",
                        principals=[iam.AccountRootPrincipal()],
                        actions=["kms:*"],
                        resources=["*"],
                    ),
                    iam.PolicyStatement(
                        sid="Services",
                        principals=[
                            iam.ServicePrincipal("s3.amazonaws.com"),
                            iam.ServicePrincipal("logs.amazonaws.com"),
                        ],
                        actions=["kms:Decrypt", "kms:GenerateDataKey"],
                        resources=["*"],
                    ),
                ],
            ),
        )
        logs.LogGroup(
            self,
            "Loans",
            log_group_name="/library/loans",
            encryption_key=self.key,
        )

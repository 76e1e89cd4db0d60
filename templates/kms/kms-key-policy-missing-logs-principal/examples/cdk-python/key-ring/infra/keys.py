import aws_cdk as cdk
from aws_cdk import aws_iam as iam
from aws_cdk import aws_kms as kms
from constructs import Construct


class KeyRing(Construct):
    def __init__(self, scope: Construct, id: str, purposes: list[str]) -> None:
        super().__init__(scope, id)
        self._keys: dict[str, kms.Key] = {}
        for purpose in purposes:
            document = iam.PolicyDocument()
            document.add_statements(
                iam.PolicyStatement(
                    principals=[iam.AccountRootPrincipal()],
                    actions=["kms:*"],
                    resources=["*"],
                )
            )
            self._keys[purpose] = kms.Key(self, f"{purpose.title()}Key", policy=document)

    def __getitem__(self, purpose: str) -> kms.Key:
        return self._keys[purpose]

    @property
    def logs(self) -> kms.Key:
        return self._keys["logs"]

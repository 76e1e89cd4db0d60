import aws_cdk as cdk
from aws_cdk import aws_secretsmanager as secretsmanager
from constructs import Construct


class KitchenStack(cdk.Stack):
    """Logins of the kitchen's suppliers."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        supplier = secretsmanager.Secret(
            self,
            "Supplier",
            secret_name="kitchen/supplier",
            description="Login of the supplier's shop",
            generate_secret_string=secretsmanager.SecretStringGenerator(
                secret_string_template='{"username": "kitchen"}',
                generate_string_key="password",
            ),
        )

        cdk.CfnOutput(self, "SupplierArn", value=supplier.secret_arn)

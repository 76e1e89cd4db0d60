from aws_cdk import RemovalPolicy, Stack
from aws_cdk import aws_dynamodb as dynamodb
from aws_cdk import aws_kms as kms
from constructs import Construct


class HerbariumStack(Stack):
    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        key = kms.Key(self, "LoanKey", enable_key_rotation=True)

        self.loans = dynamodb.CfnTable(
            self,
            "Loans",
            billing_mode="PAY_PER_REQUEST",
            attribute_definitions=[
                dynamodb.CfnTable.AttributeDefinitionProperty(attribute_name="loan", attribute_type="S"),
            ],
            key_schema=[
                dynamodb.CfnTable.KeySchemaProperty(attribute_name="loan", key_type="HASH"),
            ],
            sse_specification=dynamodb.CfnTable.SSESpecificationProperty(
                sse_enabled=True,
                kms_master_key_id=key.key_arn,
            ),
        )
        self.loans.apply_removal_policy(RemovalPolicy.RETAIN)

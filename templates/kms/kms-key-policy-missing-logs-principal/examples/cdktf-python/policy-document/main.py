#!/usr/bin/env python
from constructs import Construct
from cdktf import App, TerraformStack, Token, TerraformOutput
from cdktf_cdktf_provider_aws.provider import AwsProvider
from cdktf_cdktf_provider_aws.kms_key import KmsKey
from cdktf_cdktf_provider_aws.cloudwatch_log_group import CloudwatchLogGroup
from cdktf_cdktf_provider_aws.data_aws_caller_identity import DataAwsCallerIdentity
from cdktf_cdktf_provider_aws.data_aws_iam_policy_document import (
    DataAwsIamPolicyDocument,
    DataAwsIamPolicyDocumentStatement,
    DataAwsIamPolicyDocumentStatementPrincipals,
)


class MillStack(TerraformStack):
    def __init__(self, scope: Construct, id: str, region: str = "eu-west-1"):
        super().__init__(scope, id)
        AwsProvider(self, "aws", region=region)
        caller = DataAwsCallerIdentity(self, "caller")

        doc = DataAwsIamPolicyDocument(
            self,
            "key_doc",
            statement=[
                DataAwsIamPolicyDocumentStatement(
                    sid="Root",
                    effect="Allow",
                    actions=["kms:*"],
                    resources=["*"],
                    principals=[
                        DataAwsIamPolicyDocumentStatementPrincipals(
                            type="AWS",
                            identifiers=[f"arn:aws:iam::{caller.account_id}:root"],
                        )
                    ],
                ),
            ],
        )
        key = KmsKey(self, "key", policy=doc.json, enable_key_rotation=True)
        for name in ("wheel", "race"):
            CloudwatchLogGroup(self, f"{name}_logs", name=f"/mill/{name}", kms_key_id=key.arn, retention_in_days=30)
        TerraformOutput(self, "arn", value=key.arn)


app = App()
MillStack(app, "mill-prod")
app.synth()

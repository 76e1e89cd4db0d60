#!/usr/bin/env python
import json

from cdktf import App, TerraformStack, Token
from cdktf_cdktf_provider_aws.cloudwatch_log_group import CloudwatchLogGroup
from cdktf_cdktf_provider_aws.data_aws_caller_identity import DataAwsCallerIdentity
from cdktf_cdktf_provider_aws.kms_key import KmsKey
from cdktf_cdktf_provider_aws.provider import AwsProvider
from constructs import Construct


class ComputeStack(TerraformStack):
    def __init__(self, scope: Construct, ns: str, *, region: str, groups: dict):
        super().__init__(scope, ns)
        AwsProvider(self, "aws", region=region)
        self.caller = DataAwsCallerIdentity(self, "caller")

        ebs = KmsKey(self, "ebs", description="EBS volumes")
        self.log_key = self.make_key("log")

        for name, days in groups.items():
            CloudwatchLogGroup(
                self,
                f"{name}-group",
                name=f"/compute/{name}",
                retention_in_days=days,
                kms_key_id=self.log_key.arn,
            )

    def make_key(self, id_: str) -> KmsKey:
        statements = [self.root_statement()]
        return KmsKey(
            self,
            id_,
            description=f"{id_} key",
            policy=json.dumps({"Version": "2012-10-17", "Statement": statements}),
        )

    def root_statement(self):
        return {
            "Effect": "Allow",
            "Principal": {"AWS": f"arn:aws:iam::{self.caller.account_id}:root"},
            "Action": "kms:*",
            "Resource": "*",
        }


app = App()
ComputeStack(app, "compute", region="eu-north-1", groups={"batch": 7, "web": 30})
app.synth()

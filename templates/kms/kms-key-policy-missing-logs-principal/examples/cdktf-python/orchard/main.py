#!/usr/bin/env python3
from cdktf import App, TerraformStack
from cdktf_cdktf_provider_aws.cloudwatch_log_group import CloudwatchLogGroup
from cdktf_cdktf_provider_aws.kms_key import KmsKey
from cdktf_cdktf_provider_aws.kms_key_policy import KmsKeyPolicy
from cdktf_cdktf_provider_aws.provider import AwsProvider
from constructs import Construct
import json

REGION = 'sa-east-1'
ACCOUNT = '210987654321'


class OrchardStack(TerraformStack):
    def __init__(self, scope: Construct, ns: str):
        super().__init__(scope, ns)
        AwsProvider(self, 'aws', region=REGION)
        self.key = KmsKey(self, 'harvest-key', description='What the pickers log')
        self.policy = KmsKeyPolicy(
            self,
            'harvest-key-policy',
            key_id=self.key.id,
            policy=json.dumps({
                'Version': '2012-10-17',
                'Statement': [
                    {
                        'Sid': 'Account',
                        'Effect': 'Allow',
                        'Principal': {'AWS': f'arn:aws:iam::{ACCOUNT}:root'},
                        'Action': 'kms:*',
                        'Resource': '*',
                    },
                ],
            }),
        )
        for tree in ('apple', 'pear'):
            CloudwatchLogGroup(
                self,
                f'{tree}-log',
                name=f'/orchard/{tree}',
                kms_key_id=self.key.arn,
            )


app = App()
OrchardStack(app, 'orchard')
app.synth()

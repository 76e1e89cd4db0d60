import json

from cdktf import App, TerraformStack
from cdktf_cdktf_provider_aws.iam_role import IamRole
from cdktf_cdktf_provider_aws.iam_role_policy import IamRolePolicy
from cdktf_cdktf_provider_aws.provider import AwsProvider
from cdktf_cdktf_provider_aws.sqs_queue import SqsQueue
from constructs import Construct


class OrchardStack(TerraformStack):
    def __init__(self, scope: Construct, name: str) -> None:
        super().__init__(scope, name)
        AwsProvider(self, "aws", region="eu-west-1")

        SqsQueue(self, "weights", visibility_timeout_seconds=60)

        role = IamRole(
            self,
            "weigher",
            name="weigher",
            assume_role_policy=json.dumps(
                {
                    "Version": "2012-10-17",
                    "Statement": [
                        {
                            "Effect": "Allow",
                            "Principal": {"Service": "lambda.amazonaws.com"},
                            "Action": "sts:AssumeRole",
                        }
                    ],
                }
            ),
        )

        IamRolePolicy(
            self,
            "measure",
            role=role.name,
            policy=json.dumps(
                {
                    "Version": "2012-10-17",
                    "Statement": [
                        {
                            "Sid": "Measure",
                            "Effect": "Allow",
                            "Action": ["cloudwatch:PutMetricData"],
                        }
                    ],
                }
            ),
        )


app = App()
OrchardStack(app, "orchard")
app.synth()

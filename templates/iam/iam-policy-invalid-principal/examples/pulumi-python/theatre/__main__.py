import json

import pulumi
import pulumi_aws as aws

role = aws.iam.Role(
    "lights",
    assume_role_policy=json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Principal": {"Service": "lambda.amazon.com"},
                    "Action": "sts:AssumeRole",
                },
            ],
        }
    ),
)

pulumi.export("role", role.arn)

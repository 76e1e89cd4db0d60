import json

import pulumi
import pulumi_aws as aws

levels = aws.sqs.Queue("levels", visibility_timeout_seconds=60)

keeper = aws.iam.User("keeper")

aws.iam.UserPolicy(
    "keeper",
    user=keeper.name,
    policy=json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Sid": "Look",
                    "Effect": "Allow",
                    "Action": ["*:Describe*"],
                    "Resource": ["arn:aws:ec2:eu-west-1:210987654321:instance/*"],
                },
            ],
        }
    ),
)

pulumi.export("levels", levels.url)

import json

import pulumi
import pulumi_aws as aws

role = aws.iam.Role(
    "resizer-role",
    assume_role_policy=json.dumps({
        "Version": "2012-10-17",
        "Statement": [{
            "Effect": "Allow",
            "Principal": {"Service": "lambda.amazonaws.com"},
            "Action": "sts:AssumeRole",
        }],
    }),
)

config = pulumi.Config()

resizer = aws.lambda_.Function(
    "resizer",
    runtime="python3.13",
    handler="app.handler",
    role=role.arn,
    code=pulumi.FileArchive("./app"),
    vpc_config={
        "subnet_ids": config.require_object("subnets"),
        "security_group_ids": config.require_object("groups"),
    },
)

pulumi.export("function", resizer.name)

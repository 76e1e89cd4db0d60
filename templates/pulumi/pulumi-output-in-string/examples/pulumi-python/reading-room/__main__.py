import json

import pulumi
import pulumi_aws as aws

uploads = aws.s3.Bucket("uploads")
role = aws.iam.Role(
    "reader",
    assume_role_policy=json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}],
        }
    ),
)
aws.iam.RolePolicy(
    "reader",
    role=role.id,
    policy=json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {"Effect": "Allow", "Action": "s3:GetObject", "Resource": f"{uploads.arn}/*"},
                {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": f"arn:aws:s3:::{uploads.bucket}"},
            ],
        }
    ),
)
pulumi.export("role", role.name)

import json

from pulumi_aws import iam

role = iam.Role("grinder", assume_role_policy=json.dumps({
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}],
}))
iam.RolePolicyAttachment(
    "grinder-basic",
    role=role.name,
    policy_arn="arn:aws:iam::aws:policy/AWSLambdaVPCAccessExecutionRole",
)

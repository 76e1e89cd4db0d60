import pulumi
import pulumi_aws as aws

COMMON = {"LOG_LEVEL": "info"}

role = aws.iam.Role("fn", assume_role_policy=aws.iam.get_policy_document(statements=[{
    "actions": ["sts:AssumeRole"],
    "principals": [{"type": "Service", "identifiers": ["lambda.amazonaws.com"]}],
}]).json)


def function(name: str, env: dict):
    return aws.lambda_.Function(
        name,
        runtime="python3.12",
        handler="main.handler",
        role=role.arn,
        code=pulumi.AssetArchive({".": pulumi.FileArchive("./src")}),
        environment=aws.lambda_.FunctionEnvironmentArgs(variables={**COMMON, **env}),
    )


ingest = function("ingest", {"AWS_REGION": "eu-west-1", "TABLE": "events"})
report = function("report", {"BUCKET": "reports"})

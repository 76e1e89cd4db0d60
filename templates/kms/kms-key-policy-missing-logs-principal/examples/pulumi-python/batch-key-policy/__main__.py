import pulumi_aws as aws

current = aws.get_caller_identity()

events_key = aws.kms.Key("events", description="EventBridge")
logs_key = aws.kms.Key("logs", description="CloudWatch Logs", deletion_window_in_days=10)

logs_key_policy = aws.kms.KeyPolicy(
    "logs",
    key_id=logs_key.id,
    policy=aws.iam.get_policy_document(
        statements=[
            aws.iam.GetPolicyDocumentStatementArgs(
                sid="EnableRoot",
                principals=[
                    aws.iam.GetPolicyDocumentStatementPrincipalArgs(
                        type="AWS",
                        identifiers=[f"arn:aws:iam::{current.account_id}:root"],
                    )
                ],
                actions=["kms:*"],
                resources=["*"],
            ),
        ]
    ).json,
)

aws.cloudwatch.LogGroup("batch", name="/batch/nightly", kms_key_id=logs_key.arn, retention_in_days=7)

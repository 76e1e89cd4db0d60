"""Logging baseline of the ledger service."""
import json

import pulumi
import pulumi_aws as aws

from infra.logging import LogStack, LogStackArgs

config = pulumi.Config()
env = pulumi.get_stack()
account_id = aws.get_caller_identity().account_id

TAGS = {"env": env, "owner": "ledger"}

backup_key = aws.kms.Key(
    "backup-key",
    description="AWS Backup",
    policy=json.dumps({
        "Version": "2012-10-17",
        "Statement": [{
            "Effect": "Allow",
            "Principal": {"AWS": f"arn:aws:iam::{account_id}:root"},
            "Action": "kms:*",
            "Resource": "*",
        }],
    }),
    tags=TAGS,
)

logs = LogStack(
    "ledger",
    LogStackArgs(
        account_id=account_id,
        names=["api", "worker", "cron"],
        retention_days=config.get_int("retentionDays") or 30,
        tags=TAGS,
    ),
)

pulumi.export("log_groups", [g.name for g in logs.groups])

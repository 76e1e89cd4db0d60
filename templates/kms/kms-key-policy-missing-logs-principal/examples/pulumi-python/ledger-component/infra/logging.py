import json
from dataclasses import dataclass, field
from typing import Dict, List, Optional

import pulumi
from pulumi_aws import cloudwatch, kms


@dataclass
class LogStackArgs:
    account_id: str
    names: List[str]
    retention_days: int = 14
    tags: Dict[str, str] = field(default_factory=dict)


class LogStack(pulumi.ComponentResource):
    def __init__(self, name: str, args: LogStackArgs, opts: Optional[pulumi.ResourceOptions] = None):
        super().__init__("ledger:infra:LogStack", name, None, opts)
        child = pulumi.ResourceOptions(parent=self)

        self.key = kms.Key(
            f"{name}-logs",
            description=f"Key for log groups of {name}",
            enable_key_rotation=True,
            policy=self._policy(args.account_id),
            tags=args.tags,
            opts=child,
        )

        self.groups = []
        for group in args.names:
            self.groups.append(
                cloudwatch.LogGroup(
                    f"{name}-{group}",
                    name=f"/{name}/{group}",
                    retention_in_days=args.retention_days,
                    kms_key_id=self.key.arn,
                    tags={**args.tags, "component": group},
                    opts=child,
                )
            )

        self.register_outputs({"key_arn": self.key.arn})

    @staticmethod
    def _policy(account_id: str) -> str:
        statements = [
            {
                "Sid": "Root",
                "Effect": "Allow",
                "Principal": {"AWS": f"arn:aws:iam::{account_id}:root"},
                "Action": "kms:*",
                "Resource": "*",
            }
        ]
        return json.dumps({"Version": "2012-10-17", "Statement": statements})

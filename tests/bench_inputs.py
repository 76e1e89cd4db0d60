"""Makes the inputs of tests/bench.sh: templates of 35 kB (also ten and a hundred times that) and 1 MB in JSON and YAML, modules of the same sizes,
error logs, and a large CI log with one failure."""
import json
import os
import random
import sys

ACCOUNT = "111122223333"
REGION = "eu-west-1"


def template(groups):
    resources = {
        "LogKey": {
            "Type": "AWS::KMS::Key",
            "Properties": {
                "Description": "Encrypts the log groups",
                "KeyPolicy": {
                    "Version": "2012-10-17",
                    "Statement": [
                        {
                            "Sid": "Account",
                            "Effect": "Allow",
                            "Principal": {"AWS": {"Fn::Sub": "arn:aws:iam::${AWS::AccountId}:root"}},
                            "Action": "kms:*",
                            "Resource": "*",
                        }
                    ],
                },
            },
        }
    }
    for i in range(groups):
        resources[f"LogGroup{i}"] = {
            "Type": "AWS::Logs::LogGroup",
            "Properties": {
                "LogGroupName": {"Fn::Sub": f"/bench/${{Stage}}/service-{i}"},
                "RetentionInDays": 30,
                "KmsKeyId": {"Fn::GetAtt": ["LogKey", "Arn"]},
                "Tags": [{"Key": "Service", "Value": f"service-{i}"}, {"Key": "Stage", "Value": {"Ref": "Stage"}}],
            },
        }
    return {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Parameters": {"Stage": {"Type": "String", "Default": "dev"}},
        "Resources": resources,
    }


def yaml(value, indent=0):
    pad = " " * indent
    if isinstance(value, dict):
        return "".join(
            f"{pad}{k}:\n{yaml(v, indent + 2)}" if isinstance(v, (dict, list)) else f"{pad}{k}: {json.dumps(v)}\n" for k, v in value.items()
        )
    lines = []
    for item in value:
        if isinstance(item, dict):
            lines.append(pad + "- " + yaml(item, indent + 2)[indent + 2 :])
        else:
            lines.append(f"{pad}- {json.dumps(item)}\n")
    return "".join(lines)


def module(size):
    head = """variable "stage" {
  type    = string
  default = "dev"
}

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "logs" {
  description = "Encrypts the log groups"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Account"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
    ]
  })
}
"""
    parts = [head]
    length = len(head)
    while length < size:
        i = len(parts) - 1
        parts.append(
            f'''
resource "aws_cloudwatch_log_group" "service_{i}" {{
  name              = "/bench/${{var.stage}}/service-{i}"
  retention_in_days = 30
  kms_key_id        = aws_kms_key.logs.arn
  tags              = {{ Service = "service-{i}", Stage = var.stage }}
}}
'''
        )
        length += len(parts[-1])
    return "".join(parts)


def main(folder, log_mb):
    sized = {"small": 35_000, "small10": 350_000, "small100": 3_500_000, "large": 1_000_000}
    for name, size in sized.items():
        count = 1
        per = len(json.dumps(template(2), indent=2)) - len(json.dumps(template(1), indent=2))
        count = max(1, (size - len(json.dumps(template(1), indent=2))) // per)
        with open(f"{folder}/{name}.json", "w") as out:
            json.dump(template(count), out, indent=2)
        # YAML is shorter a resource, so more of them fill the same size.
        made = yaml(template(count))
        with open(f"{folder}/{name}.yaml", "w") as out:
            out.write(yaml(template(count * size // len(made))))
        os.makedirs(f"{folder}/{name}", exist_ok=True)
        with open(f"{folder}/{name}/main.tf", "w") as out:
            out.write(module(size))
    with open(f"{folder}/terraform.log", "w") as out:
        out.write(
            "Error: creating CloudWatch Logs Log Group (/bench/dev/service-0): operation error CloudWatch Logs: CreateLogGroup, https response error "
            "StatusCode: 400, RequestID: 1c5f5a3e-5d0c-4a51-8e55-6f6f0b3b8f10, api error AccessDeniedException: The specified KMS key does not exist or is "
            f"not allowed to be used with Arn 'arn:aws:logs:{REGION}:{ACCOUNT}:log-group:/bench/dev/service-0'\n\n"
            "  with aws_cloudwatch_log_group.service_0,\n"
            '  on main.tf line 27, in resource "aws_cloudwatch_log_group" "service_0":\n'
            '  27: resource "aws_cloudwatch_log_group" "service_0" {\n'
        )
    failure = (
        "2026-05-04 10:40:36 UTC+0000  CREATE_FAILED  AWS::Logs::LogGroup  LogGroup0  Resource handler returned message: "
        f"\"The specified KMS key does not exist or is not allowed to be used with Arn 'arn:aws:logs:{REGION}:{ACCOUNT}:log-group:/bench/dev/service-0' "
        "(Service: CloudWatchLogs, Status Code: 400, Request ID: 7a7586af-66dc-4bc4-a974-ecc147bf5bdb)\" "
        "(RequestToken: 7f3b8343-aebd-45db-a7e7-79a0813514f7, HandlerErrorCode: InvalidRequest)\n"
    )
    with open(f"{folder}/error.log", "w") as out:
        out.write(failure)
    path = f"{folder}/huge.log"
    target = int(log_mb) << 20
    if os.path.exists(path) and os.path.getsize(path) >= target:
        return
    rng = random.Random(1)
    words = "fetch build layer cache digest resolve install package module test suite passed info step upload asset stack plan read".split()
    block = "".join(
        f"2026-05-04T10:{rng.randrange(60):02}:{rng.randrange(60):02}.{rng.randrange(10**7):07}Z "
        + " ".join(rng.choice(words) for _ in range(rng.randrange(4, 16)))
        + f" {rng.randrange(10**9)}\n"
        for _ in range(20_000)
    )
    with open(path, "w") as out:
        written = 0
        while written < target:
            out.write(block)
            written += len(block)
        out.write(failure)


main(*sys.argv[1:])

#!/usr/bin/env python3
import os

import aws_cdk as cdk

from stacks.logging_stack import LoggingStack

app = cdk.App()
LoggingStack(
    app,
    "LoggingStack",
    env_name=app.node.try_get_context("env") or "dev",
    env=cdk.Environment(account=os.getenv("CDK_DEFAULT_ACCOUNT"), region="eu-west-1"),
)
app.synth()

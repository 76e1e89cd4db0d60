#!/usr/bin/env python3
from aws_cdk import App, Stack, Tags, Duration
from aws_cdk import aws_iam as iam, aws_lambda as lambda_, aws_rds as rds, aws_ec2 as ec2, aws_sqs as sqs


class Api(Stack):
    def __init__(self, scope, id, **kwargs):
        super().__init__(scope, id, **kwargs)
        role = iam.Role(
            self, "Role",
            assumed_by=iam.ServicePrincipal("lambda.amazonaws.com"),
            managed_policies=[
                iam.ManagedPolicy.from_aws_managed_policy_name("service-role/AWSLambdaBasicExecutionRole"),
                iam.ManagedPolicy.from_aws_managed_policy_name("service-role/AWSLambdaVPCAccessExecutionRole"),
            ],
        )
        fn = lambda_.Function(
            self, "Fn",
            runtime=lambda_.Runtime.PYTHON_3_7,
            handler="i.h",
            code=lambda_.Code.from_asset("src"),
            role=role,
            environment={"X": "y"},
        )
        queue = sqs.Queue(self, "Q", fifo=True, visibility_timeout=Duration.seconds(30))
        queue.grant_send_messages(fn)


app = App()
Api(app, "Api")
Tags.of(app).add("team", "x")
app.synth()

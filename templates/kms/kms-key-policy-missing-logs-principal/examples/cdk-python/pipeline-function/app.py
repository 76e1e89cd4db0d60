from aws_cdk import App, Stack, Environment
from aws_cdk import aws_kms, aws_logs, aws_iam
from aws_cdk.aws_logs import LogGroup, RetentionDays


def build(app: App, stage: str) -> Stack:
    stack = Stack(app, f"pipeline-{stage}", env=Environment(region="us-east-1"))
    key = aws_kms.Key(stack, "ArtifactKey", description="artifacts")
    key.grant_encrypt_decrypt(aws_iam.ServicePrincipal("codepipeline.amazonaws.com"))

    log_key = aws_kms.Key(stack, "BuildLogKey", description="build logs")
    LogGroup(
        stack,
        "BuildLogs",
        log_group_name="/codebuild/" + stage,
        retention=RetentionDays.TWO_WEEKS,
        encryption_key=log_key,
    )
    return stack


app = App()
for stage in ["dev", "prod"]:
    build(app, stage)
app.synth()

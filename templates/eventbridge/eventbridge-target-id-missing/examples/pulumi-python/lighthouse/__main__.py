import pulumi
import pulumi_aws as aws

lamp = aws.sqs.Queue("lamp", visibility_timeout_seconds=60)

dusk = aws.cloudwatch.EventRule(
    "dusk",
    description="Every evening",
    schedule_expression="cron(0 18 * * ? *)",
)

target = aws.cloudwatch.EventTarget(
    "lamp",
    rule=dusk.name,
    target_id="lamp of the lighthouse",
    arn=lamp.arn,
)

pulumi.export("target", target.target_id)

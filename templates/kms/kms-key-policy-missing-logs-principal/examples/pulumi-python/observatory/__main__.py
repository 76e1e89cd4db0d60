"""Telescope control: images in a bucket, commands in a queue, everything logged."""
import pulumi
import pulumi_aws as aws

config = pulumi.Config()
stage = config.get("stage") or "dev"


def encrypted_key(name: str, purpose: str) -> aws.kms.Key:
    return aws.kms.Key(
        f"{name}-{stage}",
        description=purpose,
        enable_key_rotation=True,
        deletion_window_in_days=14,
    )


image_key = encrypted_key("images", "Images of the night")
log_key = aws.kms.Key(
    f"night-log-{stage}",
    description="Log groups of the observatory",
    enable_key_rotation=True,
    tags={"Stage": stage},
)

GROUPS = {"dome": 30, "camera": 14}
for part, days in GROUPS.items():
    aws.cloudwatch.LogGroup(
        f"{part}-log",
        name=f"/observatory/{stage}/{part}",
        retention_in_days=days,
        kms_key_id=log_key.arn,
    )

images = aws.s3.Bucket("images", tags={"Key": image_key.key_id})
pulumi.export("images", images.id)

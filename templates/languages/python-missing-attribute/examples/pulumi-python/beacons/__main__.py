import pulumi
import pulumi_aws as aws

key = aws.kms.Key("beacons", description="beacons", enable_key_rotation=True)

readings = aws.dynamodb.Table(
    "readings",
    billing_mode="PAY_PER_REQUEST",
    hash_key="beacon",
    attributes=[aws.dynamodb.TableAttributeArgs(name="beacon", type="S")],
)

topic = aws.sns.Topic("alerts", kms_master_key_id=key.key_id)

pulumi.export("table", readings.name)
pulumi.export("topic", topic.arnn)
pulumi.export("key", key.arn)

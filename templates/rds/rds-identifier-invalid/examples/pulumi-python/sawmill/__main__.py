"""Database of the sawmill and the network around it."""

import pulumi
import pulumi_aws as aws

config = pulumi.Config()
tags = {"Project": "sawmill", "Stack": pulumi.get_stack()}

vpc = aws.ec2.Vpc("sawmill", cidr_block="10.60.0.0/16", enable_dns_hostnames=True, tags=tags)

subnets = [
    aws.ec2.Subnet(
        f"data-{zone}",
        vpc_id=vpc.id,
        availability_zone=zone,
        cidr_block=f"10.60.{index}.0/24",
        tags=tags,
    )
    for index, zone in enumerate(["eu-central-1a", "eu-central-1b"])
]

flows = aws.s3.Bucket("flows", tags=tags)
aws.ec2.FlowLog(
    "flows",
    vpc_id=vpc.id,
    traffic_type="ALL",
    log_destination_type="s3",
    log_destination=flows.arn,
    max_aggregation_interval=600,
)

group = aws.ec2.SecurityGroup(
    "database",
    name="sawmill-database",
    description="Database of the sawmill",
    vpc_id=vpc.id,
    tags=tags,
)

subnet_group = aws.rds.SubnetGroup("database", subnet_ids=[subnet.id for subnet in subnets])

secret = aws.secretsmanager.Secret(
    "database",
    name="sawmill/database",
    recovery_window_in_days=0,
    tags=tags,
)

database = aws.rds.Instance(
    "database",
    identifier="Sawmill_Database",
    engine="mysql",
    engine_version="8.4.3",
    instance_class="db.m6g.large",
    allocated_storage=400,
    storage_type="gp3",
    username="keeper",
    manage_master_user_password=True,
    db_subnet_group_name=subnet_group.name,
    vpc_security_group_ids=[group.id],
    backup_retention_period=7,
    final_snapshot_identifier="sawmill-final",
    storage_encrypted=True,
    tags=tags,
)

visits = aws.dynamodb.Table(
    "visits",
    billing_mode="PAY_PER_REQUEST",
    hash_key="visitor",
    attributes=[
        aws.dynamodb.TableAttributeArgs(name="visitor", type="S"),
    ],
    tags=tags,
)

pulumi.export("endpoint", database.endpoint)
pulumi.export("secret", secret.arn)
pulumi.export("visits", visits.name)

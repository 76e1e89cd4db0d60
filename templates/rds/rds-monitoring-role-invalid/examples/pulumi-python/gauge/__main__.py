import pulumi_aws as aws

levels = aws.rds.Instance(
    "levels",
    instance_class="db.t4g.medium",
    allocated_storage=20,
    engine="postgres",
    monitoring_interval=60,
)

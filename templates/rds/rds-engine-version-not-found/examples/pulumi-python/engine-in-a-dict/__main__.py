import pulumi
import pulumi_aws as aws

config = pulumi.Config()
password = config.require_secret("dbPassword")

ENGINE = {"engine": "postgres", "engine_version": "13.3"}

primary = aws.rds.Instance(
    "archive",
    allocated_storage=20,
    instance_class="db.t4g.micro",
    username="admin",
    password=password,
    skip_final_snapshot=True,
    **ENGINE,
)

pulumi.export("endpoint", primary.endpoint)

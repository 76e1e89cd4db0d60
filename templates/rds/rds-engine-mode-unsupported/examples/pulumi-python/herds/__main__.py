import pulumi
import pulumi_aws as aws

config = pulumi.Config()
password = config.require_secret("password")

cluster = aws.rds.Cluster(
    "herds",
    engine="aurora-postgresql",
    engine_mode="serverless",
    database_name="herds",
    master_username="herds",
    master_password=password,
    scaling_configuration=aws.rds.ClusterScalingConfigurationArgs(
        auto_pause=True,
        min_capacity=2,
        max_capacity=8,
    ),
    storage_encrypted=True,
    skip_final_snapshot=True,
)

pulumi.export("endpoint", cluster.endpoint)

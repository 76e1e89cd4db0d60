import pulumi
import pulumi_aws as aws

config = pulumi.Config()
subnet_group = config.require("subnetGroup")

sessions = aws.elasticache.ReplicationGroup(
    "sessions",
    description="Sessions of the box office",
    engine="redis",
    node_type="cache.t4g.small",
    number_cache_clusters=2,
    automatic_failover_enabled=True,
    at_rest_encryption_enabled=True,
    transit_encryption_enabled=True,
    subnet_group_name=subnet_group,
)

pulumi.export("endpoint", sessions.primary_endpoint_address)

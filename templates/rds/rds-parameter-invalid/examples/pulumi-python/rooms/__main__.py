import pulumi
import pulumi_aws as aws

settings = aws.rds.ParameterGroup(
    "rooms",
    family="postgres16",
    parameters=[
        aws.rds.ParameterGroupParameterArgs(name="log_connections", value="on"),
        aws.rds.ParameterGroupParameterArgs(name="log_min_duration_statement", value="500"),
    ],
)

rooms = aws.rds.Instance(
    "rooms",
    engine="postgres",
    engine_version="16",
    instance_class="db.t4g.micro",
    allocated_storage=20,
    storage_encrypted=True,
    username="rooms",
    manage_master_user_password=True,
    parameter_group_name=settings.name,
    skip_final_snapshot=True,
)

pulumi.export("address", rooms.address)

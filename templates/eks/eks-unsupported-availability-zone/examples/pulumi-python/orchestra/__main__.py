import pulumi
import pulumi_aws as aws

config = pulumi.Config()

hall = aws.ec2.Vpc("hall", cidr_block="10.43.0.0/16")

strings = aws.ec2.Subnet(
    "strings",
    vpc_id=hall.id,
    cidr_block="10.43.0.0/20",
    availability_zone="us-east-1a",
)

brass = aws.ec2.Subnet(
    "brass",
    vpc_id=hall.id,
    cidr_block="10.43.16.0/20",
    availability_zone="us-east-1e",
)

orchestra = aws.eks.Cluster(
    "orchestra",
    role_arn=config.require("roleArn"),
    vpc_config=aws.eks.ClusterVpcConfigArgs(
        subnet_ids=[strings.id, brass.id],
        endpoint_public_access=False,
        endpoint_private_access=True,
    ),
)

pulumi.export("endpoint", orchestra.endpoint)

import pulumi
import pulumi_aws as aws

config = pulumi.Config()
subnet_ids = config.require_object("subnetIds")

balancer = aws.lb.LoadBalancer(
    "inner",
    internal=True,
    load_balancer_type="network",
    subnets=subnet_ids,
)

link = aws.apigateway.VpcLink(
    "inner",
    name="reading-room",
    description="From the interface to the reading room",
    target_arns=balancer.arn,
)

api = aws.apigateway.RestApi("reading-room", name="reading-room")

items = aws.apigateway.Resource(
    "items",
    rest_api=api.id,
    parent_id=api.root_resource_id,
    path_part="items",
)

pulumi.export("link", link.id)

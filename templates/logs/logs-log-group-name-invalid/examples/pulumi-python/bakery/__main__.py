import pulumi
import pulumi_aws as aws

stage = pulumi.get_stack()

orders = aws.cloudwatch.LogGroup(
    "orders",
    name=f"/bakery/{stage}/order logs",
    retention_in_days=30,
)

ovens = aws.cloudwatch.LogGroup(
    "ovens",
    name=f"/bakery/{stage}/ovens",
    retention_in_days=30,
)

aws.cloudwatch.LogMetricFilter(
    "too-hot",
    log_group_name=ovens.name,
    pattern='"too hot"',
    metric_transformation=aws.cloudwatch.LogMetricFilterMetricTransformationArgs(
        name="TooHot",
        namespace="Bakery",
        value="1",
    ),
)

pulumi.export("orders", orders.name)

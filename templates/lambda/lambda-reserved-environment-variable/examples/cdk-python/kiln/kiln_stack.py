from aws_cdk import Duration, Stack
from aws_cdk import aws_lambda as lambda_
from constructs import Construct


class KilnStack(Stack):
	def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
		super().__init__(scope, construct_id, **kwargs)
		common = {"STAGE": "prod"}
		firing = lambda_.Function(
			self,
			"Firing",
			runtime=lambda_.Runtime.PYTHON_3_12,
			handler="firing.handler",
			code=lambda_.Code.from_asset("src"),
			timeout=Duration.seconds(20),
			environment={
				**common,
				"AWS_REGION": self.region,
				"LIMIT": "1200",
			},
		)
		firing.add_environment("TABLE", "firings")

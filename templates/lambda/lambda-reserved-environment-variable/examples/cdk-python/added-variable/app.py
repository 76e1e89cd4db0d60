import aws_cdk as cdk
from aws_cdk import aws_lambda as _lambda


class Api(cdk.Stack):
    def __init__(self, scope, construct_id, **kwargs):
        super().__init__(scope, construct_id, **kwargs)
        self.fn = _lambda.Function(
            self, "Handler",
            runtime=_lambda.Runtime.PYTHON_3_12,
            handler="app.handler",
            code=_lambda.Code.from_asset("src"),
            environment=self._env(),
        )
        self.fn.add_environment("AWS_LAMBDA_FUNCTION_NAME", "api")

    def _env(self):
        env = {"STAGE": "prod"}
        env["POWERTOOLS_SERVICE_NAME"] = "api"
        return env


app = cdk.App()
Api(app, "Api")
app.synth()

from aws_cdk import Stack
from aws_cdk import aws_apigateway as apigateway
from constructs import Construct


class SeedStack(Stack):
    def __init__(self, scope: Construct, construct_id: str, backend: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        api = apigateway.CfnRestApi(self, "Api", name="seeds")

        seed = apigateway.CfnResource(
            self,
            "Seed",
            rest_api_id=api.ref,
            parent_id=api.attr_root_resource_id,
            path_part="{seedId}",
        )

        apigateway.CfnMethod(
            self,
            "GetSeed",
            rest_api_id=api.ref,
            resource_id=seed.ref,
            http_method="GET",
            authorization_type="AWS_IAM",
            integration=apigateway.CfnMethod.IntegrationProperty(
                type="HTTP_PROXY",
                integration_http_method="GET",
                uri=f"{backend}/seeds/{{seedId}}",
                request_parameters={
                    "integration.request.path.seedId": "method.request.path.seedId",
                },
            ),
        )

package main

import (
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/apigateway"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		api, err := apigateway.NewRestApi(ctx, "shop", nil)
		if err != nil {
			return err
		}
		method, err := apigateway.NewMethod(ctx, "get", &apigateway.MethodArgs{
			RestApi:       api.ID(),
			ResourceId:    api.RootResourceId,
			HttpMethod:    pulumi.String("GET"),
			Authorization: pulumi.String("NONE"),
		})
		if err != nil {
			return err
		}
		integration, err := apigateway.NewIntegration(ctx, "get", &apigateway.IntegrationArgs{
			RestApi:    api.ID(),
			ResourceId: api.RootResourceId,
			HttpMethod: method.HttpMethod,
			Type:       pulumi.String("MOCK"),
		})
		if err != nil {
			return err
		}
		deployment, err := apigateway.NewDeployment(ctx, "v1", &apigateway.DeploymentArgs{
			RestApi: api.ID(),
		})
		if err != nil {
			return err
		}
		ctx.Export("deployment", deployment.ID())
		ctx.Export("integration", integration.ID())
		return nil
	})
}

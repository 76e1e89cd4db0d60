package main

import (
	"encoding/json"

	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/ecs"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

type container struct {
	Name         string           `json:"name"`
	Image        string           `json:"image"`
	PortMappings []map[string]any `json:"portMappings"`
}

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		definitions, err := json.Marshal([]container{{
			Name:         "web",
			Image:        "nginx:1.27",
			PortMappings: []map[string]any{{"containerPort": 80, "hostPort": 80}},
		}})
		if err != nil {
			return err
		}
		_, err = ecs.NewTaskDefinition(ctx, "web", &ecs.TaskDefinitionArgs{
			Family:                  pulumi.String("web"),
			Cpu:                     pulumi.String("256"),
			Memory:                  pulumi.String("4096"),
			NetworkMode:             pulumi.String("awsvpc"),
			RequiresCompatibilities: pulumi.StringArray{pulumi.String("FARGATE")},
			ContainerDefinitions:    pulumi.String(string(definitions)),
		})
		return err
	})
}

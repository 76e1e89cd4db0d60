package main

import (
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/cloudwatch"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

type groupSpec struct {
	name      string
	retention int
}

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		cfg := config.New(ctx, "")
		prefix := cfg.Get("prefix")
		specs := []groupSpec{
			{"api", 30},
			{"audit", 100},
		}
		for _, s := range specs {
			if _, err := cloudwatch.NewLogGroup(ctx, s.name, &cloudwatch.LogGroupArgs{
				Name:            pulumi.Sprintf("/%s/%s", prefix, s.name),
				RetentionInDays: pulumi.Int(s.retention),
			}); err != nil {
				return err
			}
		}
		return nil
	})
}

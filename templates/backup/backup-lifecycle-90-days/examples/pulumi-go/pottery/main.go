package main

import (
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/backup"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/cloudwatch"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/ecr"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/ecs"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/elasticache"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/kms"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/lb"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/wafv2"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		cfg := config.New(ctx, "")
		var subnets []string
		cfg.RequireObject("subnets", &subnets)
		tags := pulumi.StringMap{
			"Project": pulumi.String("pottery"),
			"Team":    pulumi.String("shore"),
		}

		key, err := kms.NewKey(ctx, "pottery", &kms.KeyArgs{EnableKeyRotation: pulumi.Bool(true), Tags: tags})
		if err != nil {
			return err
		}
		if _, err := kms.NewAlias(ctx, "pottery", &kms.AliasArgs{
			Name:        pulumi.String("alias/pottery"),
			TargetKeyId: key.KeyId,
		}); err != nil {
			return err
		}

		images, err := ecr.NewRepository(ctx, "images", &ecr.RepositoryArgs{
			Name: pulumi.String("pottery/api"),
		})
		if err != nil {
			return err
		}

		balancer, err := lb.NewLoadBalancer(ctx, "front", &lb.LoadBalancerArgs{
			Name:             pulumi.String("pottery-front"),
			LoadBalancerType: pulumi.String("application"),
			Subnets:          pulumi.ToStringArray(subnets),
			Tags:             tags,
		})
		if err != nil {
			return err
		}

		firewall, err := wafv2.NewWebAcl(ctx, "front", &wafv2.WebAclArgs{
			Scope:         pulumi.String("REGIONAL"),
			DefaultAction: &wafv2.WebAclDefaultActionArgs{Allow: &wafv2.WebAclDefaultActionAllowArgs{}},
			VisibilityConfig: &wafv2.WebAclVisibilityConfigArgs{
				CloudwatchMetricsEnabled: pulumi.Bool(true),
				MetricName:               pulumi.String("pottery"),
				SampledRequestsEnabled:   pulumi.Bool(true),
			},
		})
		if err != nil {
			return err
		}
		requests, err := cloudwatch.NewLogGroup(ctx, "requests", &cloudwatch.LogGroupArgs{
			Name:            pulumi.String("aws-waf-logs-pottery"),
			RetentionInDays: pulumi.Int(30),
		})
		if err != nil {
			return err
		}
		if _, err := wafv2.NewWebAclLoggingConfiguration(ctx, "front", &wafv2.WebAclLoggingConfigurationArgs{
			ResourceArn:           firewall.Arn,
			LogDestinationConfigs: pulumi.StringArray{requests.Arn},
		}); err != nil {
			return err
		}

		if _, err := elasticache.NewReplicationGroup(ctx, "sessions", &elasticache.ReplicationGroupArgs{
			ReplicationGroupId:       pulumi.String("pottery-sessions"),
			Description:              pulumi.String("sessions of the pottery"),
			NodeType:                 pulumi.String("cache.t4g.small"),
			NumCacheClusters:         pulumi.Int(2),
			AutomaticFailoverEnabled: pulumi.Bool(true),
		}); err != nil {
			return err
		}

		if _, err := ecs.NewTaskDefinition(ctx, "api", &ecs.TaskDefinitionArgs{
			Family:                  pulumi.String("pottery-api"),
			NetworkMode:             pulumi.String("awsvpc"),
			RequiresCompatibilities: pulumi.StringArray{pulumi.String("FARGATE")},
			Cpu:                     pulumi.String("512"),
			Memory:                  pulumi.String("1024"),
			ContainerDefinitions: pulumi.Sprintf(`[
  {
    "name": "api",
    "image": "%s:latest",
    "portMappings": [{ "containerPort": 8080, "hostPort": 8080 }]
  }
]`, images.RepositoryUrl),
		}); err != nil {
			return err
		}

		vault, err := backup.NewVault(ctx, "pottery", &backup.VaultArgs{KmsKeyArn: key.Arn})
		if err != nil {
			return err
		}
		if _, err := backup.NewPlan(ctx, "pottery", &backup.PlanArgs{
			Rules: backup.PlanRuleArray{
				&backup.PlanRuleArgs{
					RuleName:        pulumi.String("monthly"),
					TargetVaultName: vault.Name,
					Schedule:        pulumi.String("cron(0 4 1 * ? *)"),
					Lifecycle: &backup.PlanRuleLifecycleArgs{
						ColdStorageAfter: pulumi.Int(30),
						DeleteAfter:      pulumi.Int(90),
					},
				},
			},
		}); err != nil {
			return err
		}

		ctx.Export("url", balancer.DnsName)
		return nil
	})
}

package main

import (
	"fmt"

	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/cloudwatch"
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/ecs"
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/kms"
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/s3"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

const projectName = "ledger"

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		stackName := ctx.Stack()

		kmsKey, err := kms.NewKey(ctx, "data-encryption-key", &kms.KeyArgs{
			Description:          pulumi.String("KMS key for encrypting data processing pipeline resources"),
			EnableKeyRotation:    pulumi.Bool(true),
			DeletionWindowInDays: pulumi.Int(7),
			Tags: pulumi.StringMap{
				"Name":        pulumi.String(fmt.Sprintf("%s-%s-kms-key", projectName, stackName)),
				"Environment": pulumi.String(stackName),
				"Compliance":  pulumi.String("FedRAMP-Moderate"),
			},
		})
		if err != nil {
			return err
		}

		backupKey, err := kms.NewKey(ctx, "backup-key", &kms.KeyArgs{
			Description: pulumi.String("Backups"),
		})
		if err != nil {
			return err
		}

		logGroup, err := cloudwatch.NewLogGroup(ctx, "fedramp-log-group", &cloudwatch.LogGroupArgs{
			Name:            pulumi.String(fmt.Sprintf("/ecs/%s", stackName)),
			RetentionInDays: pulumi.Int(90),
			KmsKeyId:        kmsKey.Arn,
		})
		if err != nil {
			return err
		}

		_, err = s3.NewBucketV2(ctx, "backups", &s3.BucketV2Args{
			Tags: pulumi.StringMap{"Key": backupKey.KeyId},
		})
		if err != nil {
			return err
		}

		cluster, err := ecs.NewCluster(ctx, "cluster", &ecs.ClusterArgs{})
		if err != nil {
			return err
		}
		ctx.Export("cluster", cluster.Arn)
		ctx.Export("logGroup", logGroup.Name)
		return nil
	})
}

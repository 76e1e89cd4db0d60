package main

import (
	"encoding/json"

	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws"
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/cloudwatch"
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/kms"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

type document map[string]interface{}

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		me, err := aws.GetCallerIdentity(ctx, nil)
		if err != nil {
			return err
		}
		here, err := aws.GetRegion(ctx, nil)
		if err != nil {
			return err
		}
		ctx.Log.Info("deploying to "+here.Name, nil)
		policy, err := json.Marshal(document{
			"Version": "2012-10-17",
			"Statement": []document{
				{
					"Sid":       "Owner",
					"Effect":    "Allow",
					"Principal": document{"AWS": "arn:aws:iam::" + me.AccountId + ":root"},
					"Action":    "kms:*",
					"Resource":  "*",
				},
				{
					"Sid":       "Services",
					"Effect":    "Allow",
					"Principal": document{"Service": []string{"sqs.amazonaws.com", "logs.amazonaws.com"}},
					"Action":    []string{"kms:Decrypt", "kms:GenerateDataKey"},
					"Resource":  "*",
				},
			},
		})
		if err != nil {
			return err
		}
		key, err := kms.NewKey(ctx, "tickets", &kms.KeyArgs{Policy: pulumi.String(string(policy))})
		if err != nil {
			return err
		}
		_, err = cloudwatch.NewLogGroup(ctx, "sales", &cloudwatch.LogGroupArgs{
			Name:     pulumi.String("/tickets/sales"),
			KmsKeyId: key.Arn,
		})
		return err
	})
}

package main

import (
	"encoding/json"
	"fmt"

	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws"
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/cloudwatch"
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/kms"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func keyPolicy(accountID string) (string, error) {
	doc, err := json.Marshal(map[string]interface{}{
		"Version": "2012-10-17",
		"Statement": []map[string]interface{}{
			{
				"Sid":       "EnableRoot",
				"Effect":    "Allow",
				"Principal": map[string]interface{}{"AWS": fmt.Sprintf("arn:aws:iam::%s:root", accountID)},
				"Action":    "kms:*",
				"Resource":  "*",
			},
		},
	})
	if err != nil {
		return "", err
	}
	return string(doc), nil
}

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		caller, err := aws.GetCallerIdentity(ctx, nil)
		if err != nil {
			return err
		}

		policy, err := keyPolicy(caller.AccountId)
		if err != nil {
			return fmt.Errorf("key policy: %w", err)
		}

		key, err := kms.NewKey(ctx, "logs", &kms.KeyArgs{
			Description: pulumi.String("log groups"),
			Policy:      pulumi.String(policy),
		})
		if err != nil {
			return err
		}

		_, err = kms.NewKey(ctx, "data", &kms.KeyArgs{
			Description: pulumi.String("tables"),
		})
		if err != nil {
			return err
		}

		_, err = cloudwatch.NewLogGroup(ctx, "gateway", &cloudwatch.LogGroupArgs{
			Name:            pulumi.String("/gateway/access"),
			KmsKeyId:        key.Arn,
			RetentionInDays: pulumi.Int(30),
		})
		return err
	})
}

package main

import (
	"fmt"

	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws"
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/cloudwatch"
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/iam"
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/kms"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		me, err := aws.GetCallerIdentity(ctx, nil, nil)
		if err != nil {
			return err
		}
		doc, err := iam.GetPolicyDocument(ctx, &iam.GetPolicyDocumentArgs{
			Statements: []iam.GetPolicyDocumentStatement{
				{
					Sid:    pulumi.StringRef("Root"),
					Effect: pulumi.StringRef("Allow"),
					Principals: []iam.GetPolicyDocumentStatementPrincipal{
						{
							Type:        "AWS",
							Identifiers: []string{fmt.Sprintf("arn:aws:iam::%v:root", me.AccountId)},
						},
					},
					Actions:   []string{"kms:*"},
					Resources: []string{"*"},
				},
			},
		}, nil)
		if err != nil {
			return err
		}
		key, err := kms.NewKey(ctx, "trail", &kms.KeyArgs{Policy: pulumi.String(doc.Json)})
		if err != nil {
			return err
		}
		_, err = cloudwatch.NewLogGroup(ctx, "trail", &cloudwatch.LogGroupArgs{
			Name:     pulumi.String("/cloudtrail"),
			KmsKeyId: key.Arn,
		})
		if err != nil {
			return err
		}
		return nil
	})
}

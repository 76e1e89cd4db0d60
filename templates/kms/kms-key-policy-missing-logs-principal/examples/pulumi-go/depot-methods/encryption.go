package main

import (
	"fmt"

	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/cloudwatch"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/kms"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

// encryption holds the keys of a depot.
type encryption struct {
	prefix  string
	secrets *kms.Key
	logs    *kms.Key
}

const policyTemplate = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Root",
      "Effect": "Allow",
      "Principal": {"AWS": "arn:aws:iam::%s:root"},
      "Action": "kms:*",
      "Resource": "*"
    }
  ]
}`

func newEncryption(ctx *pulumi.Context, prefix string) (*encryption, error) {
	identity, err := aws.GetCallerIdentity(ctx, &aws.GetCallerIdentityArgs{})
	if err != nil {
		return nil, err
	}
	e := &encryption{prefix: prefix}

	e.secrets, err = kms.NewKey(ctx, prefix+"-secrets", &kms.KeyArgs{
		Description: pulumi.String("Secrets Manager"),
	})
	if err != nil {
		return nil, err
	}

	e.logs, err = kms.NewKey(ctx, prefix+"-logs", &kms.KeyArgs{
		Description:       pulumi.Sprintf("CloudWatch Logs of %s", prefix),
		EnableKeyRotation: pulumi.Bool(true),
		Policy:            pulumi.String(fmt.Sprintf(policyTemplate, identity.AccountId)),
	})
	if err != nil {
		return nil, err
	}
	return e, nil
}

func (e *encryption) logGroup(ctx *pulumi.Context, name string) error {
	_, err := cloudwatch.NewLogGroup(ctx, fmt.Sprintf("%s-%s", e.prefix, name), &cloudwatch.LogGroupArgs{
		Name:     pulumi.String(fmt.Sprintf("/%s/%s", e.prefix, name)),
		KmsKeyId: e.logs.Arn,
	}, pulumi.Parent(e.logs))
	return err
}

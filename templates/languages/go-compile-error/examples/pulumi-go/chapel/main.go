package main

import (
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/cloudwatch"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/kms"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/sqs"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		key, err := kms.NewKey(ctx, "chapel", &kms.KeyArgs{
			Description:       pulumi.String("bells of the chapel"),
			EnableKeyRotation: pulumi.Bool(true),
		})
		if err != nil {
			return err
		}

		// iam comes with the role of the bell ringer.
		role, err := iam.NewRole(ctx, "ringer", &iam.RoleArgs{
			AssumeRolePolicy: pulumi.String(`{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": "lambda.amazonaws.com" } }]
}`),
		})
		if err != nil {
			return err
		}
		if _, err := iam.NewRolePolicyAttachment(ctx, "ringer", &iam.RolePolicyAttachmentArgs{
			Role:      role.Name,
			PolicyArn: pulumi.String("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"),
		}); err != nil {
			return err
		}

		bells, err := sqs.NewQueue(ctx, "bells", &sqs.QueueArgs{KmsMasterKeyId: key.KeyId})
		if err != nil {
			return err
		}
		_, err = cloudwatch.NewEventRule(ctx, "vespers", &cloudwatch.EventRuleArgs{
			ScheduleExpression: pulumi.String("cron(0 17 * * ? *)"),
		})
		if err != nil {
			return err
		}

		ctx.Export("bells", bells.Url)
		ctx.Export("ringer", role.Arn)
		return nil
	})
}

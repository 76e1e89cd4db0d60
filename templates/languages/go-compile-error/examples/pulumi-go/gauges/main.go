package main

import (
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/dynamodb"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/sqs"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		readings, err := sqs.NewQueue(ctx, "readings", &sqs.QueueArgs{
			ContentBasedDeduplication: pulumi.Bool(true),
			FifoQueue:                 pulumi.Bool(true),
			VisibilityTimeuotSeconds:  pulumi.Int(120),
		})
		if err != nil {
			return err
		}
		levels, err := dynamodb.NewTable(ctx, "levels", &dynamodb.TableArgs{
			BillingMode: pulumi.String("PAY_PER_REQUEST"),
			HashKey:     pulumi.String("gauge"),
			Attributes: dynamodb.TableAttributeArray{
				&dynamodb.TableAttributeArgs{Name: pulumi.String("gauge"), Type: pulumi.String("S")},
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("readings", readings.Url)
		ctx.Export("levels", levels.Name)
		return nil
	})
}

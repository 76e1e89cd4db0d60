package main

import (
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/sqs"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		bookings, err := sqs.NewQueue(ctx, "bookings", nil)
		if err != nil {
			return err
		}
		ctx.Export("bookings", bookings.ARN)
		return nil
	})
}

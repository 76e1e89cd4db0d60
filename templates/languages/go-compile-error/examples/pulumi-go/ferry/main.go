package main

import (
	"encoding/json"
	"fmt"

	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/s3"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/sns"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/sqs"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		crossings, err := sqs.NewQueue(ctx, "crossings", nil)
		if err != nil {
			return err
		}
		for _, shore := range []string{"north", "south"} {
			if _, err := s3.NewBucket(ctx, fmt.Sprintf("manifests-%s", shore), nil); err != nil {
				return err
			}
		}
		ctx.Export("crossings", crossings.Url)
		return nil
	})
}

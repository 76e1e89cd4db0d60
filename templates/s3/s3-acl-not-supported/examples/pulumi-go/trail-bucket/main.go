package main

import (
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/s3"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		trail, err := s3.NewBucket(ctx, "trail", nil)
		if err != nil {
			return err
		}

		_, err = s3.NewBucketAcl(ctx, "trail-acl", &s3.BucketAclArgs{
			Bucket: trail.ID(),
			Acl:    pulumi.String("log-delivery-write"),
		})
		if err != nil {
			return err
		}

		ctx.Export("bucket", trail.ID())
		return nil
	})
}

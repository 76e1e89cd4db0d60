package main

import (
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/ec2"
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/s3"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		vpc, err := ec2.NewVpc(ctx, "orchard", &ec2.VpcArgs{
			CidrBlock: pulumi.String("10.90.0.0/16"),
		})
		if err != nil {
			return err
		}
		bucket, err := s3.NewBucketV2(ctx, "orchard-flow", nil)
		if err != nil {
			return err
		}
		_, err = ec2.NewFlowLog(ctx, "orchard-flow", &ec2.FlowLogArgs{
			VpcId:                  vpc.ID(),
			TrafficType:            pulumi.String("ALL"),
			LogDestinationType:     pulumi.String("s3"),
			LogDestination:         bucket.Arn,
			MaxAggregationInterval: pulumi.Int(900),
		})
		return err
	})
}

package main

import (
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/ec2"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/rds"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/s3"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		cfg := config.New(ctx, "")
		tags := pulumi.StringMap{"Project": pulumi.String("almanac"), "Team": pulumi.String(cfg.Get("team"))}

		vpc, err := ec2.NewVpc(ctx, "almanac", &ec2.VpcArgs{
			CidrBlock:          pulumi.String("10.40.0.0/16"),
			EnableDnsHostnames: pulumi.Bool(true),
			Tags:               tags,
		})
		if err != nil {
			return err
		}

		var subnets pulumi.StringArray
		for i, zone := range []string{"eu-west-1a", "eu-west-1b"} {
			subnet, err := ec2.NewSubnet(ctx, "data-"+zone, &ec2.SubnetArgs{
				VpcId:            vpc.ID(),
				AvailabilityZone: pulumi.String(zone),
				CidrBlock:        pulumi.Sprintf("10.40.%d.0/24", i),
			})
			if err != nil {
				return err
			}
			subnets = append(subnets, subnet.ID())
		}

		flows, err := s3.NewBucket(ctx, "flows", nil)
		if err != nil {
			return err
		}
		if _, err := ec2.NewFlowLog(ctx, "flows", &ec2.FlowLogArgs{
			VpcId:              vpc.ID(),
			TrafficType:        pulumi.String("ALL"),
			LogDestinationType: pulumi.String("s3"),
			LogDestination:     flows.Arn,
		}); err != nil {
			return err
		}

		group, err := ec2.NewSecurityGroup(ctx, "database", &ec2.SecurityGroupArgs{
			Name:        pulumi.String("almanac-database"),
			Description: pulumi.String("Database of the almanac"),
			VpcId:       vpc.ID(),
			Tags:        tags,
		})
		if err != nil {
			return err
		}

		subnetGroup, err := rds.NewSubnetGroup(ctx, "database", &rds.SubnetGroupArgs{SubnetIds: subnets})
		if err != nil {
			return err
		}

		database, err := rds.NewInstance(ctx, "database", &rds.InstanceArgs{
			Identifier:                 pulumi.String("almanac-database"),
			Engine:                     pulumi.String("mysql"),
			EngineVersion:              pulumi.String("8.4.3"),
			InstanceClass:              pulumi.String("db.t3.micro"),
			AllocatedStorage:           pulumi.Int(400),
			StorageType:                pulumi.String("gp3"),
			Username:                   pulumi.String("keeper"),
			ManageMasterUserPassword:   pulumi.Bool(true),
			DbSubnetGroupName:          subnetGroup.Name,
			VpcSecurityGroupIds:        pulumi.StringArray{group.ID()},
			PerformanceInsightsEnabled: pulumi.Bool(true),
			PreferredMaintenanceWindow: pulumi.String("sun:03:00-sun:04:00"),
			BackupRetentionPeriod:      pulumi.Int(7),
			FinalSnapshotIdentifier:    pulumi.String("almanac-final"),
			StorageEncrypted:           pulumi.Bool(true),
			Tags:                       tags,
		})
		if err != nil {
			return err
		}

		ctx.Export("endpoint", database.Endpoint)
		return nil
	})
}

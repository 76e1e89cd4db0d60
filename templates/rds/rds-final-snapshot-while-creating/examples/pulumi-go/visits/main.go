package main

import (
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/rds"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		conf := config.New(ctx, "")
		password := conf.RequireSecret("password")

		visits, err := rds.NewInstance(ctx, "visits", &rds.InstanceArgs{
			Engine:                  pulumi.String("mariadb"),
			InstanceClass:           pulumi.String("db.t4g.micro"),
			AllocatedStorage:        pulumi.Int(20),
			StorageEncrypted:        pulumi.Bool(true),
			Username:                pulumi.String("visits"),
			Password:                password,
			SkipFinalSnapshot:       pulumi.Bool(false),
			FinalSnapshotIdentifier: pulumi.String("visits-last"),
		})
		if err != nil {
			return err
		}

		ctx.Export("address", visits.Address)
		return nil
	})
}

package main

import (
	"fmt"

	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/ec2"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

type rule struct {
	port int
	desc string
}

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		vpc, err := ec2.NewVpc(ctx, "vpc", &ec2.VpcArgs{CidrBlock: pulumi.String("10.0.0.0/16")})
		if err != nil {
			return err
		}
		var ingress ec2.SecurityGroupIngressArray
		for _, r := range []rule{{443, "https"}, {80, "http"}} {
			ingress = append(ingress, &ec2.SecurityGroupIngressArgs{
				Protocol:    pulumi.String("tcp"),
				FromPort:    pulumi.Int(r.port),
				ToPort:      pulumi.Int(r.port),
				CidrBlocks:  pulumi.StringArray{pulumi.String("10.0.0.0/8")},
				Description: pulumi.String(r.desc),
			})
		}
		sg, err := ec2.NewSecurityGroup(ctx, "web", &ec2.SecurityGroupArgs{
			VpcId:       vpc.ID(),
			Description: pulumi.String("web tier – don't touch"),
			Ingress:     ingress,
		})
		if err != nil {
			return fmt.Errorf("sg: %w", err)
		}
		ctx.Export("sg", sg.ID())
		return nil
	})
}

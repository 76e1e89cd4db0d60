package main

import "github.com/pulumi/pulumi/sdk/v3/go/pulumi"

func main() {
	pulumi.Run(deploy)
}

func deploy(ctx *pulumi.Context) error {
	env := ctx.Stack()
	enc, err := newEncryption(ctx, "depot-"+env)
	if err != nil {
		return err
	}
	for _, name := range []string{"intake", "sorting"} {
		if err := enc.logGroup(ctx, name); err != nil {
			return err
		}
	}
	ctx.Export("logsKey", enc.logs.Arn)
	return nil
}

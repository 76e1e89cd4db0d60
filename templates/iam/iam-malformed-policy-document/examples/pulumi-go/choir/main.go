package main

import (
	"encoding/json"

	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/iam"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		document, err := json.Marshal(map[string]interface{}{
			"Version": "2012-10-17",
			"Statement": []map[string]interface{}{
				{
					"Sid":      "Read",
					"Effect":   "Allow",
					"Action":   []string{"s3:GetObject"},
					"Resource": "arn:aws:s3:::choir-notes/*",
				},
				{
					"Sid":      "Read",
					"Effect":   "Allow",
					"Action":   []string{"s3:ListBucket"},
					"Resource": "arn:aws:s3:::choir-notes",
				},
			},
		})
		if err != nil {
			return err
		}
		_, err = iam.NewPolicy(ctx, "sing", &iam.PolicyArgs{
			Policy: pulumi.String(string(document)),
		})
		return err
	})
}

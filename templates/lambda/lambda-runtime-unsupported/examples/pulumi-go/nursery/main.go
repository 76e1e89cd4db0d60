package main

import (
	"encoding/json"

	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/cloudwatch"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/iam"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/lambda"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/s3"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/sns"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/sqs"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		archive, err := s3.NewBucket(ctx, "archive", &s3.BucketArgs{
			Bucket: pulumi.String("nursery-archive"),
		})
		if err != nil {
			return err
		}
		_, err = s3.NewBucketLifecycleConfiguration(ctx, "archive", &s3.BucketLifecycleConfigurationArgs{
			Bucket: archive.ID(),
			Rules: s3.BucketLifecycleConfigurationRuleArray{
				&s3.BucketLifecycleConfigurationRuleArgs{
					Id:     pulumi.String("old"),
					Status: pulumi.String("Enabled"),
					Filter: &s3.BucketLifecycleConfigurationRuleFilterArgs{Prefix: pulumi.String("")},
					Transitions: s3.BucketLifecycleConfigurationRuleTransitionArray{
						&s3.BucketLifecycleConfigurationRuleTransitionArgs{
							Days:         pulumi.Int(30),
							StorageClass: pulumi.String("STANDARD_IA"),
						},
					},
				},
			},
		})
		if err != nil {
			return err
		}

		alarms, err := sns.NewTopic(ctx, "alarms", &sns.TopicArgs{Name: pulumi.String("nursery-alarms")})
		if err != nil {
			return err
		}

		queue, err := sqs.NewQueue(ctx, "jobs", &sqs.QueueArgs{
			Name:                     pulumi.String("nursery-jobs"),
			VisibilityTimeoutSeconds: pulumi.Int(360),
		})
		if err != nil {
			return err
		}

		trust, err := json.Marshal(map[string]interface{}{
			"Version": "2012-10-17",
			"Statement": []map[string]interface{}{{
				"Effect":    "Allow",
				"Action":    "sts:AssumeRole",
				"Principal": map[string]string{"Service": "lambda.amazonaws.com"},
			}},
		})
		if err != nil {
			return err
		}
		role, err := iam.NewRole(ctx, "worker", &iam.RoleArgs{
			Name:             pulumi.String("nursery-worker"),
			AssumeRolePolicy: pulumi.String(string(trust)),
		})
		if err != nil {
			return err
		}
		_, err = iam.NewRolePolicyAttachment(ctx, "logs", &iam.RolePolicyAttachmentArgs{
			Role:      role.Name,
			PolicyArn: pulumi.String("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"),
		})
		if err != nil {
			return err
		}
		_, err = iam.NewRolePolicy(ctx, "archive", &iam.RolePolicyArgs{
			Role: role.ID(),
			Policy: pulumi.Sprintf(`{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::%s/*" }
  ]
}`, archive.Bucket),
		})
		if err != nil {
			return err
		}

		worker, err := lambda.NewFunction(ctx, "worker", &lambda.FunctionArgs{
			Runtime: lambda.RuntimeNodeJS14dX,
			Handler: pulumi.String("index.handler"),
			Code:    pulumi.NewFileArchive("worker"),
			Role:    role.Arn,
			Timeout: pulumi.Int(60),
			Environment: &lambda.FunctionEnvironmentArgs{
				Variables: pulumi.StringMap{
					"ARCHIVE": archive.Bucket,
					"ALARMS":  alarms.Arn,
				},
			},
		})
		if err != nil {
			return err
		}
		_, err = lambda.NewEventSourceMapping(ctx, "jobs", &lambda.EventSourceMappingArgs{
			EventSourceArn: queue.Arn,
			FunctionName:   worker.Name,
			BatchSize:      pulumi.Int(10),
		})
		if err != nil {
			return err
		}

		_, err = cloudwatch.NewEventRule(ctx, "nightly", &cloudwatch.EventRuleArgs{
			ScheduleExpression: pulumi.String("rate(1 hour)"),
		})
		return err
	})
}

using Remediator.Cli.Input;

namespace Remediator.Cli.Tests.Catalogue;

/// <summary>
/// Prediction over every example: a rule that carries <c>detect</c> finds its own examples without their log, and once the reviewed patch
/// is in, nothing is found any more.
/// </summary>
public class PredictionTests
{
    // What only a log can tell, each with its reason.
    private static readonly Dictionary<string, string> OnlyByLog = new(StringComparer.Ordinal)
    {
        ["kms-key-policy-missing-logs-principal/examples/cloudformation-json/wrong-region"] = "the policy is right for another Region, and only the log says where the stack was made",
        ["kms-key-policy-missing-logs-principal/examples/terraform/region-variable-of-another"] = "a variable may be given another value than its default, and only the log says that it was not",
        ["ec2-route-before-gateway-attachment/examples/cloudformation-yaml/addresses"] = "the detector looks at routes, and here addresses wait for nothing",
        ["s3-acl-not-supported/examples/cloudformation-yaml/private"] = "`Private` is what a bucket is without an ACL, so it may pass",
        ["dynamodb-capacity-with-on-demand/examples/pulumi-typescript/orders"] = "the detector speaks of CloudFormation alone: the provider may leave the units out itself",
        ["terraform-undeclared-resource/examples/terraform/data-for-managed"] = "the detector looks at the resources that resources refer to, and a data source is none",
        ["terraform-undeclared-resource/examples/terraform/without-its-type"] = "the detector looks at addresses of the provider alone: other words may be anything",
        ["terraform-undeclared-variable/examples/terraform/local-for-input"] = "the detector looks at what resources refer to, and the fault is in a local value",
        ["terraform-undeclared-variable/examples/terraform/child-of-the-same-words"] = "the detector looks at what resources refer to, and the fault is in the call of a module",
        ["s3-acl-not-supported/examples/pulumi-python/inline-acl"] = "`private` is what a bucket is without an ACL, so it may pass",
    };

    // The log names one log group, and another with a key of its own would fail next.
    private static readonly HashSet<string> FailsElsewhere = new(StringComparer.Ordinal)
    {
        "kms-key-policy-missing-logs-principal/examples/cloudformation-yaml/one-line-message",
        "kms-key-policy-generic-logs-principal/examples/cloudformation-yaml/ferry-line",
    };

    [Theory]
    [MemberData(nameof(ExampleTests.Examples), MemberType = typeof(ExampleTests))]
    public void Example_is_foretold_and_nothing_after_its_patch(string example)
    {
        var (rule, key) = (example.Split('/')[1], string.Join('/', example.Split('/')[1..]));
        var folder = Path.Combine(Repository.Templates, example);
        using var work = TemporaryFolder.WorkTreeOf(folder, file => Path.GetFileName(file) != "error.log");
        var level = CatalogueSource.Load([], work.Path).Find(rule)!.Detect?["level"]?.Text;
        var hasDetector = CatalogueSource.Load([], work.Path).Find(rule)!.Detect is not null && !OnlyByLog.ContainsKey(key);

        var patch = Run.In(work.Path, "--template", ".", "--error", Path.Combine(folder, "error.log"));
        var check = Check(work.Path, level);
        if (check.ExitCode == ExitCode.Trouble)
        {
            // What cannot be read is told as the main command tells it, unless that mends it by the log.
            if (patch.ExitCode == ExitCode.Success)
                Git.Apply(work.Path, patch.Output);
            Check(work.Path, level).ExitCode.ShouldBe(patch.ExitCode);
            return;
        }
        if (hasDetector && patch.ExitCode == ExitCode.Success)
            check.Error.ShouldContain($"[{rule}]", Case.Sensitive, "the rule has a detector");
        check.ExitCode.ShouldBe(check.Error.Contains("]: ", StringComparison.Ordinal) ? ExitCode.Findings : ExitCode.Success);
        if (patch.ExitCode != ExitCode.Success || FailsElsewhere.Contains(key))
            return;
        Git.Apply(work.Path, patch.Output);
        var after = Check(work.Path, level);
        after.Error.ShouldContain("nothing found");
        after.ExitCode.ShouldBe(ExitCode.Success);
    }

    // Log groups have been made with a key policy of just these actions, so it is no reason to fail.
    [Theory]
    [InlineData("depends_on = [aws_kms_key_policy.k]", null)]
    [InlineData("", "terraform-log-group-missing-key-policy-dependency")]
    public void A_policy_without_some_of_the_documented_actions_is_no_finding(string dependency, string? rule)
    {
        using var work = new TemporaryFolder();
        work.Write("main.tf", $$"""
            resource "aws_kms_key" "k" {}
            resource "aws_kms_key_policy" "k" {
              key_id = aws_kms_key.k.id
              policy = jsonencode({
                Version = "2012-10-17"
                Statement = [
                  { Effect = "Allow", Principal = { AWS = "111122223333" }, Action = "kms:*", Resource = "*" },
                  {
                    Effect    = "Allow"
                    Principal = { Service = "logs.${var.aws_region}.amazonaws.com" }
                    Action    = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:CreateGrant", "kms:DescribeKey"]
                    Resource  = "*"
                  },
                ]
              })
            }
            resource "aws_cloudwatch_log_group" "g" {
              name       = "/x"
              kms_key_id = aws_kms_key.k.arn
              {{dependency}}
            }
            variable "aws_region" {}
            provider "aws" {
              region = var.aws_region
            }

            """);
        var check = Run.In(work.Path, "check", "-t", ".");
        check.ExitCode.ShouldBe(rule is null ? ExitCode.Success : ExitCode.Findings, check.Error);
        if (rule is not null)
            check.Error.ShouldContain($"[{rule}]");
    }

    [Theory]
    [InlineData("Effect: Allow, Principal: { Service: sns.amazonaws.com }, Action: 'sqs:SendMessage', Resource: '*', Conditions: { Bool: { 'aws:SecureTransport': true } }", "`Conditions`")]
    [InlineData("Effect: Allow, Principal: { Service: sns.amazonaws.com }, Actions: 'sqs:SendMessage', Resource: '*'", "`Actions`")]
    [InlineData("Effect: Allow, Principal: { Service: sns.amazonaws.com }, Action: 'sqs:SendMessage', Resource: '*'", null)]
    public void Element_that_no_policy_has_is_foretold(string statement, string? element)
    {
        using var work = new TemporaryFolder();
        work.Write("stack.yaml", $$"""
            Resources:
              Dead: { Type: AWS::SQS::Queue }
              Queue:
                Type: AWS::SQS::Queue
                Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3 } }
              QueuePolicy:
                Type: AWS::SQS::QueuePolicy
                Properties:
                  Queues: [!Ref Queue]
                  PolicyDocument:
                    Version: '2012-10-17'
                    Statement:
                      - { {{statement}} }

            """);
        var check = Run.In(work.Path, "check", "-t", ".");
        check.ExitCode.ShouldBe(element is null ? ExitCode.Success : ExitCode.Findings, check.Error);
        if (element is not null)
            check.Error.ShouldContain($"{element} is not part of");
    }

    [Fact]
    public void Region_that_a_program_writes_out_is_the_one_that_its_cure_names()
    {
        using var work = new TemporaryFolder();
        work.Write("index.ts", """
            import * as aws from "@pulumi/aws";
            const region = "ap-southeast-1";
            const current = aws.getCallerIdentityOutput({});
            const key = new aws.kms.Key("logs", {
              policy: current.apply((identity) => JSON.stringify({
                Version: "2012-10-17",
                Statement: [
                  { Sid: "Root", Effect: "Allow", Principal: { AWS: `arn:aws:iam::${identity.accountId}:root` }, Action: "kms:*", Resource: "*" },
                ],
              })),
            });
            new aws.cloudwatch.LogGroup("group", { name: "/app/x", kmsKeyId: key.arn });

            """);
        var check = Run.In(work.Path, "check", "-t", ".", "--format", "patch");
        check.ExitCode.ShouldBe(ExitCode.Findings, check.Error);
        check.Output.ShouldContain("Service: `logs.${region}.amazonaws.com`");
    }

    [Fact]
    public void What_a_policy_surely_denies_is_told_also_where_nothing_can_be_edited()
    {
        using var work = new TemporaryFolder();
        work.Write("main.go", """
            package main

            import (
            	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/cloudwatch"
            	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/kms"
            	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
            )

            func main() {
            	pulumi.Run(func(ctx *pulumi.Context) error {
            		key, err := kms.NewKey(ctx, "key", &kms.KeyArgs{
            			Policy: pulumi.String(`{
            				"Version": "2012-10-17",
            				"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}]
            			}`),
            		})
            		if err != nil {
            			return err
            		}
            		_, err = cloudwatch.NewLogGroup(ctx, "group", &cloudwatch.LogGroupArgs{Name: pulumi.String("/app/x"), KmsKeyId: key.Arn})
            		return err
            	})
            }

            """);
        var check = Run.In(work.Path, "check", "-t", ".");
        check.ExitCode.ShouldBe(ExitCode.Findings, check.Error);
        check.Error.ShouldContain("[kms-key-policy-missing-logs-principal]");
        check.Error.ShouldContain("no patch: ");
    }

    private static Run Check(string folder, string? level) =>
        level == "note" ? Run.In(folder, "check", "--template", ".", "--pedantic") : Run.In(folder, "check", "--template", ".");
}

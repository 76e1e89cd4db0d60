namespace Remediator.Cli.Tests;

/// <summary>Statements whose resource is the one that holds the policy.</summary>
public class EnsureStatementTests
{
    private const string Log = "User: sns.amazonaws.com is not authorized to perform: kms:GenerateDataKey on resource: arn:aws:kms:eu-west-1:210987654321:key/9f5e because no resource-based policy allows the kms:GenerateDataKey action\n";

    [Fact]
    public void Policy_in_the_resource_itself_names_it_by_what_is_written()
    {
        var run = On("name = \"tolls\"");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Output.ShouldContain(":tolls\"");
        run.Output.ShouldNotContain("+        Resource  = aws_sqs_queue.tolls.arn");
    }

    [Fact]
    public void Policy_in_the_resource_itself_is_refused_where_its_name_is_not_written()
    {
        var run = On("name_prefix = \"tolls\"");

        run.ExitCode.ShouldBe(ExitCode.NoPatch);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("cannot refer to it");
    }

    private static Run On(string name)
    {
        using var folder = new TemporaryFolder();
        var template = folder.Write("main.tf", $$"""
            resource "aws_sns_topic" "bridge" {
              name = "bridge"
            }

            resource "aws_sqs_queue" "tolls" {
              {{name}}

              policy = jsonencode({
                Version = "2012-10-17"
                Statement = [
                  {
                    Effect    = "Allow"
                    Principal = { AWS = "arn:aws:iam::210987654321:root" }
                    Action    = "sqs:ReceiveMessage"
                    Resource  = "*"
                  },
                ]
              })
            }

            resource "aws_sns_topic_subscription" "tolls" {
              topic_arn = aws_sns_topic.bridge.arn
              protocol  = "sqs"
              endpoint  = aws_sqs_queue.tolls.arn
            }

            """);
        return Run.In(folder.Path, "-t", template, "-e", folder.Write("error.log", Log));
    }
}

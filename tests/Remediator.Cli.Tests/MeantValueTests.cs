namespace Remediator.Cli.Tests;

/// <summary>What a value, an attribute or a name may be taken for, and what says too much to be taken for it.</summary>
public class MeantValueTests
{
    /// <summary>What is joined to one text is not one item of the list.</summary>
    [Fact]
    public void Joined_items_are_parted()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              A: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-12345678, CidrBlock: 10.0.0.0/24 } }
              B: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-12345678, CidrBlock: 10.0.1.0/24 } }
              Door:
                Type: AWS::ElasticLoadBalancingV2::LoadBalancer
                Properties:
                  Subnets: !Join [",", [!Ref A, !Ref B]]

            """, "E3012 {'Fn::Join': [',', [{'Ref': 'A'}, {'Ref': 'B'}]]} is not of type 'array'\nt.yaml:7:7\n");
        run.Output.ShouldContain("+        - !Ref A\n+        - !Ref B\n", Case.Sensitive, run.Error);
    }

    /// <summary>Where a schema leaves other names unsaid, the one that is missing takes the form that it needs too.</summary>
    [Fact]
    public void One_thing_under_the_name_of_several_becomes_a_list()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              Alerts: { Type: AWS::SNS::Topic }
              Policy:
                Type: AWS::SNS::TopicPolicy
                Properties:
                  Topic: !Ref Alerts
                  PolicyDocument: { Version: '2012-10-17', Statement: [] }

            """, "E3003 'Topics' is a required property\nt.yaml:5:5\n");
        run.Output.ShouldContain("+      Topics:\n+        - !Ref Alerts\n", Case.Sensitive, run.Error);
        run.Error.ShouldContain("cure (review)");
    }

    [Theory]
    [InlineData("Notes.LatestStreamArn", "Notes.StreamArn")]
    [InlineData("Base.Endpoint", "Base.Endpoint.Address")]
    [InlineData("Group.ReaderEndpoint", "Group.ReadEndpoint.Address")]
    [InlineData("Store.KmsKeyArn", null)]
    [InlineData("Lines.DeadLetterQueueArn", null)]
    public void An_attribute_is_the_one_that_the_name_ends_with_or_a_part_of_it(string read, string? right)
    {
        var run = Run.Cure("t.yaml", $$"""
            Resources:
              Notes: { Type: AWS::DynamoDB::Table }
              Base: { Type: AWS::RDS::DBInstance }
              Group: { Type: AWS::RDS::DBCluster }
              Store: { Type: AWS::S3::Bucket }
              Lines: { Type: AWS::SQS::Queue }
              Mapping:
                Type: AWS::Lambda::EventSourceMapping
                Properties:
                  FunctionName: notes
                  EventSourceArn: !GetAtt {{read}}

            """, $"E1010 '{read.Split('.')[1]}' is not one of ['Arn'] in ['us-east-1']\nt.yaml:11:7\n");
        if (right is null)
            run.Output.ShouldBeEmpty();
        else
            run.Output.ShouldContain($"+      EventSourceArn: !GetAtt {right}\n", Case.Sensitive, run.Error);
        run.Error.ShouldNotContain("already fixed");
    }

    /// <summary>A transform's resources have no lines of their own.</summary>
    [Fact]
    public void A_value_is_found_where_the_message_names_the_whole_resource()
    {
        var run = Run.Cure("t.yaml", """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Sorter:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: python3.13
                  Handler: app.run
                  CodeUri: src/
                  Timeout: 120s

            """, "E3012 '120s' is not of type 'integer'\nt.yaml:3:3\n");
        run.Output.ShouldContain("+      Timeout: 120\n", Case.Sensitive, run.Error);
    }

    /// <summary>A policy under a name that the type does not have grants nothing before it has the right one.</summary>
    [Fact]
    public void What_would_let_everyone_in_gets_no_effect_by_its_name()
    {
        const string Template = """
            Resources:
              Key:
                Type: AWS::KMS::Key
                Properties:
                  Policy:
                    Version: '2012-10-17'
                    Statement: [{ Effect: Allow, Principal: { AWS: WHO }, Action: 'kms:*', Resource: '*' }]

            """;
        const string Log = "E3002 Additional properties are not allowed ('Policy' was unexpected)\nt.yaml:5:7\n";
        var everyone = Run.Cure("t.yaml", Template.Replace("WHO", "'*'", StringComparison.Ordinal), Log);
        everyone.Output.ShouldBeEmpty();
        everyone.Error.ShouldContain("access to anyone");
        var owner = Run.Cure("t.yaml", Template.Replace("WHO", "!Sub 'arn:aws:iam::${AWS::AccountId}:root'", StringComparison.Ordinal), Log);
        owner.Output.ShouldContain("+      KeyPolicy:\n");
    }

    [Fact]
    public void A_word_with_one_letter_more_is_another_word()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              Site:
                Type: AWS::CloudFront::Distribution
                Properties:
                  DistributionConfig:
                    Enabled: true
                    DefaultCacheBehavior:
                      TargetOriginId: a
                      ViewerProtocolPolicy: http

            """, "E3030 'http' is not one of ['allow-all', 'https-only', 'redirect-to-https']\nt.yaml:9:11\n");
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("`allow-all`, `https-only`");
    }

    // What says the opposite, counts in another unit, or names another kind of thing, is no other name of an argument.
    [Theory]
    [InlineData("aws_lambda_function", "timeout_ms = 30000", "timeout_ms")]
    [InlineData("aws_db_instance", "allocated_storage_mb = 20480", "allocated_storage_mb")]
    [InlineData("aws_db_instance", "disable_deletion_protection = false", "disable_deletion_protection")]
    [InlineData("aws_ebs_volume", "disable_encryption = false", "disable_encryption")]
    [InlineData("aws_db_instance", "password_secret = var.secret", "password_secret")]
    public void A_name_that_says_more_is_another_argument(string type, string argument, string name)
    {
        var run = Run.Cure("main.tf", $$"""
            variable "secret" {}
            resource "{{type}}" "a" {
              {{argument}}
            }

            """, $"""
            Error: Unsupported argument

              on main.tf line 3, in resource "{type}" "a":
               3:   {argument}

            An argument named "{name}" is not expected here.
            """);
        run.Output.ShouldBeEmpty(run.Error);
    }

    [Theory]
    [InlineData("for_each = var.names", "q-${count.index}", "q-${each.key}", "count")]
    [InlineData("count = 2", "q-${each.key}", "q-${count.index}", "each")]
    public void What_a_block_repeats_by_is_read_where_the_other_is_written(string repeats, string name, string right, string root)
    {
        var text = root == "count" ? "Reference to \"count\" in non-counted context" : "Reference to \"each\" in context without for_each";
        var detail = root == "count" ? "The \"count\" object can only be used in \"module\", \"resource\", and \"data\" blocks, and only when the \"count\" argument is set."
            : "The \"each\" object can be used only in \"module\" or \"resource\" blocks, and only when the \"for_each\" argument is set.";
        var run = Run.Cure("main.tf", $$"""
            variable "names" { type = set(string) }
            resource "aws_sqs_queue" "q" {
              {{repeats}}
              name     = "{{name}}"
            }

            """, $$"""
            Error: {{text}}

              on main.tf line 4, in resource "aws_sqs_queue" "q":
               4:   name     = "{{name}}"

            {{detail}}
            """);
        run.Output.ShouldContain($"+  name     = \"{right}\"\n", Case.Sensitive, run.Error);
    }

    /// <summary>Who leaves out a letter seldom leaves out the first.</summary>
    [Fact]
    public void A_name_with_another_first_letter_is_another_name()
    {
        var run = Run.Cure("main.tf", """
            resource "aws_s3_bucket" "blogs" {}
            resource "aws_s3_bucket_logging" "a" {
              bucket        = aws_s3_bucket.blogs.id
              target_bucket = aws_s3_bucket.logs.id
              target_prefix = "a/"
            }

            """, """
            Error: Reference to undeclared resource

              on main.tf line 4, in resource "aws_s3_bucket_logging" "a":
               4:   target_bucket = aws_s3_bucket.logs.id

            A managed resource "aws_s3_bucket" "logs" has not been declared in the root module.
            """);
        run.Output.ShouldBeEmpty();
    }
}

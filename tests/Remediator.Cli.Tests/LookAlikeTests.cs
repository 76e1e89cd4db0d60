namespace Remediator.Cli.Tests;

/// <summary>What looks like the cure, or the name that is meant, and is not.</summary>
public class LookAlikeTests
{
    [Fact]
    public void Names_whose_attribute_CloudFormation_refuses_without_a_place_are_found()
    {
        using var work = new TemporaryFolder();
        work.Write("t.yaml", """
            Resources:
              Tide:
                Type: AWS::SNS::Topic
            Outputs:
              Name:
                Value: !GetAtt Tide.Name

            """);
        work.Write("error.log", "An error occurred (ValidationError) when calling the CreateChangeSet operation: Template error: resource Tide does not support attribute type Name in Fn::GetAtt\n");
        var run = Run.In(work.Path, "--template", "t.yaml", "--error", "error.log");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("+    Value: !GetAtt Tide.TopicName");
    }

    [Fact]
    public void A_property_of_another_kind_of_event_is_not_what_was_meant()
    {
        using var work = new TemporaryFolder();
        work.Write("t.yaml", """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Reader:
                Type: AWS::Serverless::Function
                Properties:
                  InlineCode: "0"
                  Handler: index.handler
                  Runtime: python3.13
                  Events:
                    Mail:
                      Type: SQS
                      Properties:
                        Queue: arn:aws:sqs:eu-west-1:111122223333:mail
                        Batch: 5

            """);
        work.Write("error.log", "E0001 Error transforming template: Resource with id [ReaderMail] is invalid. property Batch not defined for resource of type SQS\nt.yaml:4:3\n");
        var run = Run.In(work.Path, "--template", "t.yaml", "--error", "error.log");
        run.Output.ShouldNotContain("Path");
    }

    [Fact]
    public void What_Terraform_proposes_for_a_short_word_is_not_written()
    {
        using var work = new TemporaryFolder();
        work.Write("main.tf", """
            variable "log_level" {
              type = string
            }

            resource "aws_sqs_queue" "mail" {
              logs = var.log_level
            }

            """);
        work.Write("error.log", "\nError: Unsupported argument\n\n  on main.tf line 6, in resource \"aws_sqs_queue\" \"mail\":\n   6:   logs = var.log_level\n\nAn argument named \"logs\" is not expected here. Did you mean \"tags\"?\n");
        var run = Run.In(work.Path, "--template", ".", "--error", "error.log");
        run.Output.ShouldNotContain("tags");
    }

    [Fact]
    public void A_subnet_does_not_leave_the_zone_that_something_in_it_names()
    {
        using var work = new TemporaryFolder();
        work.Write("t.yaml", """
            Resources:
              Quay:
                Type: AWS::EC2::VPC
                Properties: { CidrBlock: 10.0.0.0/16 }
              One:
                Type: AWS::EC2::Subnet
                Properties: { VpcId: !Ref Quay, CidrBlock: 10.0.0.0/24, AvailabilityZone: !Select [0, !GetAZs ""] }
              Two:
                Type: AWS::EC2::Subnet
                Properties: { VpcId: !Ref Quay, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Select [0, !GetAZs ""] }
              Crane:
                Type: AWS::EC2::Instance
                Properties: { SubnetId: !Ref Two, AvailabilityZone: !Select [0, !GetAZs ""], ImageId: ami-0abcdef1234567890, InstanceType: t3.micro }
              Balancer:
                Type: AWS::ElasticLoadBalancingV2::LoadBalancer
                Properties: { Subnets: [!Ref One, !Ref Two] }

            """);
        work.Write("error.log", "Balancer   CREATE_FAILED   A load balancer cannot be attached to multiple subnets in the same Availability Zone (Service: ElasticLoadBalancingV2, Status Code: 400)\n");
        var run = Run.In(work.Path, "--template", "t.yaml", "--error", "error.log");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("`Crane`");
    }

    [Fact]
    public void Who_writes_to_a_group_by_its_name_is_named_when_the_name_goes()
    {
        using var work = new TemporaryFolder();
        work.Write("t.yaml", """
            Parameters:
              Stage: { Type: String, Default: dev }
            Resources:
              Tide:
                Type: AWS::Logs::LogGroup
                Properties: { LogGroupName: !Sub "tide/${Stage}" }
              Flow:
                Type: AWS::EC2::FlowLog
                Properties: { LogGroupName: !Sub "tide/${Stage}", ResourceId: vpc-1, ResourceType: VPC, TrafficType: ALL, DeliverLogsPermissionArn: "arn:aws:iam::111122223333:role/flow" }

            """);
        work.Write("error.log", "Tide   CREATE_FAILED   Resource of type 'AWS::Logs::LogGroup' with identifier 'tide/dev' already exists. (HandlerErrorCode: AlreadyExists)\n");
        var run = Run.In(work.Path, "--template", "t.yaml", "--error", "error.log");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Error.ShouldContain("stands at t.yaml:9:");
    }
}

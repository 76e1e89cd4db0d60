namespace Remediator.Cli.Tests;

/// <summary>What looks like the cure, or the name that is meant, and is not.</summary>
public class LookAlikeTests
{
    [Fact]
    public void Names_whose_attribute_CloudFormation_refuses_without_a_place_are_found()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              Tide:
                Type: AWS::SNS::Topic
            Outputs:
              Name:
                Value: !GetAtt Tide.Name

            """, "An error occurred (ValidationError) when calling the CreateChangeSet operation: Template error: resource Tide does not support attribute type Name in Fn::GetAtt\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("+    Value: !GetAtt Tide.TopicName");
    }

    [Fact]
    public void A_property_of_another_kind_of_event_is_not_what_was_meant()
    {
        var run = Run.Cure("t.yaml", """
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

            """, "E0001 Error transforming template: Resource with id [ReaderMail] is invalid. property Batch not defined for resource of type SQS\nt.yaml:4:3\n");
        run.Error.ShouldContain("[sam-invalid-resource]");
        run.Output.ShouldNotContain("Path");
    }

    [Fact]
    public void What_Terraform_proposes_for_a_short_word_is_not_written()
    {
        var run = Run.Cure("main.tf", """
            variable "log_level" {
              type = string
            }

            resource "aws_sqs_queue" "mail" {
              logs = var.log_level
            }

            """, "\nError: Unsupported argument\n\n  on main.tf line 6, in resource \"aws_sqs_queue\" \"mail\":\n   6:   logs = var.log_level\n\nAn argument named \"logs\" is not expected here. Did you mean \"tags\"?\n");
        run.Error.ShouldContain("[terraform-unsupported-argument]");
        run.Output.ShouldNotContain("tags");
    }

    [Fact]
    public void A_subnet_does_not_leave_the_zone_of_a_volume_that_an_instance_in_it_has()
    {
        var run = Run.Cure("main.tf", """
            data "aws_availability_zones" "all" {}

            resource "aws_subnet" "one" {
              vpc_id            = var.network
              cidr_block        = "10.0.0.0/24"
              availability_zone = data.aws_availability_zones.all.names[0]
            }

            resource "aws_subnet" "two" {
              vpc_id            = var.network
              cidr_block        = "10.0.1.0/24"
              availability_zone = data.aws_availability_zones.all.names[0]
            }

            resource "aws_instance" "crane" {
              ami           = var.image
              instance_type = "t3.micro"
              subnet_id     = aws_subnet.two.id
            }

            resource "aws_ebs_volume" "loads" {
              availability_zone = data.aws_availability_zones.all.names[0]
              size              = 20
            }

            resource "aws_volume_attachment" "loads" {
              device_name = "/dev/sdf"
              instance_id = aws_instance.crane.id
              volume_id   = aws_ebs_volume.loads.id
            }

            resource "aws_lb" "quay" {
              subnets = [aws_subnet.one.id, aws_subnet.two.id]
            }

            variable "network" {}
            variable "image" {}

            """, "\nError: creating ELBv2 application Load Balancer (quay): operation error Elastic Load Balancing v2: CreateLoadBalancer, https response error StatusCode: 400, RequestID: 1, InvalidConfigurationRequest: A load balancer cannot be attached to multiple subnets in the same Availability Zone\n\n  with aws_lb.quay,\n  on main.tf line 32, in resource \"aws_lb\" \"quay\":\n  32: resource \"aws_lb\" \"quay\" {\n");
        run.Error.ShouldContain("[elb-subnets-single-az]");
        run.Error.ShouldContain("`aws_ebs_volume.loads`");
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("enable_deletion_protection", "disable_deletion_protection")]
    [InlineData("max_capacity", "min_capacity")]
    [InlineData("bucket_eu", "bucket_us")]
    [InlineData("queue_b", "queue_a")]
    public void What_says_the_opposite_or_is_another_one_is_not_what_was_meant(string written, string declared)
    {
        var run = Run.Cure("main.tf", $$"""
            variable "{{declared}}" {}

            output "quay" {
              value = var.{{written}}
            }

            """, $"\nError: Reference to undeclared input variable\n\n  on main.tf line 4, in output \"quay\":\n   4:   value = var.{written}\n\nAn input variable with the name \"{written}\" has not been declared. Did you mean \"{declared}\"?\n");
        run.Error.ShouldContain("[terraform-undeclared-variable]");
        run.Output.ShouldNotContain($"+  value = var.{declared}");
    }

    [Fact]
    public void A_balancer_does_not_open_to_the_internet_because_its_scheme_stands_under_another_name()
    {
        var run = Run.Cure("main.tf", """
            resource "aws_lb" "quay" {
              scheme  = "internal"
              subnets = ["subnet-0aaa1111bbbb22223", "subnet-0bbb1111bbbb22223"]
            }

            """, "\nError: Unsupported argument\n\n  on main.tf line 2, in resource \"aws_lb\" \"quay\":\n   2:   scheme  = \"internal\"\n\nAn argument named \"scheme\" is not expected here.\n");
        run.Error.ShouldContain("[terraform-unsupported-argument]");
        run.Output.ShouldContain("+  internal = true\n");
    }

    [Fact]
    public void A_list_of_attributes_is_not_put_into_a_list()
    {
        var run = Run.Cure("main.tf", """
            resource "aws_subnet" "quay" {
              count      = 2
              vpc_id     = "vpc-0aaa1111bbbb22223"
              cidr_block = cidrsubnet("10.0.0.0/16", 8, count.index)
            }

            resource "aws_lb" "quay" {
              subnet = aws_subnet.quay[*].id
            }

            """, "\nError: Unsupported argument\n\n  on main.tf line 8, in resource \"aws_lb\" \"quay\":\n   8:   subnet = aws_subnet.quay[*].id\n\nAn argument named \"subnet\" is not expected here. Did you mean \"subnets\"?\n");
        run.Output.ShouldContain("+  subnets = aws_subnet.quay[*].id");
    }

    [Fact]
    public void A_condition_that_only_its_opposite_uses_is_not_taken_out()
    {
        var run = Run.Cure("t.yaml", """
            Parameters:
              Mail: { Type: String, Default: "" }
            Conditions:
              DisableAlerts: !Equals [!Ref Mail, ""]
            Resources:
              Bell:
                Type: AWS::SNS::Topic
                Condition: EnableAlerts

            """, "W8001 Condition DisableAlerts not used\nt.yaml:4:3\n\nE8001 'EnableAlerts' is not one of ['DisableAlerts']\nt.yaml:8:16\n");
        run.Output.ShouldNotContain("-  DisableAlerts");
    }

    [Fact]
    public void A_subnet_does_not_leave_the_zone_that_something_in_it_names()
    {
        var run = Run.Cure("t.yaml", """
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

            """, "Balancer   CREATE_FAILED   A load balancer cannot be attached to multiple subnets in the same Availability Zone (Service: ElasticLoadBalancingV2, Status Code: 400)\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("`Crane`");
    }

    [Fact]
    public void Who_writes_to_a_group_by_its_name_is_named_when_the_name_goes()
    {
        var run = Run.Cure("t.yaml", """
            Parameters:
              Stage: { Type: String, Default: dev }
            Resources:
              Tide:
                Type: AWS::Logs::LogGroup
                Properties: { LogGroupName: !Sub "tide/${Stage}" }
              Flow:
                Type: AWS::EC2::FlowLog
                Properties: { LogGroupName: !Sub "tide/${Stage}", ResourceId: vpc-1, ResourceType: VPC, TrafficType: ALL, DeliverLogsPermissionArn: "arn:aws:iam::111122223333:role/flow" }

            """, "Tide   CREATE_FAILED   Resource of type 'AWS::Logs::LogGroup' with identifier 'tide/dev' already exists. (HandlerErrorCode: AlreadyExists)\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Error.ShouldContain("stands at t.yaml:9:");
    }

    [Theory]
    [InlineData("prod_role_arn", "nonprod_role_arn")]
    [InlineData("prd_account_id", "dev_account_id")]
    [InlineData("subnet_ids", "subnet_id")]
    public void An_input_of_another_word_or_number_is_not_the_one_that_is_read(string read, string declared)
    {
        var run = Run.Cure("main.tf", $$"""
            variable "{{declared}}" {
              type = string
            }

            output "told" {
              value = var.{{read}}
            }

            """, $"\nError: Reference to undeclared input variable\n\n  on main.tf line 6, in output \"told\":\n   6:   value = var.{read}\n\nAn input variable with the name \"{read}\" has not been declared. Did you mean \"{declared}\"?\n");
        run.Error.ShouldContain("[terraform-undeclared-variable]");
        run.Output.ShouldNotContain($"value = var.{declared}");
    }

    [Fact]
    public void A_group_of_another_name_does_not_open_its_door()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              WebGroup:
                Type: AWS::EC2::SecurityGroup
                Properties: { GroupDescription: web }
              BastionGroup:
                Type: AWS::EC2::SecurityGroup
                Properties:
                  GroupDescription: bastion
                  SecurityGroupIngress:
                    - { IpProtocol: tcp, FromPort: 22, ToPort: 22, SourceSecurityGroupId: !Ref VpnGroup }

            """, "E1020 'VpnGroup' is not one of ['WebGroup', 'BastionGroup', 'AWS::Region']\nt.yaml:10:9\n");
        run.Output.ShouldNotContain("!Ref WebGroup");
    }

    [Theory]
    [InlineData("aws_s3_bucket_public_access_block", "unblock_public_acls", "true", "block_public_acls")]
    [InlineData("aws_instance", "associate_private_ip_address", "true", "private_ip")]
    [InlineData("aws_security_group_rule", "destination_security_group_id", "\"sg-2\"", "id")]
    [InlineData("aws_sqs_queue", "min_message_size", "1024", "max_message_size")]
    public void An_argument_that_says_something_else_is_not_the_one_that_is_meant(string type, string written, string value, string other)
    {
        var run = Run.Cure("main.tf", $$"""
            resource "{{type}}" "tide" {
              {{written}} = {{value}}
            }

            """, $"\nError: Unsupported argument\n\n  on main.tf line 2, in resource \"{type}\" \"tide\":\n   2:   {written} = {value}\n\nAn argument named \"{written}\" is not expected here.\n");
        run.Error.ShouldContain("[terraform-unsupported-argument]");
        run.Output.ShouldNotContain($"+  {other} =");
    }
}

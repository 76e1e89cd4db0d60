namespace Remediator.Cli.Tests;

/// <summary>What looks like the cure, or the name that is meant, and is not.</summary>
public class LookAlikeTests
{
    [Fact]
    public void Names_whose_attribute_CloudFormation_refuses_without_a_place_are_found()
    {
        var run = Cure("t.yaml", """
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
        var run = Cure("t.yaml", """
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
        var run = Cure("main.tf", """
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
        var run = Cure("main.tf", """
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

    [Fact]
    public void A_subnet_does_not_leave_the_zone_that_something_in_it_names()
    {
        var run = Cure("t.yaml", """
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
        var run = Cure("t.yaml", """
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

    [Fact]
    public void All_names_that_one_failure_tells_get_into_one_section()
    {
        var run = Cure("t.yaml", """
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                Properties: { DisplayName: !Ref Caption, TopicName: !Ref Basin }

            """, "An error occurred (ValidationError) when calling the CreateStack operation: Template format error: Unresolved resource dependencies [Caption, Basin] in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("+Parameters:\n+  Caption:\n+    Type: String\n+  Basin:\n+    Type: String\n");
    }

    [Fact]
    public void A_section_that_is_empty_takes_all_names()
    {
        var run = Cure("t.yaml", """
            Parameters: {}
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                Properties: { DisplayName: !Ref Caption, TopicName: !Ref Basin }

            """, "An error occurred (ValidationError) when calling the CreateStack operation: Template format error: Unresolved resource dependencies [Caption, Basin] in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("Caption:");
        run.Output.ShouldContain("Basin:");
    }

    [Fact]
    public void Conditions_that_one_failure_tells_get_into_one_section()
    {
        var run = Cure("t.yaml", """
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                Condition: IsOpen
              Ebb:
                Type: AWS::SNS::Topic
                Condition: IsDeep

            """, "Template format error: Unresolved dependencies [IsOpen, IsDeep]. Cannot reference resources in the Conditions block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.Split("+Conditions:").Length.ShouldBe(2);
        run.Output.Split("+Parameters:").Length.ShouldBe(2);
        run.Output.ShouldContain("+  IsDeep: !Equals [!Ref IsDeepParameter, 'true']");
    }

    [Fact]
    public void A_name_that_is_taken_for_a_list_becomes_a_list()
    {
        var run = Cure("t.yaml", """
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                Properties: { DisplayName: !Join ['-', !Ref Names], TopicName: !Select [0, !Ref Names] }

            """, "An error occurred (ValidationError) when calling the CreateStack operation: Template format error: Unresolved resource dependencies [Names] in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("+    Type: CommaDelimitedList");
    }

    [Fact]
    public void Variables_of_code_stay_variables_of_code()
    {
        var run = Cure("t.yaml", """
            Resources:
              Crane:
                Type: AWS::EC2::Instance
                Properties:
                  ImageId: ami-0abcdef1234567890
                  InstanceType: t3.micro
                  UserData:
                    Fn::Base64: !Sub |
                      #!/bin/bash
                      for load in *; do mv ${load} ${HOLD_DIR}; done
                      echo ${Quay}

            """, "An error occurred (ValidationError) when calling the CreateStack operation: Template format error: Unresolved resource dependencies [load, HOLD_DIR, Quay] in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("mv ${!load} ${!HOLD_DIR}; done");
        run.Output.ShouldContain("+  Quay:\n+    Type: String\n");
        run.Error.ShouldContain("review: `${load}`");
    }

    [Fact]
    public void Lower_case_names_of_texts_that_are_no_code_are_asked_for()
    {
        var run = Cure("t.yaml", """
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                Properties: { TopicName: !Sub "tide-${stage}" }

            """, "An error occurred (ValidationError) when calling the CreateStack operation: Template format error: Unresolved resource dependencies [stage] in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("+  stage:\n+    Type: String\n");
    }

    [Fact]
    public void A_condition_that_says_more_than_a_value_is_asked_for()
    {
        var run = Cure("t.yaml", """
            Parameters:
              Stage: { Type: String, AllowedValues: [dev, staging, prod] }
              Open: { Type: String, AllowedValues: ['true', 'false'] }
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                Condition: IsProdOrStaging

            """, "An error occurred (ValidationError) when calling the CreateStack operation: Template format error: Unresolved condition dependency IsProdOrStaging in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("+  IsProdOrStaging: !Equals [!Ref IsProdOrStagingParameter, 'true']");
    }

    [Fact]
    public void A_condition_that_is_named_after_an_input_that_is_yes_or_no_asks_for_yes()
    {
        var run = Cure("t.yaml", """
            Parameters:
              Stage: { Type: String, AllowedValues: [dev, staging, prod] }
              Open: { Type: String, AllowedValues: ['true', 'false'] }
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                Condition: IsOpen

            """, "An error occurred (ValidationError) when calling the CreateStack operation: Template format error: Unresolved condition dependency IsOpen in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("+  IsOpen: !Equals [!Ref Open, 'true']");
    }

    [Fact]
    public void A_condition_that_an_If_asks_for_is_declared()
    {
        var run = Cure("t.yaml", """
            Parameters:
              Stage: { Type: String, AllowedValues: [dev, staging, prod] }
              Open: { Type: String, AllowedValues: ['true', 'false'] }
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                Properties: { DisplayName: !If [IsProd, a, b] }

            """, "An error occurred (ValidationError) when calling the CreateStack operation: Template validation error: Template error: unresolved condition dependency IsProd in Fn::If\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("+  IsProd: !Equals [!Ref Stage, prod]");
    }

    [Fact]
    public void A_mapping_that_is_not_there_is_no_cured_template()
    {
        var run = Cure("t.yaml", """
            Resources:
              Basin:
                Type: AWS::EC2::VPC
                Properties: { CidrBlock: !FindInMap [Ranges, !Ref AWS::Region, vpc] }

            """, "Template error: Mapping named 'Ranges' is not present in the 'Mappings' section of template.\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("Declare `Ranges` under Mappings");
        run.Error.ShouldNotContain("already fixed");
    }

    [Fact]
    public void An_attribute_that_a_message_tells_without_its_resource_is_found()
    {
        var run = Cure("t.yaml", """
            Resources:
              Tide:
                Type: AWS::SQS::Queue
            Outputs:
              Depth:
                Value: !GetAtt Tide.Depth

            """, "Template error: instance of Fn::GetAtt references invalid resource attribute Depth\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("has no attribute near `Depth`");
        run.Error.ShouldNotContain("already fixed");
    }

    [Fact]
    public void Several_names_are_looked_for_each_by_itself()
    {
        var run = Cure("t.yaml", """
            Parameters:
              OtherQuay: { Type: String }
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                Properties: { TopicName: !Ref Quay, DisplayName: !GetAtt Ebb.Name }

            """, "An error occurred (ValidationError) when calling the CreateStack operation: Template format error: Unresolved resource dependencies [Quayz, Ebb] in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("grep -n -e 'Quayz' -e 'Ebb' <template>");
    }

    [Fact]
    public void A_variable_that_code_gives_a_value_is_not_the_resource_of_a_like_name()
    {
        var run = Cure("t.yaml", """
            Resources:
              Logs:
                Type: AWS::SNS::Topic
              Crane:
                Type: AWS::EC2::Instance
                Properties:
                  ImageId: ami-0abcdef1234567890
                  InstanceType: t3.micro
                  UserData:
                    Fn::Base64: !Sub |
                      #!/bin/bash
                      for log in *; do rm ${log}; done

            """, "Template format error: Unresolved resource dependencies [log] in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("`log` may be `Logs`, or a variable of the code");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_key_that_no_mapping_has_is_no_cured_template()
    {
        var run = Cure("t.yaml", """
            Mappings:
              Ranges:
                eu-west-1: { vpc: 10.0.0.0/16 }
            Resources:
              Basin:
                Type: AWS::EC2::VPC
                Properties: { CidrBlock: !FindInMap [Ranges, !Ref AWS::Region, vpc] }

            """, "Template error: Unable to get mapping for Ranges::eu-north-1::vpc\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("Add the missing entry");
        run.Error.ShouldNotContain("already fixed");
    }

    private static Run Cure(string file, string template, string log)
    {
        using var work = new TemporaryFolder();
        work.Write(file, template);
        work.Write("error.log", log);
        return Run.In(work.Path, "--template", file, "--error", "error.log");
    }
}

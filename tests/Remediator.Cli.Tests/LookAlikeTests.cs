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

    [Theory]
    [InlineData("enable_deletion_protection", "disable_deletion_protection")]
    [InlineData("max_capacity", "min_capacity")]
    [InlineData("bucket_eu", "bucket_us")]
    [InlineData("queue_b", "queue_a")]
    public void What_says_the_opposite_or_is_another_one_is_not_what_was_meant(string written, string declared)
    {
        var run = Cure("main.tf", $$"""
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
        var run = Cure("main.tf", """
            resource "aws_lb" "quay" {
              scheme  = "internal"
              subnets = ["subnet-0aaa1111bbbb22223", "subnet-0bbb1111bbbb22223"]
            }

            """, "\nError: Unsupported argument\n\n  on main.tf line 2, in resource \"aws_lb\" \"quay\":\n   2:   scheme  = \"internal\"\n\nAn argument named \"scheme\" is not expected here.\n");
        run.Error.ShouldContain("[terraform-unsupported-argument]");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_list_of_attributes_is_not_put_into_a_list()
    {
        var run = Cure("main.tf", """
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
        var run = Cure("t.yaml", """
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

    [Theory]
    [InlineData("""jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "SERVICE" } }] })""")]
    [InlineData("data.aws_iam_policy_document.trust.json")]
    [InlineData("\"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"sts:AssumeRole\\\",\\\"Principal\\\":{\\\"Service\\\":\\\"SERVICE\\\"}}]}\"")]
    public void A_role_is_meant_where_it_trusts_the_service_that_takes_it_on(string trust)
    {
        Lacking("role", Program("lambda.amazonaws.com"), "aws_lambda_function", "ferry").Output.ShouldContain("= aws_iam_role.crew.arn");
        var run = Lacking("role", Program("ec2.amazonaws.com"), "aws_lambda_function", "ferry");
        run.Output.ShouldNotContain("aws_iam_role.crew.arn");
        run.Output.ShouldContain("= var.ferry_role");

        string Program(string service) => $$"""
            data "aws_iam_policy_document" "trust" {
              statement {
                actions = ["sts:AssumeRole"]
                principals {
                  type        = "Service"
                  identifiers = ["{{service}}"]
                }
              }
            }

            resource "aws_iam_role" "crew" {
              assume_role_policy = {{trust.Replace("SERVICE", service, StringComparison.Ordinal)}}
            }

            resource "aws_lambda_function" "ferry" {
              function_name = "ferry"
              filename      = "ferry.zip"
              handler       = "ferry.go"
              runtime       = "python3.13"
            }

            """;
    }

    [Fact]
    public void A_role_whose_trust_cannot_be_read_is_told_and_not_given()
    {
        var run = Lacking("role", """
            variable "trust" {}

            resource "aws_iam_role" "crew" {
              assume_role_policy = var.trust
            }

            resource "aws_lambda_function" "ferry" {
              function_name = "ferry"
            }

            """, "aws_lambda_function", "ferry");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("whether `aws_iam_role.crew` trusts lambda.amazonaws.com cannot be read");
    }

    [Fact]
    public void Two_services_are_not_asked_for_one_role()
    {
        var run = Lacking("role_arn", """
            variable "role_arn" {}

            resource "aws_sfn_state_machine" "tide" {
              role_arn   = var.role_arn
              definition = "{}"
            }

            resource "aws_eks_cluster" "fleet" {
              name = "fleet"
            }

            """, "aws_eks_cluster", "fleet");
        run.Output.ShouldContain("= var.fleet_role_arn");
    }

    [Fact]
    public void What_another_provider_makes_is_not_given()
    {
        var run = Lacking("vpc_id", """
            provider "aws" { region = "eu-north-1" }

            provider "aws" {
              alias  = "far"
              region = "sa-east-1"
            }

            resource "aws_vpc" "harbour" {
              provider   = aws.far
              cidr_block = "10.0.0.0/16"
            }

            resource "aws_subnet" "quay" {
              cidr_block = "10.0.1.0/24"
            }

            """, "aws_subnet", "quay");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("`aws_vpc.harbour` is made with another provider");
    }

    [Fact]
    public void A_block_of_nothing_but_alternatives_is_not_written_empty()
    {
        var run = Cure("main.tf", """
            resource "aws_wafv2_web_acl" "gate" {
              scope = "REGIONAL"
            }

            """, "\nError: Insufficient default_action blocks\n\n  on main.tf line 1, in resource \"aws_wafv2_web_acl\" \"gate\":\n   1: resource \"aws_wafv2_web_acl\" \"gate\" {\n\nAt least 1 \"default_action\" blocks are required.\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("one of `allow`, `block`");
    }

    [Fact]
    public void What_a_block_names_already_is_not_meant_once_more()
    {
        var run = Lacking("security_group_id", """
            resource "aws_security_group" "buoy" {}

            resource "aws_security_group_rule" "inward" {
              type                     = "ingress"
              from_port                = 443
              to_port                  = 443
              protocol                 = "tcp"
              source_security_group_id = aws_security_group.buoy.id
            }

            """, "aws_security_group_rule", "inward");
        run.Output.ShouldContain("= var.security_group_id");
    }

    [Theory]
    [InlineData("list(string)", false)]
    [InlineData("map(string)", false)]
    [InlineData("string", true)]
    [InlineData("any", true)]
    public void An_input_of_another_type_is_not_passed_on(string type, bool isPassed)
    {
        using var work = new TemporaryFolder();
        work.Write("dock/main.tf", "variable \"vpc_id\" { type = string }\noutput \"vpc\" { value = var.vpc_id }\n");
        work.Write("main.tf", $$"""
            module "dock" {
              source = "./dock"
            }

            variable "vpc_id" {
              type = {{type}}
            }

            """);
        work.Write("error.log", LogOf("vpc_id", 1, "module \"dock\""));
        var run = Run.In(work.Path, "--template", ".", "--error", "error.log");
        if (isPassed)
            run.Output.ShouldContain("= var.vpc_id");
        else
            run.Error.ShouldContain("`var.vpc_id` of the calling module is of another type");
    }

    [Theory]
    [InlineData("pier.harbour.example", "var.zone_id")]
    [InlineData("pier.tide.example", "aws_route53_zone.tide.zone_id|aws_route53_zone.tide.id")]
    [InlineData("pier", "aws_route53_zone.tide.zone_id|aws_route53_zone.tide.id")]
    [InlineData("${terraform.workspace}.harbour.example", "var.zone_id")]
    [InlineData("${terraform.workspace}.tide.example", "aws_route53_zone.tide.zone_id|aws_route53_zone.tide.id")]
    public void A_record_is_in_the_zone_whose_name_its_own_ends_with(string name, string zone)
    {
        var run = Lacking("zone_id", $$"""
            resource "aws_route53_zone" "tide" {
              name = "tide.example"
            }

            resource "aws_route53_record" "pier" {
              name    = "{{name}}"
              type    = "A"
              ttl     = 60
              records = ["192.0.2.1"]
            }

            """, "aws_route53_record", "pier");
        zone.Split('|').ShouldContain(run.Output.Split('\n').First(line => line.StartsWith("+  zone_id", StringComparison.Ordinal)).Split("= ")[1]);
    }

    [Theory]
    [InlineData("any")]
    [InlineData("list(string)")]
    public void A_list_is_not_read_for_a_single_value(string type)
    {
        var run = Cure("main.tf", $$"""
            resource "aws_subnet" "quay" {
              availability_zone = var.availability_zone
            }

            variable "availability_zones" {
              type = {{type}}
            }

            """, "\nError: Reference to undeclared input variable\n\n  on main.tf line 2, in resource \"aws_subnet\" \"quay\":\n   2:   availability_zone = var.availability_zone\n\nAn input variable with the name \"availability_zone\" has not been declared.\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("`var.availability_zone` may be `var.availability_zones`");
    }

    private static Run Lacking(string argument, string template, string type, string label)
    {
        var head = $"resource \"{type}\" \"{label}\"";
        return Cure("main.tf", template, LogOf(argument, template.Split('\n').ToList().FindIndex(line => line.StartsWith(head, StringComparison.Ordinal)) + 1, head));
    }

    private static string LogOf(string argument, int line, string head) =>
        $"\nError: Missing required argument\n\n  on main.tf line {line}, in {head}:\n   {line}: {head} {{\n\nThe argument \"{argument}\" is required, but no definition was found.\n";


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

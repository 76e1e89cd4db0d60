namespace Remediator.Cli.Tests;

/// <summary>What a Terraform module lacks: what may be given for it, and what must not.</summary>
public class MissingArgumentTests
{
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
        var run = Run.Cure("main.tf", """
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
        var run = Run.Cure("main.tf", $$"""
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
        return Run.Cure("main.tf", template, LogOf(argument, template.Split('\n').ToList().FindIndex(line => line.StartsWith(head, StringComparison.Ordinal)) + 1, head));
    }

    private static string LogOf(string argument, int line, string head) =>
        $"\nError: Missing required argument\n\n  on main.tf line {line}, in {head}:\n   {line}: {head} {{\n\nThe argument \"{argument}\" is required, but no definition was found.\n";
}

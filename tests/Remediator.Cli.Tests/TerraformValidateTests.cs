namespace Remediator.Cli.Tests;

/// <summary>What `terraform validate` finds in a module: what is mended, and what must stay as it is written.</summary>
public class TerraformValidateTests
{
    private const string Database = """
        resource "aws_db_instance" "main" {
          identifier     = "orders"
          instance_class = "db.t3.micro"
        }

        """;

    [Theory]
    [InlineData("host", " Did you mean \"port\"?")]
    [InlineData("host", "")]
    [InlineData("database", "")]
    [InlineData("endpoint_url", "")]
    public void An_attribute_that_means_something_else_is_not_read(string name, string proposal)
    {
        var run = Run.Cure("main.tf", Database + $$"""
            output "address" {
              value = aws_db_instance.main.{{name}}
            }

            """, Log("Unsupported attribute", 7, "output \"address\"", $"This object has no argument, nested block, or exported attribute named\n\"{name}\".{proposal}"));
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("it has `address`");
        run.Error.ShouldContain("`endpoint`");
    }

    [Theory]
    [InlineData("aws_db_instance.main[0].endpont", "aws_db_instance.main[0].endpoint")]
    [InlineData("aws_db_instance.main[*].endpont", "aws_db_instance.main[*].endpoint")]
    [InlineData("aws_db_instance.main.db_arn", "aws_db_instance.main.arn")]
    public void An_attribute_is_mended_behind_an_index_and_without_the_words_of_its_type(string read, string mended)
    {
        var run = Run.Cure("main.tf", Database + $$"""
            output "address" {
              value = {{read}}
            }

            """, Log("Unsupported attribute", 7, "output \"address\"", $"This object has no argument, nested block, or exported attribute named\n\"{read[(read.LastIndexOf('.') + 1)..]}\"."));
        run.Output.ShouldContain($"+  value = {mended}");
    }

    [Fact]
    public void An_attribute_is_mended_in_a_module_that_is_called()
    {
        using var work = new TemporaryFolder();
        work.Write("main.tf", "module \"data\" {\n  source = \"./data\"\n}\n");
        work.Write("data/main.tf", Database + "output \"address\" {\n  value = aws_db_instance.main.endpont\n}\n");
        work.Write("error.log", Log("Unsupported attribute", 7, "output \"address\"", "This object has no argument, nested block, or exported attribute named\n\"endpont\".", "data/main.tf"));
        Run.In(work.Path, "--template", ".", "--error", "error.log").Output.ShouldContain("+  value = aws_db_instance.main.endpoint");
    }

    [Fact]
    public void An_argument_that_nothing_knows_keeps_the_reference_that_it_holds()
    {
        var run = Run.Cure("main.tf", Database + """
            resource "aws_sqs_queue" "orders" {
              notify = aws_db_instance.main.endpoint
            }

            """, Unsupported("notify", 7, "aws_sqs_queue", "orders"));
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("write the argument that is meant by `notify`");
    }

    [Theory]
    [InlineData("\"orders\"", "`aws_ecr_repository` lacks `name`, which `shelf` may be by another name")]
    [InlineData("true", "what it says is not taken out")]
    public void An_argument_that_nothing_knows_may_be_the_one_that_is_missing(string value, string told)
    {
        var run = Run.Cure("main.tf", $$"""
            resource "aws_ecr_repository" "orders" {
              shelf = {{value}}
            }

            """, Unsupported("shelf", 2, "aws_ecr_repository", "orders"));
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(told);
    }

    [Theory]
    [InlineData("aws_instance", "security_group_ids", "vpc_security_group_ids")]
    [InlineData("aws_lb", "security_group_ids", "security_groups")]
    [InlineData("aws_lb", "subnet_ids", "subnets")]
    public void An_argument_is_what_the_schema_of_its_resource_calls_it(string type, string written, string known)
    {
        var run = Run.Cure("main.tf", $$"""
            resource "{{type}}" "quay" {
              {{written}} = ["one-0123"]
            }

            """, Unsupported(written, 2, type, "quay"));
        run.Output.ShouldContain($"+  {known} = [");
    }

    [Fact]
    public void A_switch_of_the_whole_is_not_one_of_its_features()
    {
        var run = Run.Cure("main.tf", """
            resource "aws_lb" "quay" {
              enabled = true
            }

            """, Unsupported("enabled", 2, "aws_lb", "quay"));
        run.Error.ShouldContain("[terraform-unsupported-argument]");
        run.Output.ShouldNotContain("+  enable");
    }

    [Fact]
    public void A_word_too_many_in_an_allowed_value_goes()
    {
        var run = Run.Cure("main.tf", """
            resource "aws_cloudfront_distribution" "shop" {
              default_cache_behavior {
                viewer_protocol_policy = "redirect-http-to-https"
              }
            }

            """, "\nError: expected default_cache_behavior.0.viewer_protocol_policy to be one of [\"allow-all\" \"https-only\" \"redirect-to-https\"], got redirect-http-to-https\n\n  with aws_cloudfront_distribution.shop,\n  on main.tf line 3, in resource \"aws_cloudfront_distribution\" \"shop\":\n   3:     viewer_protocol_policy = \"redirect-http-to-https\"\n");
        run.Output.ShouldContain("+    viewer_protocol_policy = \"redirect-to-https\"");
    }

    [Fact]
    public void A_block_under_a_near_name_is_not_written_once_more()
    {
        var run = Run.Cure("main.tf", """
            resource "aws_eks_cluster" "quay" {
              name     = "quay"
              role_arn = "arn:aws:iam::111122223333:role/quay"

              vpc_configs {
                subnte_ids = ["subnet-1", "subnet-2"]
              }
            }

            """, Log("Insufficient vpc_config blocks", 1, "resource \"aws_eks_cluster\" \"quay\"", "At least 1 \"vpc_config\" blocks are required."));
        run.Output.ShouldContain("-  vpc_configs {\n+  vpc_config {");
        run.Output.ShouldNotContain("variable");
    }

    [Fact]
    public void A_block_under_a_misspelt_name_joins_those_of_the_right_one()
    {
        var run = Run.Cure("main.tf", """
            resource "aws_backup_plan" "main" {
              name = "main"

              rule {
                rule_name         = "daily"
                target_vault_name = "main"
              }

              rulle {
                rule_name         = "weekly"
                target_vault_name = "main"
              }
            }

            """, Log("Unsupported block type", 9, "resource \"aws_backup_plan\" \"main\"", "Blocks of type \"rulle\" are not expected here. Did you mean \"rule\"?"));
        run.Output.ShouldContain("-  rulle {\n+  rule {");
    }

    [Theory]
    [InlineData("vpc_id = var.network", "+  network = aws_vpc.main.id")]
    [InlineData("vpc_id = var.network\n  name   = var.network", "+  network = var.network")]
    public void A_call_gets_the_one_resource_that_its_module_takes_an_input_for(string use, string passed)
    {
        using var work = new TemporaryFolder();
        work.Write("main.tf", """
            resource "aws_vpc" "main" {
              cidr_block = "10.0.0.0/16"
            }

            module "app" {
              source = "./app"
            }

            """);
        work.Write("app/main.tf", $$"""
            variable "network" {
              type = string
            }

            resource "aws_security_group" "app" {
              {{use}}
            }

            """);
        work.Write("error.log", Log("Missing required argument", 5, "module \"app\"", "The argument \"network\" is required, but no definition was found."));
        Run.In(work.Path, "--template", ".", "--error", "error.log").Output.ShouldContain(passed);
    }

    [Fact]
    public void A_call_gets_none_of_several_and_none_of_another_provider()
    {
        using var work = new TemporaryFolder();
        work.Write("main.tf", """
            resource "aws_vpc" "main" {
              provider   = aws.east
              cidr_block = "10.0.0.0/16"
            }

            module "app" {
              source = "./app"
            }

            """);
        work.Write("app/main.tf", "variable \"network\" {}\n\nresource \"aws_security_group\" \"app\" {\n  vpc_id = var.network\n}\n");
        work.Write("error.log", Log("Missing required argument", 6, "module \"app\"", "The argument \"network\" is required, but no definition was found."));
        Run.In(work.Path, "--template", ".", "--error", "error.log").Output.ShouldNotContain("aws_vpc.main.id");
    }

    [Fact]
    public void A_variable_that_several_resources_take_a_list_of_is_declared_once_as_a_list()
    {
        var run = Run.Cure("main.tf", """
            resource "aws_lb" "main" {
              subnets = var.subnet_ids
            }

            resource "aws_db_subnet_group" "main" {
              subnet_ids = var.subnet_ids
            }

            """, Log("Reference to undeclared input variable", 2, "resource \"aws_lb\" \"main\"", "An input variable with the name \"subnet_ids\" has not been declared.")
            + Log("Reference to undeclared input variable", 6, "resource \"aws_db_subnet_group\" \"main\"", "An input variable with the name \"subnet_ids\" has not been declared."));
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.Split("+variable \"subnet_ids\" {\n+  type = list(string)\n").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("variable \"tide\" {\n  typ = string\n}\n", "Unsupported argument", 2, "variable \"tide\"", "An argument named \"typ\" is not expected here. Did you mean \"type\"?", "+  type = string")]
    [InlineData("resource \"aws_sqs_queue\" \"tide\" {\n  tags = { A = 1 }\n  tags = { A = 1 }\n}\n", "Attribute redefined", 3, "resource \"aws_sqs_queue\" \"tide\"", "The argument \"tags\" was already set at main.tf:2,3-7. Each argument may be set only once.", "-  tags = { A = 1 }")]
    [InlineData("locals {\n  a = 1\n}\n\nlocals {\n  a = 1\n  b = 2\n}\n", "Duplicate local value definition", 6, "locals", "A local value named \"a\" was already defined at main.tf:2,3-8. Local value names must be unique within a module.", "-  a = 1")]
    public void What_stands_on_another_line_by_now_is_not_fixed(string template, string summary, int line, string block, string detail, string edit)
    {
        var log = Log(summary, line, block, detail);
        Run.Cure("main.tf", template, log).Output.ShouldContain(edit);
        Run.Cure("main.tf", "# The harbour.\n\n" + template, log).Output.ShouldContain(edit);
    }

    [Fact]
    public void Local_values_of_one_name_that_differ_are_told()
    {
        var run = Run.Cure("main.tf", "locals {\n  a = 1\n}\n\nlocals {\n  a = 2\n}\n", Log("Duplicate local value definition", 6, "locals", "A local value named \"a\" was already defined at main.tf:2,3-8. Local value names must be unique within a module."));
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("`local.a` at main.tf:6 and at main.tf:2 differ");
    }

    [Theory]
    [InlineData("provider[\"registry.terraform.io/hashicorp/aws\"].us-west-2")]
    [InlineData("provider.aws.us-west-2")]
    public void An_alias_is_read_from_every_address_of_a_configuration(string address)
    {
        var run = Run.Cure("main.tf", "provider \"aws\" {\n  region = \"eu-west-1\"\n}\n\nresource \"aws_sqs_queue\" \"tide\" {\n  provider = aws.us-west-2\n}\n",
            $"\nError: Provider configuration not present\n\nTo work with aws_sqs_queue.tide its original provider configuration at\n{address} is required, but it has\nbeen removed.\n");
        run.Output.ShouldContain("+  alias  = \"us-west-2\"");
    }

    [Fact]
    public void An_alias_that_the_resources_of_a_module_name_is_for_its_callers_to_pass()
    {
        var run = Run.Cure("main.tf", "module \"m\" {\n  source = \"./m\"\n}\n",
            "\nError: Provider configuration not present\n\nTo work with module.m.aws_sqs_queue.tide its original provider configuration at\nmodule.m.provider[\"registry.terraform.io/hashicorp/aws\"].east is required, but it has\nbeen removed.\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("configuration_aliases = [aws.east]");
    }

    [Theory]
    [InlineData("east", "", "+  providers = {\n+    aws.east = aws.east\n+  }")]
    [InlineData("east", "\n  providers = {\n    aws = aws\n  }", "+    aws.east = aws.east")]
    [InlineData("west", "", null)]
    public void A_module_is_passed_the_configuration_of_the_name_that_it_asks_for(string alias, string passed, string? edit)
    {
        var run = Run.Cure("main.tf", $"provider \"aws\" {{\n  alias  = \"{alias}\"\n  region = \"us-east-1\"\n}}\n\nmodule \"m\" {{\n  source = \"./m\"{passed}\n}}\n",
            Log("Missing required provider configuration", 6, "module \"m\"", "The child module requires an additional configuration for provider\nhashicorp/aws, with the local name \"aws.east\"."));
        if (edit is null)
            run.Error.ShouldContain("its caller has no configuration of that name");
        else
            run.Output.ShouldContain(edit);
    }

    [Theory]
    [InlineData("locals {\n  a = var.tied\n}\n", "terraform-undeclared-variable")]
    [InlineData("locals {\n  a = local.tied\n}\n", "terraform-undeclared-variable")]
    [InlineData("module \"m\" {\n  source = \"./m\"\n  name   = var.tied\n}\n", "terraform-undeclared-variable")]
    [InlineData("data \"aws_vpc\" \"v\" {\n  id = aws_vpc.tied.id\n}\n", "terraform-undeclared-resource")]
    [InlineData("output \"o\" {\n  value = data.aws_vpc.tied.id\n}\n", "terraform-undeclared-resource")]
    [InlineData("output \"o\" {\n  value = module.tied.id\n}\n", "terraform-undeclared-module")]
    public void A_check_sees_undeclared_names_outside_of_resources(string block, string rule)
    {
        using var work = new TemporaryFolder();
        work.Write("main.tf", "variable \"tide\" {}\n\nlocals {\n  tide = [for l in var.tide : l.tied]\n}\n\n" + block);
        var run = Run.In(work.Path, "check", "--template", ".");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain($"[{rule}]");
    }

    private static string Unsupported(string argument, int line, string type, string label) =>
        Log("Unsupported argument", line, $"resource \"{type}\" \"{label}\"", $"An argument named \"{argument}\" is not expected here.");

    private static string Log(string summary, int line, string block, string detail, string file = "main.tf") =>
        $"\nError: {summary}\n\n  on {file} line {line}, in {block}:\n   {line}: …\n\n{detail}\n";
}

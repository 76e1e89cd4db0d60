using Remediator.Model;
using Remediator.Model.Terraform;
using Remediator.Policies;
using Remediator.Text;

namespace Remediator.Tests.Model;

public class TerraformProjectTests
{
    [Fact]
    public void Name_is_found_through_locals_variables_and_functions()
    {
        var project = Bind(("main.tf", """
            variable "stage" { default = "test" }
            locals {
              prefix = join("-", ["shop", var.stage])
              names  = merge({ a = "x" }, { logs = format("/%s/logs", local.prefix) })
            }
            resource "aws_cloudwatch_log_group" "g" { name = local.names["logs"] }
            """));

        NameOf(project, "aws_cloudwatch_log_group.g", "LogGroupName").ShouldBe("/shop-test/logs");
    }

    [Fact]
    public void Value_goes_through_a_module_and_back()
    {
        var project = Bind(
            ("main.tf", "module \"m\" {\n  source = \"./modules/key\"\n  name   = \"orders\"\n}\nresource \"aws_kms_alias\" \"a\" { name = \"alias/${module.m.label}\" }\n"),
            ("modules/key/main.tf", "variable \"name\" {}\noutput \"label\" { value = \"key-${var.name}\" }\nresource \"aws_kms_key\" \"k\" {}\n"));

        project.Resources.Select(resource => resource.Id).ShouldBe(["aws_kms_alias.a", "module.m.aws_kms_key.k"], ignoreOrder: true);
        NameOf(project, "aws_kms_alias.a", "AliasName").ShouldBe("alias/key-orders");
    }

    [Fact]
    public void Dynamic_statement_says_what_each_turn_says()
    {
        var project = Bind(("main.tf", """
            data "aws_iam_policy_document" "p" {
              dynamic "statement" {
                for_each = { logs = ["logs.eu-west-1.amazonaws.com"], sns = ["sns.amazonaws.com"] }
                iterator = service
                content {
                  sid       = "Allow-${service.key}"
                  actions   = ["kms:*"]
                  resources = ["*"]
                  principals {
                    type        = "Service"
                    identifiers = service.value
                  }
                }
              }
            }
            resource "aws_kms_key" "k" { policy = data.aws_iam_policy_document.p.json }
            """));

        var evaluator = new Evaluator(project, new Deployment());
        var policy = evaluator.Resolve(project.Find("aws_kms_key.k")!.Properties["KeyPolicy"]!).ShouldBeOfType<MapValue>();
        policy["Statement"].ShouldBeOfType<ListValue>().Items.Cast<MapValue>().Select(statement => evaluator.TextOf(statement["Sid"]!)).ShouldBe(["Allow-logs", "Allow-sns"]);
    }

    [Fact]
    public void Values_files_go_before_defaults_and_automatic_ones_last()
    {
        var project = Bind(
            ("a.auto.tfvars", "stage = \"late\"\n"),
            ("main.tf", "variable \"stage\" { default = \"test\" }\nvariable \"team\" { default = \"x\" }\nresource \"aws_sqs_queue\" \"q\" { name = \"${var.team}-${var.stage}\" }\n"),
            ("terraform.tfvars", "stage = \"early\"\nteam  = \"blue\"\n"));

        NameOf(project, "aws_sqs_queue.q", "QueueName").ShouldBe("blue-late");
    }

    [Fact]
    public void Value_of_a_values_file_is_not_edited()
    {
        var project = Bind(("main.tf", "variable \"stage\" {}\n"), ("terraform.tfvars", "stage = \"early\"\n"));

        var given = project.FindDeclaration("var.stage")!.Default!;
        project.Editor.Replace(given, new ScalarValue("other")).Refusal.ShouldNotBeNull().ShouldContain("terraform.tfvars:1:9");
    }

    [Fact]
    public void Item_of_joined_lists_is_edited_in_the_one_that_is_written()
    {
        const string module = """
            variable "more" {
              default = []
            }
            locals {
              base = [{ Sid = "A" }]
            }
            resource "aws_sqs_queue" "q" {
              policy = jsonencode({ Statement = concat(local.base, [{ Sid = "B" }], var.more) })
            }
            """;
        var project = Bind(("main.tf", module));
        var policy = (MapValue)project.Resources[0].Properties.Entries.First(entry => entry.Value is MapValue).Value;
        var list = (ListValue)new Evaluator(project, new Deployment()).Resolve(policy["Statement"]!);

        list.Items.Count.ShouldBe(2);
        project.Editor.RemoveItem(list, 0).Refusal.ShouldNotBeNull();
        project.Editor.RemoveItem(list, 1).Files.ShouldHaveSingleItem().Edits.ShouldHaveSingleItem().Span.Start
            .ShouldBe(module.IndexOf("{ Sid = \"B\" }", StringComparison.Ordinal));
    }

    [Fact]
    public void Override_files_change_arguments_where_they_stand()
    {
        var project = Bind(
            ("main.tf", "resource \"aws_sqs_queue\" \"q\" {\n  name       = \"first\"\n  fifo_queue = true\n}\nlocals {\n  a = 1\n}\n"),
            ("main_override.tf", "resource \"aws_sqs_queue\" \"q\" {\n  name = \"second\"\n}\nlocals {\n  a = 2\n}\n"));

        project.Resources.ShouldHaveSingleItem();
        NameOf(project, "aws_sqs_queue.q", "QueueName").ShouldBe("second");
        project.Find("aws_sqs_queue.q")!.Properties["FifoQueue"].ShouldNotBeNull();
        project.Find("aws_sqs_queue.q")!.Properties["QueueName"]!.Origin!.Source.Path.ShouldBe("main_override.tf");
    }

    [Fact]
    public void Instance_keys_are_left_aside()
    {
        var project = Bind(("main.tf", "resource \"aws_sqs_queue\" \"q\" {\n  count = 2\n}\n"));

        project.Find("aws_sqs_queue.q[1]").ShouldNotBeNull().Id.ShouldBe("aws_sqs_queue.q");
    }

    [Fact]
    public void Root_modules_beside_each_other_are_projects_of_their_own()
    {
        var projects = BindAll(
            ("dev/main.tf", "resource \"aws_sqs_queue\" \"q\" { name = local.n }\nlocals { \n n = \"dev\"\n}\n"),
            ("prod/main.tf", "resource \"aws_sqs_queue\" \"q\" { name = local.n }\nlocals { \n n = \"prod\"\n}\n"));

        projects.Select(project => NameOf(project, "aws_sqs_queue.q", "QueueName")).ShouldBe(["dev", "prod"]);
    }

    [Theory]
    [InlineData("a = local.a")]
    [InlineData("a = \"${local.a}${local.a}\"")]
    [InlineData("a = concat(local.a, local.a)")]
    [InlineData("a = merge(local.b, local.b)\n  b = merge(local.a, local.a)")]
    [InlineData("a = local.a.x[0]")]
    public void Locals_that_name_themselves_stay_unknown(string locals)
    {
        var project = Bind(("main.tf", $"locals {{\n  {locals}\n}}\nresource \"aws_sqs_queue\" \"q\" {{\n  name = local.a\n}}\n"));

        NameOf(project, "aws_sqs_queue.q", "QueueName").ShouldBeNull();
    }

    [Fact]
    public void Texts_that_double_at_each_step_stay_unknown()
    {
        var locals = string.Join('\n', Enumerable.Range(1, 60).Select(i => $"  a{i} = \"${{local.a{i - 1}}}${{local.a{i - 1}}}\""));
        var project = Bind(("main.tf", $"locals {{\n  a0 = \"x\"\n{locals}\n}}\nresource \"aws_sqs_queue\" \"q\" {{\n  name = local.a60\n}}\n"));

        NameOf(project, "aws_sqs_queue.q", "QueueName").ShouldBeNull();
        new Evaluator(project, new Deployment()).ReferencesIn(project.Resources[0].Properties["QueueName"]!).ShouldBeEmpty();
    }

    [Fact]
    public void Policy_that_takes_statements_from_an_unknown_document_is_unknown()
    {
        var project = Bind(("main.tf", """
            data "aws_iam_policy_document" "d" {
              source_policy_documents = [data.aws_iam_policy_document.d.json, file("deny.json")]
            }
            resource "aws_kms_key" "k" { policy = data.aws_iam_policy_document.d.json }
            """));

        new Evaluator(project, new Deployment()).Resolve(project.Resources[0].Properties["KeyPolicy"]!).ShouldBeOfType<CallValue>();
    }

    [Theory]
    [InlineData("", typeof(MapValue))]
    [InlineData("effect = \"Allow\"", typeof(MapValue))]
    [InlineData("effect = \"Deny\"", typeof(CallValue))]
    [InlineData("effect = statement.value", typeof(CallValue))]
    public void Generated_statement_is_read_when_it_plainly_allows(string effect, Type expected)
    {
        var project = Bind(("main.tf", $$"""
            data "aws_iam_policy_document" "d" {
              dynamic "statement" {
                for_each = var.who
                content {
                  {{effect}}
                  actions   = ["kms:*"]
                  resources = ["*"]
                }
              }
            }
            resource "aws_kms_key" "k" { policy = data.aws_iam_policy_document.d.json }
            """));

        new Evaluator(project, new Deployment()).Resolve(project.Resources[0].Properties["KeyPolicy"]!).ShouldBeOfType(expected);
    }

    [Theory]
    [InlineData("condition {\n test = \"StringEquals\"\n variable = \"kms:ViaService\"\n values = [each.value]\n }")]
    [InlineData("dynamic \"condition\" {\n for_each = var.c\n content {\n test = condition.value\n variable = \"kms:ViaService\"\n values = [\"x\"]\n }\n }")]
    [InlineData("dynamic \"principals\" {\n for_each = var.p\n content {\n type = principals.key\n identifiers = principals.value\n }\n }")]
    public void Generated_parts_of_a_statement_are_unknown(string part)
    {
        var project = Bind(("main.tf", $$"""
            data "aws_iam_policy_document" "d" {
              statement {
                actions   = ["kms:*"]
                resources = ["*"]
                {{(part.Contains("principals", StringComparison.Ordinal) ? "" : "principals {\n type = \"*\"\n identifiers = [\"*\"]\n }")}}
                {{part}}
              }
            }
            resource "aws_kms_key" "k" { policy = data.aws_iam_policy_document.d.json }
            """));
        var evaluator = new Evaluator(project, new Deployment());
        var policy = PolicyDocument.Read(project.Resources[0].Properties["KeyPolicy"]!, evaluator).ShouldNotBeNull();
        var request = new PolicyRequest("Service", "logs.eu-west-1.amazonaws.com", "kms:Encrypt", "arn:aws:kms:eu-west-1:111122223333:key/k",
            new RequestContext { { "kms:ViaService", "x" } }, new Deployment());

        PolicyEvaluator.Evaluate(policy, request).Verdict.ShouldBe(PolicyVerdict.Unknown);
    }

    private static string? NameOf(Project project, string id, string property) =>
        new Evaluator(project, new Deployment()).TextOf(project.Find(id)!.Properties[property]!);

    private static TerraformProject Bind(params (string Path, string Text)[] files) => BindAll(files).ShouldHaveSingleItem();

    private static IReadOnlyList<TerraformProject> BindAll(params (string Path, string Text)[] files) =>
        [.. TerraformProject.Bind(files.Select(file => SourceText.FromString(file.Text, file.Path)), writer: null!)];
}

namespace Remediator.Cli.Tests;

/// <summary>What people call arguments, attributes and values of the AWS provider, and what becomes of it.</summary>
public class TerraformNamesTests
{
    [Theory]
    [InlineData("aws_dynamodb_table", "partition_key = \"pk\"", "hash_key = \"pk\"")]
    [InlineData("aws_secretsmanager_secret_version", "secret_value = \"x\"", "secret_string = \"x\"")]
    [InlineData("aws_subnet", "az = \"eu-west-1a\"", "availability_zone = \"eu-west-1a\"")]
    [InlineData("aws_autoscaling_group", "subnet_ids = [\"subnet-1\"]", "vpc_zone_identifier = [\"subnet-1\"]")]
    [InlineData("aws_instance", "key_pair = \"ops\"", "key_name = \"ops\"")]
    [InlineData("aws_vpc_security_group_egress_rule", "cidr_blocks = [\"10.0.0.0/8\"]", "cidr_ipv4 = \"10.0.0.0/8\"")]
    [InlineData("aws_autoscaling_group", "target_group_arn = \"arn:aws:x\"", "target_group_arns = [\"arn:aws:x\"]")]
    [InlineData("aws_secretsmanager_secret_version", "secret_value = jsonencode({ a = 1 })", "secret_string = jsonencode({ a = 1 })")]
    [InlineData("aws_secretsmanager_secret_version", "secret_value = jsonencode([1])", "secret_string = jsonencode([1])")]
    [InlineData("aws_elasticache_replication_group", "num_node_groups_clusters = 2", null)]
    [InlineData("aws_sns_topic", "topic_name = \"calls\"", "name = \"calls\"")]
    // A form that the right name does not take.
    [InlineData("aws_ebs_volume", "encryption = \"AES256\"", null)]
    public void An_argument_gets_the_name_that_the_provider_has_for_it(string type, string written, string? right)
    {
        var run = Run.Cure("main.tf", $$"""
            resource "{{type}}" "quay" {
              {{written}}
            }

            """, Unsupported(written.Split(' ')[0], 2, type));
        if (right is null)
            run.Output.ShouldBeEmpty();
        else
            run.Output.ShouldContain($"+  {right}\n");
    }

    [Theory]
    [InlineData("aws_eventbridge_bus.app", true)]
    [InlineData("aws_eventbridge_bus.other", false)]
    // A type that there is may be one that was left out.
    [InlineData("aws_backup_vault.app", false)]
    public void A_type_that_there_is_not_is_the_one_of_the_same_label(string written, bool isMeant)
    {
        var run = Run.Cure("main.tf", $$"""
            resource "aws_cloudwatch_event_bus" "app" {
              name = "app"
            }

            output "quay" {
              value = {{written}}.name
            }

            """, Log("Reference to undeclared resource", 6, "output \"quay\"", $"A managed resource \"{written.Split('.')[0]}\" \"{written.Split('.')[1]}\" has not been declared in the root\nmodule."));
        if (isMeant)
            run.Output.ShouldContain("+  value = aws_cloudwatch_event_bus.app.name\n");
        else
            run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_truth_value_is_no_list()
    {
        var run = Run.Cure("main.tf", """
            resource "aws_eks_cluster" "quay" {
              vpc_config {
                public_access = false
              }
            }

            """, Unsupported("public_access", 3, "aws_eks_cluster"));
        run.Output.ShouldContain("+    endpoint_public_access = false\n");
    }

    [Fact]
    public void A_known_name_that_stands_there_already_is_not_written_twice()
    {
        var run = Run.Cure("main.tf", """
            resource "aws_dynamodb_table" "quay" {
              partition_key = "pk"
              hash_key      = "id"
            }

            """, Unsupported("partition_key", 2, "aws_dynamodb_table"));
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("true", "Enabled")]
    [InlineData("false", "Suspended")]
    public void A_switch_that_became_a_word_says_the_word(string written, string right)
    {
        var template = $$"""
            resource "aws_s3_bucket_versioning" "quay" {
              bucket = "quay"
              versioning_configuration {
                enabled = {{written}}
              }
            }

            """;
        var run = Run.Cure("main.tf", template, Log("Missing required argument", 3, "resource \"aws_s3_bucket_versioning\" \"quay\"", "The argument \"status\" is required, but no definition was found.")
            + Unsupported("enabled", 4, "aws_s3_bucket_versioning"));
        run.Output.ShouldContain($"-    enabled = {written}\n+    status = \"{right}\"\n");
        run.Output.ShouldNotContain("variable");
        // What is computed tells no word.
        Run.Cure("main.tf", template.Replace($"enabled = {written}", "enabled = var.on", StringComparison.Ordinal), Unsupported("enabled", 4, "aws_s3_bucket_versioning")).Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("aws_dynamodb_table", "billing_mode", "ON_DEMAND", "\"PROVISIONED\" \"PAY_PER_REQUEST\"", "PAY_PER_REQUEST")]
    [InlineData("aws_efs_file_system", "transition_to_ia", "30_DAYS", "\"AFTER_7_DAYS\" \"AFTER_30_DAYS\" \"AFTER_90_DAYS\"", "AFTER_30_DAYS")]
    [InlineData("aws_codebuild_project", "compute_type", "BUILD_GENERAL_SMALL", "\"BUILD_GENERAL1_SMALL\" \"BUILD_GENERAL1_LARGE\" \"BUILD_GENERAL2_LARGE\"", "BUILD_GENERAL1_SMALL")]
    [InlineData("aws_codebuild_project", "compute_type", "BUILD_GENERAL_LARGE", "\"BUILD_GENERAL1_SMALL\" \"BUILD_GENERAL1_LARGE\" \"BUILD_GENERAL2_LARGE\"", null)]
    [InlineData("aws_launch_template", "http_tokens", "mandatory", "\"optional\" \"required\"", "required")]
    [InlineData("aws_instance", "tenancy", "global", "\"default\" \"dedicated\" \"host\"", null)]
    public void A_value_gets_the_word_that_the_service_has_for_it(string type, string argument, string value, string allowed, string? right)
    {
        var run = Run.Cure("main.tf", $$"""
            resource "{{type}}" "quay" {
              {{argument}} = "{{value}}"
            }

            """, $"\nError: expected {argument} to be one of [{allowed}], got {value}\n\n  with {type}.quay,\n  on main.tf line 2, in resource \"{type}\" \"quay\":\n   2:   {argument} = \"{value}\"\n\n");
        if (right is null)
            run.Output.ShouldBeEmpty();
        else
            run.Output.ShouldContain($"+  {argument} = \"{right}\"\n");
        if (right is not null)
            run.Error.ShouldContain("cure (review)");
    }

    [Theory]
    [InlineData("aws_db_instance", "hostname", "address")]
    [InlineData("aws_lb", "domain_name", "dns_name")]
    [InlineData("aws_eks_cluster", "oidc_issuer_url", "identity[0].oidc[0].issuer")]
    [InlineData("aws_eks_cluster", "certificate_authority[0].certificate_data", "certificate_authority[0].data")]
    [InlineData("aws_eks_cluster", "certificate_authority.0.certificate_data", "certificate_authority.0.data")]
    [InlineData("aws_eks_cluster", "identity[0].oidc[0].isuer", "identity[0].oidc[0].issuer")]
    [InlineData("aws_eks_cluster", "vpc_config[0].subnet_idss", "vpc_config[0].subnet_ids")]
    public void An_attribute_is_read_under_the_name_that_it_has(string type, string read, string right)
    {
        var run = Run.Cure("main.tf", Output(type, read), Log("Unsupported attribute", 4, "output \"quay\"", Lacks(read)));
        run.Output.ShouldContain($"+  value = {type}.quay.{right}\n");
    }

    [Theory]
    [InlineData("aws_eks_cluster.quay.certificate_authority[0].wharf", "it has `data`")]
    [InlineData("aws_eks_cluster.quay.vpc_config[0].security_group_id", "`cluster_security_group_id`")]
    [InlineData("local.ports[0].wharf", "`local.ports[0].wharf` still stands there")]
    [InlineData("var.quay.wharf", "`var.quay.wharf` still stands there")]
    public void What_still_stands_on_the_line_is_not_fixed(string read, string told)
    {
        var run = Run.Cure("main.tf", Output("aws_eks_cluster", "x").Replace("aws_eks_cluster.quay.x", read, StringComparison.Ordinal), Log("Unsupported attribute", 4, "output \"quay\"", Lacks(read)));
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(told);
        run.Error.ShouldNotContain("already fixed");
    }

    [Fact]
    public void What_reads_another_name_by_now_is_fixed() =>
        Run.Cure("main.tf", Output("aws_eks_cluster", "certificate_authority[0].data"), Log("Unsupported attribute", 4, "output \"quay\"", Lacks("certificate_data"))).Error.ShouldContain("already fixed");

    [Fact]
    public void A_source_of_facts_is_declared_where_nothing_declares_it()
    {
        var run = Run.Cure("main.tf", """
            data "aws_partition" "current" {}

            output "quay" {
              value = data.aws_region.current.name
            }

            """, Log("Reference to undeclared resource", 4, "output \"quay\"", "A data resource \"aws_region\" \"current\" has not been declared in the root\nmodule."));
        run.Output.ShouldContain(" data \"aws_partition\" \"current\" {}\n+data \"aws_region\" \"current\" {}\n");
        run.Error.ShouldContain("cure (review)");
    }

    [Theory]
    [InlineData("data \"aws_region\" \"here\" {}", "+  bucket = data.aws_region.here.name\n")]
    // Which one is not told.
    [InlineData("data \"aws_region\" \"here\" {}\n\ndata \"aws_region\" \"there\" {\n  provider = aws.there\n}", null)]
    public void A_source_of_facts_is_the_one_that_there_is(string declared, string? expected)
    {
        var run = Run.Cure("main.tf", declared + "\n\nresource \"aws_s3_bucket\" \"quay\" {\n  bucket = data.aws_region.current.name\n}\n",
            Log("Reference to undeclared resource", declared.Split('\n').Length + 3, "resource \"aws_s3_bucket\" \"quay\"", "A data resource \"aws_region\" \"current\" has not been declared in the root\nmodule."));
        if (expected is null)
            run.Output.ShouldBeEmpty();
        else
            run.Output.ShouldContain(expected);
    }

    [Fact]
    public void A_data_source_that_looks_for_something_is_not_declared() => Run.Cure("main.tf", "resource \"aws_s3_bucket\" \"quay\" {\n  bucket = data.aws_vpc.current.id\n}\n",
        Log("Reference to undeclared resource", 2, "resource \"aws_s3_bucket\" \"quay\"", "A data resource \"aws_vpc\" \"current\" has not been declared in the root\nmodule.")).Output.ShouldBeEmpty();

    [Theory]
    [InlineData("dead_letter_target_arn", "max_receive_count", true)]
    [InlineData("deadLetterTargetArn", "maxReceiveCount", true)]
    [InlineData("dead_letter_queue", "max_receive_count", false)]
    public void A_block_where_a_document_belongs_becomes_its_text(string target, string count, bool isKnown)
    {
        var run = Run.Cure("main.tf", $$"""
            resource "aws_sqs_queue" "quay" {
              name = "quay"
              redrive_policy {
                {{target}} = "arn:aws:sqs:x"
                {{count}} = 5
              }
            }

            """, Log("Unsupported block type", 3, "resource \"aws_sqs_queue\" \"quay\"", "Blocks of type \"redrive_policy\" are not expected here. Did you mean to define\nargument \"redrive_policy\"? If so, use the equals sign to assign it a value."));
        if (!isKnown)
        {
            run.Output.ShouldBeEmpty();
            run.Error.ShouldContain("`deadLetterTargetArn`");
            return;
        }
        run.Output.ShouldContain("+  redrive_policy = jsonencode({\n");
        run.Output.ShouldContain("+  })\n");
        run.Output.ShouldContain("deadLetterTargetArn");
        run.Output.ShouldContain("maxReceiveCount");
    }

    [Fact]
    public void A_role_trusts_the_service_that_takes_it_on()
    {
        var run = Run.Cure("main.tf", """
            resource "aws_iam_role" "quay" {
              name = "quay"
            }

            resource "aws_lambda_function" "quay" {
              function_name = "quay"
              role          = aws_iam_role.quay.arn
            }

            """, Log("Missing required argument", 1, "resource \"aws_iam_role\" \"quay\"", "The argument \"assume_role_policy\" is required, but no definition was found."));
        run.Output.ShouldContain("+  assume_role_policy = jsonencode({\n");
        run.Output.ShouldContain("lambda.amazonaws.com");
        run.Output.ShouldNotContain("variable");
        run.Error.ShouldContain("cure (review)");
    }

    [Theory]
    [InlineData("disaster_recovery", "dr")]
    [InlineData("replica_region", "replica")]
    public void An_alias_that_says_the_same_is_the_one(string written, string declared)
    {
        var run = Run.Cure("main.tf", $$"""
            provider "aws" {
              alias  = "{{declared}}"
              region = "eu-west-1"
            }

            resource "aws_s3_bucket" "quay" {
              provider = aws.{{written}}
            }

            """, $"\nError: Provider configuration not present\n\nTo work with aws_s3_bucket.quay its original provider configuration at\nprovider[\"registry.terraform.io/hashicorp/aws\"].{written} is required, but it\nhas been removed.\n");
        run.Output.ShouldContain($"+  provider = aws.{declared}\n");
        run.Output.ShouldNotContain("+provider");
    }

    // A column with room keeps its place, and one without goes by its widest name.
    [Theory]
    [InlineData("  name       = \"x\"\n  kms_key_id        = \"k\"\n", "+  kms_master_key_id        = \"k\"\n")]
    [InlineData("  name              = \"x\"\n  kms_key_id        = \"k\"\n", "+  kms_master_key_id = \"k\"\n")]
    [InlineData("  name       = \"x\"\n  kms_key_id = \"k\"\n", "+  name              = \"x\"\n+  kms_master_key_id = \"k\"\n")]
    public void Equals_signs_stay_below_each_other(string body, string expected) =>
        Run.Cure("main.tf", $"resource \"aws_sns_topic\" \"quay\" {{\n{body}}}\n", Unsupported("kms_key_id", 3, "aws_sns_topic")).Output.ShouldContain(expected);

    [Fact]
    public void A_link_that_is_not_followed_is_told()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var work = new TemporaryFolder();
        work.Write("shared/variables.tf", "variable \"quay\" {}\n");
        work.Write("app/main.tf", "output \"quay\" {\n  value = var.quay\n}\n");
        File.CreateSymbolicLink(Path.Combine(work.Path, "app", "variables.tf"), "../shared/variables.tf");
        work.Write("error.log", Log("Reference to undeclared input variable", 2, "output \"quay\"", "An input variable with the name \"quay\" has not been declared."));
        foreach (var template in new[] { "app", "app/main.tf" })
        {
            var run = Run.In(work.Path, "--template", template, "--error", "error.log");
            run.Error.ShouldContain("warning: a symbolic link is not followed");
            run.Error.ShouldContain("app/variables.tf");
        }
    }

    private static string Output(string type, string read) => $"resource \"{type}\" \"quay\" {{}}\n\noutput \"quay\" {{\n  value = {type}.quay.{read}\n}}\n";

    private static string Lacks(string read) => read.Contains('[') || read.Contains(".0.", StringComparison.Ordinal)
        ? $"This object does not have an attribute named \"{read[(read.LastIndexOf('.') + 1)..]}\"."
        : $"This object has no argument, nested block, or exported attribute named\n\"{read[(read.LastIndexOf('.') + 1)..]}\".";

    private static string Unsupported(string argument, int line, string type) =>
        Log("Unsupported argument", line, $"resource \"{type}\" \"quay\"", $"An argument named \"{argument}\" is not expected here.");

    private static string Log(string summary, int line, string block, string detail) =>
        $"\nError: {summary}\n\n  on main.tf line {line}, in {block}:\n   {line}: …\n\n{detail}\n";
}

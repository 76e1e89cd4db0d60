namespace Remediator.Tests.Logs;

public class TerraformTextTests
{
    private const string Boxes =
        """
        ╷
        │ Error: creating SQS Queue (orders): operation error SQS: CreateQueue, https response error StatusCode: 400,
        │ RequestID: 1-2, api error InvalidAttributeValue: Invalid value for the
        │ parameter DelaySeconds.
        │ 
        │   with module.mail["eu"].aws_sqs_queue.this["orders"],
        │   on modules/mail/main.tf line 4, in resource "aws_sqs_queue"
        │ "this":
        │    4: resource "aws_sqs_queue" "this" {
        │ 
        ╵
        ╷
        │ Error: Unsupported argument
        │ 
        │   on main.tf line 12, in resource "aws_sns_topic" "alerts":
        │   12:   colour = "red"
        │ 
        │ An argument named "colour" is not expected here.
        ╵
        """;

    private static readonly string[] Expected =
    [
        "module.mail[\"eu\"].aws_sqs_queue.this[\"orders\"] aws_sqs_queue modules/mail/main.tf:4 Invalid value for the parameter DelaySeconds.",
        "aws_sns_topic.alerts aws_sns_topic main.tf:12 Unsupported argument: An argument named \"colour\" is not expected here.",
    ];

    [Fact]
    public void Boxes_give_address_place_and_message() => Show(Boxes).ShouldBe(Expected);

    [Fact]
    public void The_upper_and_lower_edges_may_be_missing() =>
        Show(string.Join('\n', Boxes.Split('\n').Where(l => l is not ("╷" or "╵")))).ShouldBe(Expected);

    [Fact]
    public void Without_a_box_the_same_is_read() =>
        Show(string.Join('\n', Boxes.Split('\n').Select(l => l is "╷" or "╵" ? "" : l[2..]))).ShouldBe(Expected);

    [Fact]
    public void Behind_prefixes_of_a_CI_system_the_same_is_read() =>
        Show(string.Join('\n', Boxes.Split('\n').Select(l => "2024-05-01T12:00:00.1234567Z \u001b[31m" + l + "\u001b[0m"))).ShouldBe(Expected);

    [Fact]
    public void What_follows_a_box_is_not_part_of_it() =>
        Show(Boxes + "\nError: Terraform exited with code 1.\nOperation failed: failed running terraform apply (exit 1)\n##[error]Process completed with exit code 1.\n").ShouldBe(Expected);

    [Fact]
    public void Values_below_the_source_line_of_a_bare_error_are_not_its_text() => Show("""
        Error: Incorrect attribute value type

          on main.tf line 45, in resource "aws_db_subnet_group" "fares":
          45:   subnet_ids = var.subnet_id
            ├────────────────
            │ var.subnet_id is a string

        Inappropriate value for attribute "subnet_ids": set of string required.

        Error: Unsupported argument

          on main.tf line 12, in resource "aws_sns_topic" "alerts":
          12:   colour = "red"

        An argument named "colour" is not expected here.
        """).ShouldBe(
        [
            "aws_db_subnet_group.fares aws_db_subnet_group main.tf:45 Incorrect attribute value type: Inappropriate value for attribute \"subnet_ids\": set of string required.",
            Expected[1],
        ]);

    private static string[] Show(string log) =>
        [.. LogText.Read(log).Select(f => $"{f.Resource} {f.ResourceType} {f.Location?.Path}:{f.Location?.Line} {f.Message}")];

    [Fact]
    public void Sentence_behind_a_bar_below_the_source_line_is_the_detail()
    {
        var failure = LogText.One(
            """
            Error: Error in function call
              on cdk.tf.json line 12, in resource.aws_lambda_function.press:
              12:         "source_code_hash": "${filebase64sha256(\"press.zip\")}",
                 │ while calling filebase64sha256(path)
                 │ Call to function "filebase64sha256" failed: open press.zip: no such file or directory.
            """);
        failure.Message.ShouldContain("Call to function \"filebase64sha256\" failed: open press.zip");
        failure.Message.ShouldNotContain("while calling");
    }
}

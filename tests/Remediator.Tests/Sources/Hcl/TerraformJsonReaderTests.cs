using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Tests.Sources.Hcl;

public class TerraformJsonReaderTests
{
    [Fact]
    public void Labels_lead_to_bodies_also_through_lists()
    {
        var file = Read("""{"resource": {"aws_sqs_queue": [{"a": {"name": "x"}}, {"b": [{"name": "y"}]}]}, "//": "note", "moved": {}}""");
        file.Body.Blocks.Select(block => string.Join('.', block.Labels.Select(label => label.Text))).ShouldBe(["aws_sqs_queue.a", "aws_sqs_queue.b"]);
    }

    [Fact]
    public void Objects_are_blocks_in_a_resource_unless_they_are_maps()
    {
        var file = Read("""{"resource": {"aws_lambda_function": {"f": {"environment": {"variables": {"A": "1"}}, "tags": {"T": "x"}}}}}""");
        var body = file.Body.Blocks.ShouldHaveSingleItem().Body;
        body.FindBlocks("environment").ShouldHaveSingleItem().Body.Find("variables")!.Value.ShouldBeOfType<HclObject>();
        body.Find("tags")!.Value.ShouldBeOfType<HclObject>();
    }

    [Fact]
    public void Texts_are_templates_with_spans_in_the_file()
    {
        var source = SourceText.FromString("""{"locals": {"arn": "${aws_kms_key.main.arn}:*"}}""", "main.tf.json");
        var file = TerraformJsonReader.Read(source, _ => false);
        var template = (HclTemplate)file.Body.Blocks.Single().Body.Find("arn")!.Value;
        source.Slice(template.Parts[0].Expression!.Span).ShouldBe("aws_kms_key.main.arn");
        template.Parts[1].Text.ShouldBe(":*");
    }

    [Fact]
    public void Texts_with_quotes_inside_are_templates_with_spans_in_the_file()
    {
        var source = SourceText.FromString("""{"locals": {"doc": "${jsonencode({\"a\": 1})}"}}""", "main.tf.json");
        var template = (HclTemplate)TerraformJsonReader.Read(source, _ => false).Body.Blocks.Single().Body.Find("doc")!.Value;
        source.Slice(template.Parts.ShouldHaveSingleItem().Expression!.Span).ShouldBe("""jsonencode({\"a\": 1})""");
    }

    [Fact]
    public void Text_that_is_no_template_is_taken_as_it_reads()
    {
        var file = Read("""{"locals": {"doc": "${jsonencode({\"a\": 1)}"}}""");
        ((HclTemplate)file.Body.Blocks.Single().Body.Find("doc")!.Value).Literal.ShouldBe("""${jsonencode({"a": 1)}""");
    }

    [Fact]
    public void Dependencies_are_references()
    {
        var file = Read("""{"resource": {"aws_sqs_queue": {"a": {"depends_on": ["aws_kms_key_policy.k"]}}}}""");
        var tuple = (HclTuple)file.Body.Blocks.Single().Body.Find("depends_on")!.Value;
        tuple.Items.ShouldHaveSingleItem().ShouldBeOfType<HclTraversal>().Root.ShouldBe("aws_kms_key_policy");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1, 2]")]
    [InlineData("{\"resource\": 3}")]
    [InlineData("{\"resource\": {\"aws_sqs_queue\": \"x\"}}")]
    public void What_holds_no_blocks_gives_none(string text) => Read(text).Body.Blocks.ShouldBeEmpty();

    private static HclFile Read(string text) => TerraformJsonReader.Read(SourceText.FromString(text, "main.tf.json"), name => name is "tags" or "variables");
}

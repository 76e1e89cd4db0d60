using Remediator.Knowledge.Terraform;

namespace Remediator.Tests.Knowledge;

/// <summary>Samples of the AWS provider's schema, compared with its documentation.</summary>
public class ProviderSchemaTests
{
    private static BlockSchema Resource(string type) => ProviderSchema.Aws.FindResource(type).ShouldNotBeNull();

    [Fact]
    public void Resources_and_data_sources_are_all_there()
    {
        ProviderSchema.Aws.ResourceTypes.Count().ShouldBe(1526);
        ProviderSchema.Aws.DataSources.Count().ShouldBe(608);
        ProviderSchema.Aws.Provenance.Source.ShouldContain("hashicorp/aws 5.100.0");
    }

    [Fact]
    public void Every_block_can_be_read()
    {
        foreach (var block in ProviderSchema.Aws.ResourceTypes.Select(Resource).Concat(ProviderSchema.Aws.DataSources.Select(type => ProviderSchema.Aws.FindDataSource(type)!)))
            Depth(block).ShouldBeInRange(1, 20);
    }

    [Theory]
    [InlineData("aws_lambda_function", "function_name", "string", true, true)]
    [InlineData("aws_lambda_function", "memory_size", "number", true, false)]
    [InlineData("aws_lambda_function", "layers", "list(string)", true, false)]
    [InlineData("aws_lambda_function", "qualified_arn", "string", false, false)]
    [InlineData("aws_instance", "vpc_security_group_ids", "set(string)", true, false)]
    [InlineData("aws_s3_bucket", "tags", "map(string)", true, false)]
    public void Arguments_have_type_and_need(string type, string argument, string valueType, bool isArgument, bool isRequired)
    {
        var attribute = Resource(type).FindAttribute(argument).ShouldNotBeNull();
        attribute.Type.ShouldBe(valueType);
        attribute.IsArgument.ShouldBe(isArgument);
        attribute.IsRequired.ShouldBe(isRequired);
    }

    [Fact]
    public void Nested_blocks_have_numbers_and_a_content()
    {
        var rule = Resource("aws_s3_bucket_server_side_encryption_configuration").FindBlock("rule").ShouldNotBeNull();
        rule.Nesting.ShouldBe(BlockNesting.Set);
        rule.Least.ShouldBe(1);
        var algorithm = rule.Block.FindBlock("apply_server_side_encryption_by_default")!.Block.FindAttribute("sse_algorithm").ShouldNotBeNull();
        algorithm.IsRequired.ShouldBeTrue();
        Resource("aws_db_instance").FindBlock("timeouts")!.Nesting.ShouldBe(BlockNesting.Once);
    }

    [Fact]
    public void Arguments_that_left_the_bucket_are_deprecated()
    {
        Resource("aws_s3_bucket").FindBlock("lifecycle_rule")!.IsDeprecated.ShouldBeTrue();
        Resource("aws_s3_bucket").FindAttribute("acl")!.IsDeprecated.ShouldBeTrue();
        Resource("aws_s3_bucket").FindAttribute("bucket")!.IsDeprecated.ShouldBeFalse();
    }

    [Fact]
    public void Lists_of_objects_may_be_written_as_blocks() => Resource("aws_security_group").FindAttribute("ingress")!.MayBeBlocks.ShouldBeTrue();

    [Fact]
    public void Unknown_names_give_nothing()
    {
        ProviderSchema.Aws.FindResource("aws_s3_buckets").ShouldBeNull();
        ProviderSchema.Aws.FindDataSource("aws_sqs_queue_policy").ShouldBeNull();
        Resource("aws_sqs_queue").FindAttribute("topic").ShouldBeNull();
    }

    private static int Depth(BlockSchema block) => 1 + block.Blocks.Select(nested => Depth(nested.Block)).DefaultIfEmpty(0).Max();
}

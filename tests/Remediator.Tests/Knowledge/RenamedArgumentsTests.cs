using Remediator.Knowledge.Facts;
using Remediator.Knowledge.Terraform;

namespace Remediator.Tests.Knowledge;

public class RenamedArgumentsTests
{
    [Fact]
    public void The_provider_has_each_right_name_and_not_the_written_one_beside_it()
    {
        var wrong = new List<string>();
        foreach (var (type, written, right) in RenamedArguments.Terraform.All.Where(row => row.Right.Name.Length > 0 && row.Type.Contains("aws_", StringComparison.Ordinal)))
        {
            var schema = type.StartsWith("data.", StringComparison.Ordinal) ? ProviderSchema.Aws.FindDataSource(type["data.".Length..]) : ProviderSchema.Aws.FindResource(type);
            var path = right.Name.Split('.', '[', ']').Where(step => step.Length > 0 && !char.IsAsciiDigit(step[0])).ToArray();
            if (schema is null || !Places(schema).Any(names => names.Contains(path[0]) && !names.Contains(written)))
                wrong.Add($"{type} {written} {right.Name}");
        }
        wrong.ShouldBeEmpty();
    }

    // The names of a block, of each block in it, and of the objects that it exports.
    private static IEnumerable<IReadOnlyCollection<string>> Places(BlockSchema block, int depth = 0)
    {
        yield return [.. block.Attributes.Select(attribute => attribute.Name), .. block.Blocks.Select(nested => nested.Name)];
        foreach (var attribute in block.Attributes.Where(attribute => TypeText.MembersOf(attribute.Type).Count > 0))
            yield return [.. TypeText.MembersOf(attribute.Type).Keys];
        foreach (var nested in block.Blocks.Where(_ => depth < 8).SelectMany(nested => Places(nested.Block, depth + 1)))
            yield return nested;
    }

    [Theory]
    [InlineData("list(object({data = string}))", "data:string")]
    [InlineData("list(object({a = number, oidc = list(object({issuer = string, x = bool}))}))", "a:number oidc:list(object({issuer = string, x = bool}))")]
    [InlineData("map(string)", "")]
    [InlineData("string", "")]
    public void The_members_of_an_object_are_told_by_its_type(string type, string expected) =>
        string.Join(' ', TypeText.MembersOf(type).Select(member => $"{member.Key}:{member.Value}")).ShouldBe(expected);

    [Theory]
    [InlineData("ON_DEMAND", "PROVISIONED PAY_PER_REQUEST", "PAY_PER_REQUEST")]
    [InlineData("aarch64", "ARM64 arm64 x86_64", null)]
    [InlineData("wharf", "A B", null)]
    public void A_word_means_the_one_value_that_is_allowed(string written, string allowed, string? expected) =>
        ValueWords.Find(written, allowed.Split(' ')).ShouldBe(expected);
}

using Remediator.Text;

namespace Remediator.Tests.Text;

public sealed class NearestTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "abxc", 1)]
    [InlineData("abc", "axc", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("abcdef", "uvwxyz", 4)]
    public void Distance_counts_edits_up_to_the_limit(string a, string b, int expected)
    {
        Nearest.Distance(a, b, 3).ShouldBe(expected);
        Nearest.Distance(b, a, 3).ShouldBe(expected);
    }

    [Fact]
    public void The_nearest_come_first_and_the_name_itself_does_not_count() =>
        Nearest.Find("Bucket", ["Bukets", "Bucket", "bucket", "Buckets", "Topic"]).ShouldBe(["bucket", "Buckets", "Bukets"]);

    [Fact]
    public void At_most_four_are_named() => Nearest.Find("aa", ["ab", "ac", "ad", "ae", "af"]).ShouldBe(["ab", "ac", "ad", "ae"]);

    [Theory]
    [InlineData(new[] { "Buckets", "Topic" }, "Buckets")]
    [InlineData(new[] { "Buckets", "Bucker" }, null)]
    [InlineData(new[] { "Buckxy", "Buckets" }, "Buckets")]
    [InlineData(new[] { "Topic" }, null)]
    public void One_is_named_only_when_it_stands_out(string[] candidates, string? expected) => Nearest.FindOne("Bucket", candidates).ShouldBe(expected);
}

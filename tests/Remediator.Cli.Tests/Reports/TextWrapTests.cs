using Remediator.Cli.Output;

namespace Remediator.Cli.Tests.Reports;

/// <summary>Prose is broken where its words allow; code and commands never are.</summary>
public class TextWrapTests
{
    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("abcdefghijkl mn", 5, "abcdefghijkl|mn")]
    [InlineData("run `git apply x.patch` now", 12, "run|`git apply x.patch`|now")]
    [InlineData("short", 40, "short")]
    [InlineData("  aws kms put-key-policy --key-id x", 10, "  aws kms put-key-policy --key-id x")]
    [InlineData("List them: aws kms list-keys --limit 5", 10, "List them: aws kms list-keys --limit 5")]
    [InlineData("first\nsecond line", 6, "first|second|line")]
    [InlineData("", 10, "")]
    public void Lines_fit(string text, int width, string expected) => string.Join('|', TextWrap.Lines(text, width)).ShouldBe(expected);

    [Fact]
    public void Without_a_width_nothing_is_broken() => TextWrap.Lines("a b c\nd", null).ShouldBe(["a b c", "d"]);
}

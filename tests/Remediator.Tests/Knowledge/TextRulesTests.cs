using Remediator.Knowledge.Facts;

namespace Remediator.Tests.Knowledge;

public class TextRulesTests
{
    private static TextRule Rule(string id) => TextRules.Find(id).ShouldNotBeNull();

    [Theory]
    [InlineData("my-bucket.eu-west-1")]
    [InlineData("abc")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.256")]
    public void A_good_bucket_name_passes(string name) => Rule("s3-bucket-name").ProblemWith(name).ShouldBeNull();

    [Theory]
    [InlineData("ab", "has 2 characters, and at least 3 are needed")]
    [InlineData("MyBucket", "has the character `M`, which is not allowed")]
    [InlineData("my_bucket", "has the character `_`, which is not allowed")]
    [InlineData("-bucket", "begins with `-`, which may only stand inside")]
    [InlineData("bucket.", "ends with `.`, which may only stand inside")]
    [InlineData("my..bucket", "contains `..`")]
    [InlineData("xn--bucket", "begins with `xn--`, which is reserved")]
    [InlineData("bucket-s3alias", "ends with `-s3alias`, which is reserved")]
    [InlineData("192.168.5.4", "looks like an IP address")]
    public void A_bad_bucket_name_is_told_why(string name, string problem) =>
        Rule("s3-bucket-name").ProblemWith(name).ShouldBe(problem);

    [Fact]
    public void A_bucket_name_may_have_63_characters_and_no_more()
    {
        Rule("s3-bucket-name").ProblemWith(new string('a', 63)).ShouldBeNull();
        Rule("s3-bucket-name").ProblemWith(new string('a', 64)).ShouldBe("has 64 characters, and at most 63 are allowed");
    }

    [Theory]
    [InlineData("Allow HTTPS (443) from 10.0.0.0/8, a+b=c & {x} $1 *!;#@[]_:-", null)]
    [InlineData("Public entry — of the service", "has the character `—`, which is not allowed")]
    [InlineData("the collector's group", "has the character `'`, which is not allowed")]
    [InlineData("", "has 0 characters, and at least 1 are needed")]
    public void The_description_of_a_security_group_has_few_characters(string text, string? problem) =>
        Rule("ec2-security-group-description").ProblemWith(text).ShouldBe(problem);

    [Fact]
    public void A_security_group_name_may_not_look_like_an_id() =>
        Rule("ec2-security-group-name").ProblemWith("sg-web").ShouldBe("begins with `sg-`, which is reserved");

    [Fact]
    public void A_rule_of_a_group_may_have_an_empty_description() =>
        Rule("ec2-security-group-rule-description").ProblemWith("").ShouldBeNull();

    [Fact]
    public void An_unknown_rule_is_not_found() => TextRules.Find("s3").ShouldBeNull();
}

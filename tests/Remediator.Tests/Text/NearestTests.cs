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
    public void At_most_four_are_named() => Nearest.Find("tide", ["tida", "tidb", "tidc", "tidd", "tidf"]).ShouldBe(["tida", "tidb", "tidc", "tidd"]);

    [Theory]
    [InlineData(new[] { "Buckets", "Topic" }, "Buckets")]
    [InlineData(new[] { "Buckets", "Bucker" }, null)]
    [InlineData(new[] { "Buckxy", "Buckets" }, "Buckets")]
    [InlineData(new[] { "Topic" }, null)]
    public void One_is_named_only_when_it_stands_out(string[] candidates, string? expected) => Nearest.FindOne("Bucket", candidates).ShouldBe(expected);

    [Theory]
    [InlineData("prd_account_id", "dev_account_id")]
    [InlineData("VpnGroup", "WebGroup")]
    [InlineData("prod_role", "nonprod_role")]
    [InlineData("untrusted_cidr", "trusted_cidr")]
    [InlineData("import_bucket", "export_bucket")]
    [InlineData("reader_role", "leader_role")]
    [InlineData("ext_role", "exec_role")]
    [InlineData("db_role_for_logs", "role_for_logs")]
    public void Another_word_is_another_name_however_few_letters_differ(string name, string other)
    {
        Nearest.FindOne(name, [other], 3).ShouldBeNull();
        Nearest.FindOne(other, [name], 3).ShouldBeNull();
        Nearest.MayMean(name, other).ShouldBeFalse();
    }

    [Theory]
    [InlineData("prd_account_id", "prod_account_id")]
    [InlineData("vcp_id", "vpc_id")]
    [InlineData("ucket_name", "bucket_name")]
    [InlineData("ubcket_name", "bucket_name")]
    [InlineData("subnetids", "subnet_ids")]
    [InlineData("MasterUserName", "MasterUsername")]
    [InlineData("securty_group", "security_groups")]
    [InlineData("PubliclyAccesible", "PubliclyAccessible")]
    public void A_slip_of_the_pen_is_the_same_name(string name, string other) => Nearest.FindOne(name, [other]).ShouldBe(other);
}

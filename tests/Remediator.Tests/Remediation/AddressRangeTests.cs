using Remediator.Remediation.Choosers;

namespace Remediator.Tests.Remediation;

public class AddressRangeTests
{
    [Theory]
    [InlineData("10.0.1.7/24", "10.0.1.0/24")]
    [InlineData("10.0.1.0/24", "10.0.1.0/24")]
    [InlineData("255.255.255.255/0", "0.0.0.0/0")]
    [InlineData("203.0.113.9/32", "203.0.113.9/32")]
    public void A_range_begins_with_its_first_address(string written, string right) => AddressRange.Parse(written)!.Value.ToString().ShouldBe(right);

    [Theory]
    [InlineData("10.0.0/16")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0")]
    [InlineData("fd00::/8")]
    [InlineData("10.0.0.256/24")]
    public void What_is_no_range_is_none(string written) => AddressRange.Parse(written).ShouldBeNull();

    [Theory]
    [InlineData("10.0.0.0/16", "10.0.255.0/24", true, true)]
    [InlineData("10.0.0.0/16", "10.1.0.0/24", false, false)]
    [InlineData("10.0.0.0/24", "10.0.0.0/16", false, true)]
    [InlineData("0.0.0.0/0", "255.0.0.0/8", true, true)]
    public void Ranges_lie_in_one_another(string outer, string inner, bool isIn, bool overlaps)
    {
        var (a, b) = (AddressRange.Parse(outer)!.Value, AddressRange.Parse(inner)!.Value);
        a.Contains(b).ShouldBe(isIn);
        a.Overlaps(b).ShouldBe(overlaps);
    }
}

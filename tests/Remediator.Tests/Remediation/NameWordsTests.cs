using Remediator.Remediation.Choosers;

namespace Remediator.Tests.Remediation;

public class NameWordsTests
{
    [Theory]
    [InlineData("orders-production-service", 3, "orders-prod-service")]
    [InlineData("OrdersProductionAlb", 6, "OrdersProdAlb")]
    [InlineData("parcel-load-balancer", 4, "parcel-lb")]
    [InlineData("ParcelTargetGroup", 1, "ParcelTg")]
    [InlineData("lighthouse-keepers-alb", 4, "lighth-keepers-alb")]
    [InlineData("one-two-lb", 4, "two-lb")]
    [InlineData("abc", 0, "abc")]
    public void Words_are_abbreviated_then_cut_then_left_out(string name, int excess, string right)
    {
        var words = new NameWords([name]);
        words.Shorten(excess).ShouldBeTrue();
        words.Texts.ShouldBe([right]);
    }

    [Fact]
    public void Texts_around_an_interpolation_stay_apart()
    {
        var words = new NameWords(["inventory-", "", "-database-lb"]);
        words.Shorten(10).ShouldBeTrue();
        words.Texts.ShouldBe(["inv-", "", "-db-lb"]);
    }

    [Fact]
    public void What_cannot_be_cut_is_told() => new NameWords(["ab-12345678"]).Shorten(4).ShouldBeFalse();
}

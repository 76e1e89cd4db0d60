using Remediator.Knowledge.Facts;

namespace Remediator.Tests.Knowledge;

public class NumberRulesTests
{
    [Theory]
    [InlineData("ec2-flow-log-aggregation-interval", 30, 60)]
    [InlineData("ec2-flow-log-aggregation-interval", 61, 600)]
    [InlineData("ec2-flow-log-aggregation-interval", 900, 600)]
    [InlineData("elbv2-idle-timeout", 0, 1)]
    [InlineData("elbv2-idle-timeout", 4001, 4000)]
    [InlineData("elbv2-idle-timeout", 60, 60)]
    public void The_nearest_accepted_number_is_told(string id, long number, long nearest) =>
        NumberRules.Find(id).ShouldNotBeNull().Nearest(number).ShouldBe(nearest);

    [Fact]
    public void Every_rule_says_something_and_its_list_ascends()
    {
        foreach (var rule in NumberRules.All)
        {
            (rule.Min is not null || rule.Max is not null || rule.Allowed.Count > 0).ShouldBeTrue(rule.Id);
            rule.Allowed.Order().SequenceEqual(rule.Allowed).ShouldBeTrue(rule.Id);
        }
    }

    [Fact]
    public void An_unknown_rule_is_not_found() => NumberRules.Find("elbv2").ShouldBeNull();
}

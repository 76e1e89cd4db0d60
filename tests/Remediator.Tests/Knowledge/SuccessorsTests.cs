using Remediator.Knowledge.Facts;

namespace Remediator.Tests.Knowledge;

public class SuccessorsTests
{
    [Theory]
    [InlineData("rds-instance-class", "db.t2.micro", "db.t3.micro")]
    [InlineData("rds-instance-class", "db.m4.10xlarge", "db.m5.12xlarge")]
    [InlineData("aurora-instance-class", "db.t3.small", "db.t3.medium")]
    public void A_successor_is_known(string kind, string from, string to) => Successors.Find(kind, from).ShouldNotBeNull().To.ShouldBe(to);

    [Fact]
    public void Nothing_gives_way_to_what_gives_way_itself() =>
        Successors.All.Where(fact => Successors.Find(fact.Kind, fact.To) is not null).ShouldBeEmpty();
}

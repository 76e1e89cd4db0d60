using Remediator.Knowledge.Facts;

namespace Remediator.Tests.Knowledge;

public class LogRetentionTests
{
    [Theory]
    [InlineData(10, 14)]
    [InlineData(100, 120)]
    [InlineData(730, 731)]
    [InlineData(2555, 2557)]
    [InlineData(4000, 3653)]
    [InlineData(30, 30)]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    public void The_nearest_retention_keeps_events_at_least_as_long_where_it_can(int asked, int nearest) =>
        LogRetention.Nearest(asked).ShouldBe(nearest);
}

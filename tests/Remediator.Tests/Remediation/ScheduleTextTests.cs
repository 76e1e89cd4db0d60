using Remediator.Remediation.Choosers;

namespace Remediator.Tests.Remediation;

public class ScheduleTextTests
{
    [Theory]
    [InlineData("rate(1 minutes)", "rate(1 minute)")]
    [InlineData("rate(5 minute)", "rate(5 minutes)")]
    [InlineData("Rate(2 Hours)", "rate(2 hours)")]
    [InlineData("cron(0 7 * * 1-5)", "cron(0 7 ? * 2-6 *)")]
    [InlineData("0 7 * * *", "cron(0 7 * * ? *)")]
    [InlineData("cron(0 7 * * 0)", "cron(0 7 ? * 1 *)")]
    [InlineData("cron(0 7 * * MON-FRI)", "cron(0 7 ? * MON-FRI *)")]
    [InlineData("cron(0 7 * * * *)", "cron(0 7 * * ? *)")]
    [InlineData("cron(0 7 1 * * *)", "cron(0 7 1 * ? *)")]
    [InlineData("cron(0 7 ? * ? *)", "cron(0 7 * * ? *)")]
    public void A_schedule_says_the_same_as_EventBridge_reads_it(string written, string right) =>
        new ScheduleText().Choose(null!, null!, written).Text.ShouldBe(right);

    [Theory]
    [InlineData("rate(1 minute)")]
    [InlineData("cron(0 7 ? * MON-FRI *)")]
    [InlineData("cron(0/15 7 * * ? *)")]
    public void What_is_right_stays(string written) => new ScheduleText().Choose(null!, null!, written).ShouldBe(Choice.Keep);

    [Theory]
    [InlineData("at(2026-12-01T00:00:00)")]
    [InlineData("rate(0 minutes)")]
    [InlineData("rate(5 fortnights)")]
    [InlineData("cron(0 7 1 * MON *)")] // Unix takes either day: no one schedule says that.
    [InlineData("cron(0 7 * * 5-7)")] // Friday to Sunday runs over the end of the week.
    [InlineData("daily")]
    public void What_has_no_certain_meaning_is_refused(string written) =>
        new ScheduleText().Choose(null!, null!, written).Refusal.ShouldNotBeNull();
}

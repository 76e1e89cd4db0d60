using Remediator.Knowledge.Facts;

namespace Remediator.Tests.Knowledge;

public class LambdaFactsTests
{
    [Theory]
    [InlineData("nodejs14.x", "nodejs22.x")]
    [InlineData("nodejs4.3-edge", "nodejs22.x")]
    [InlineData("python3.7", "python3.13")]
    [InlineData("java8", "java21")]
    [InlineData("dotnetcore3.1", "dotnet10")]
    [InlineData("dotnet8", "dotnet10")]
    [InlineData("ruby2.7", "ruby3.4")]
    [InlineData("go1.x", "provided.al2023")]
    [InlineData("provided", "provided.al2023")]
    [InlineData("python3.5", "python3.13")] // AWS never had it
    public void A_runtime_that_ends_has_a_successor(string id, string successor) =>
        LambdaRuntimes.SuccessorOf(id).ShouldNotBeNull().Runtime.ShouldBe(successor);

    [Theory]
    [InlineData("nodejs22.x")]
    [InlineData("nodejs24.x")]
    [InlineData("python3.14")]
    [InlineData("dotnet10")]
    [InlineData("cobol85")]
    public void A_runtime_that_lives_as_long_needs_no_successor(string id) => LambdaRuntimes.SuccessorOf(id).ShouldBeNull();

    [Fact]
    public void Every_successor_is_a_runtime_that_can_be_used_after_the_facts_were_taken()
    {
        foreach (var language in LambdaRuntimes.All.Select(runtime => runtime.Language).Distinct())
        {
            var successor = LambdaRuntimes.SuccessorOf($"{language}0").ShouldNotBeNull();
            var runtime = LambdaRuntimes.Find(successor.Runtime).ShouldNotBeNull();
            runtime.Deprecated.GetValueOrDefault(DateOnly.MaxValue).ShouldBeGreaterThan(LambdaRuntimes.Provenance.Date);
        }
    }

    [Fact]
    public void A_runtime_is_blocked_from_the_day_on_that_AWS_names()
    {
        var runtime = LambdaRuntimes.Find("python3.6").ShouldNotBeNull();

        runtime.IsCreateBlocked(new DateOnly(2022, 7, 17)).ShouldBeFalse();
        runtime.IsCreateBlocked(new DateOnly(2022, 7, 18)).ShouldBeTrue();
        runtime.IsUpdateBlocked(new DateOnly(2022, 7, 18)).ShouldBeFalse();
        runtime.IsUpdateBlocked(new DateOnly(2022, 8, 29)).ShouldBeTrue();
    }

    [Fact]
    public void A_runtime_without_dates_is_not_blocked() =>
        LambdaRuntimes.Find("dotnet10")!.IsCreateBlocked(new DateOnly(2026, 11, 24)).ShouldBeFalse();

    [Fact]
    public void An_unknown_runtime_is_not_found() => LambdaRuntimes.Find("python3.5").ShouldBeNull();

    [Theory]
    [InlineData("AWS_REGION", true)]
    [InlineData("_HANDLER", true)]
    [InlineData("aws_region", false)]
    [InlineData("TABLE_NAME", false)]
    public void Reserved_environment_keys_are_known(string key, bool reserved) =>
        LambdaEnvironment.ReservedKeys.Contains(key).ShouldBe(reserved);
}

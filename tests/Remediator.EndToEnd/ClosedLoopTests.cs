namespace Remediator.EndToEnd;

/// <summary>A real <c>terraform apply</c> fails, the program reads what it printed, and with its patch the same apply succeeds.</summary>
public sealed class ClosedLoopTests(ScenarioRuns runs) : IClassFixture<ScenarioRuns>
{
    public static TheoryData<string> Scenarios => [.. Scenario.All];

    [ClosedLoopTheory]
    [MemberData(nameof(Scenarios))]
    public Task Failed_apply_succeeds_with_the_patch(string scenario) => runs.Of(scenario);
}

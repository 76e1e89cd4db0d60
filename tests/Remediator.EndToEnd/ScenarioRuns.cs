namespace Remediator.EndToEnd;

/// <summary>All scenarios against one emulator, a few at a time: most of a run is waiting for the provider to start.</summary>
public sealed class ScenarioRuns : IDisposable
{
    private const int AtATime = 3;

    private readonly Emulator _emulator = new();
    private readonly SemaphoreSlim _places = new(AtATime);
    private readonly Lazy<Dictionary<string, Task>> _runs;

    public ScenarioRuns() => _runs = new(() => Scenario.All.Select((name, index) => (name, Run: Start(name, index))).ToDictionary(pair => pair.name, pair => pair.Run));

    /// <summary>The run of a scenario; it fails as its assertions do.</summary>
    public Task Of(string scenario) => _runs.Value[scenario];

    /// <inheritdoc/>
    public void Dispose()
    {
        _emulator.Dispose();
        _places.Dispose();
    }

    private async Task Start(string scenario, int index)
    {
        await _places.WaitAsync();
        try
        {
            await Task.Run(() => new Scenario(scenario, _emulator.Port, 100_000_000_000 + index).Run());
        }
        finally
        {
            _places.Release();
        }
    }
}

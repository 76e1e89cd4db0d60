using System.Diagnostics;

namespace Remediator.Cli.Output;

/// <summary>Says on one line of a terminal how far long work is; short work and files hear nothing of it.</summary>
/// <param name="clock">The time since the work began; null for the machine's clock.</param>
internal sealed class Progress(TextWriter people, bool isOn, Func<TimeSpan>? clock = null) : IDisposable
{
    private const string EraseLine = "\r\u001b[K";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _next = Patience;
    private bool _isShown;

    private TimeSpan Elapsed => clock?.Invoke() ?? Stopwatch.GetElapsedTime(_start);

    /// <summary>Tells how far the work is, if it is time to.</summary>
    /// <param name="text">Makes the text; called when it is shown.</param>
    public void Tell(Func<string> text)
    {
        if (!isOn || Elapsed < _next)
            return;
        people.Write(EraseLine + text());
        people.Flush();
        _isShown = true;
        _next = Elapsed + Interval;
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (!_isShown)
            return;
        people.Write(EraseLine);
        people.Flush();
        _isShown = false;
    }
}

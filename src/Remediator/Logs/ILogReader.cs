namespace Remediator.Logs;

/// <summary>
/// Reads the events of one log format, fed line by line. A reader holds at most one open event, whose size is bounded,
/// and hands it to the <see cref="FailureSink"/> it was made with when the event ends.
/// </summary>
internal interface ILogReader
{
    /// <summary>Offers a line on which an event may begin. True when the reader has taken it.</summary>
    bool TryBegin(LogLine line);

    /// <summary>Offers the line after one that was taken. False when the event has ended before this line.</summary>
    bool TryContinue(LogLine line);

    /// <summary>The event is over, or the log, or what follows was skipped: hand over what was read.</summary>
    void End();
}

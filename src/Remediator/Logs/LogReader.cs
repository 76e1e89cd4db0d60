using Remediator.Text;

namespace Remediator.Logs;

/// <summary>Reads a deployment log of any format and size into its failures. The log is streamed; nothing in it is trusted.</summary>
public sealed class LogReader(LogOptions options)
{
    /// <summary>Reads the whole stream.</summary>
    public LogReadResult Read(Stream bytes) => Read(bytes, LogBlocks.SmallLog);

    // The size up to which a log is read in full; tests raise it to compare both ways.
    internal LogReadResult Read(Stream bytes, int smallLog)
    {
        var dispatcher = new LogDispatcher(options);
        var blocks = new LogBlocks(bytes, dispatcher, options.Literals, smallLog);
        var unreadable = blocks.ReadAll();
        if (unreadable is not null)
            return new LogReadResult(LogOutcome.NotText, [], [Named(unreadable)], blocks.Lines, blocks.Bytes);
        if (!blocks.HasText)
            return new LogReadResult(LogOutcome.Empty, [], [Named(Empty)], blocks.Lines, blocks.Bytes);
        var failures = dispatcher.Finish();
        IReadOnlyList<Problem> problems = dispatcher.Dropped == 0 ? [] : [Named(TooMany(dispatcher.Dropped))];
        return new LogReadResult(failures.Count > 0 ? LogOutcome.Failed : LogOutcome.NoError, failures, problems, blocks.Lines, blocks.Bytes);
    }

    private static Problem Empty => new("the log is empty", Help: "capture standard error too: `… 2>&1`");

    private Problem Named(Problem problem) => problem with { Path = options.Path };

    private static Problem TooMany(int dropped) =>
        new($"the log holds {dropped} more failures than are kept", Help: "cut the log to one deployment");
}

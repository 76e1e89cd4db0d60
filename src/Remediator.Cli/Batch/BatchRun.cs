using System.Collections.Concurrent;

namespace Remediator.Cli.Batch;

/// <summary>
/// Works on the jobs of a stream with several threads and gives the results in the order of the jobs. It reads only a few jobs ahead of
/// the oldest that is not done, so memory stays the same however many there are.
/// </summary>
/// <param name="work">Turns a job into its result; called by several threads at once.</param>
/// <param name="workers">Number of threads.</param>
internal sealed class BatchRun(Func<long, JsonLine, BatchResult> work, int workers)
{
    /// <summary>How many jobs a worker may be ahead of the oldest that is not done.</summary>
    private const int LookAhead = 8;

    // As much as the main thread has: how deep templates may nest must not depend on the command.
    private const int StackBytes = 8 << 20;

    /// <summary>Works on all jobs.</summary>
    /// <param name="first">Number of the first job.</param>
    /// <param name="write">Takes each result, in order.</param>
    public void Run(JsonLines jobs, long first, Action<BatchResult> write)
    {
        // Not disposed of: when the results can no longer be written, the reader may still wait for a line that never comes.
        var ordered = new BlockingCollection<Pending>(workers * LookAhead);
        var waiting = new BlockingCollection<Pending>();
        var stop = new CancellationTokenSource();
        new Thread(() => Read(jobs, first, ordered, waiting, stop.Token)) { IsBackground = true }.Start();
        var threads = new List<Thread>();
        for (var i = 0; i < workers; i++)
            threads.Add(new Thread(() => Work(waiting, stop.Token), StackBytes) { IsBackground = true });
        threads.ForEach(thread => thread.Start());
        try
        {
            foreach (var pending in ordered.GetConsumingEnumerable())
                write(pending.Result.Task.GetAwaiter().GetResult());
        }
        finally
        {
            stop.Cancel();
            threads.ForEach(thread => thread.Join());
        }
    }

    private static void Read(JsonLines jobs, long first, BlockingCollection<Pending> ordered, BlockingCollection<Pending> waiting, CancellationToken stop)
    {
        try
        {
            for (var index = first; jobs.Next() is { } line; index++)
            {
                var pending = new Pending(index, line);
                ordered.Add(pending, stop);
                waiting.Add(pending, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The results can no longer be written.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stands where the next result would: those before it are written.
            var failed = new Pending(-1, new JsonLine([], false));
            failed.Result.SetException(new TroubleException($"the jobs cannot be read: {e.Message}"));
            ordered.Add(failed, CancellationToken.None);
        }
        finally
        {
            ordered.CompleteAdding();
            waiting.CompleteAdding();
        }
    }

    private void Work(BlockingCollection<Pending> waiting, CancellationToken stop)
    {
        try
        {
            foreach (var pending in waiting.GetConsumingEnumerable(stop))
            {
                try
                {
                    pending.Result.SetResult(work(pending.Index, pending.Line));
                }
                catch (Exception e)
                {
                    // The thread that writes must hear of it, or it would wait for ever.
                    pending.Result.SetException(e);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The results can no longer be written.
        }
    }

    private sealed record Pending(long Index, JsonLine Line)
    {
        public TaskCompletionSource<BatchResult> Result { get; } = new();
    }
}

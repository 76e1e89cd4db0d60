using System.Text.Json;

namespace Remediator.Cli.Batch;

/// <summary>
/// The file of results that a broken-off run left. Results stand in the order of the jobs, so the whole lines tell how far it came; a
/// line that was being written is cut off. Each kept line must belong to its job, or the file is another batch's.
/// </summary>
internal static class ResultsFile
{
    private const int MaxLine = 256 << 20;

    /// <summary>Opens the file at the place where the next result belongs.</summary>
    /// <param name="jobs">Moved past the jobs that have a result.</param>
    /// <param name="done">Number of those jobs.</param>
    /// <exception cref="TroubleException">The file holds the results of other jobs.</exception>
    public static FileStream OpenToResume(string path, JsonLines jobs, out long done)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            file.SetLength(EndOfWholeLines(file));
            file.Position = 0;
            var results = new JsonLines(file, MaxLine);
            for (done = 0; results.Next() is { } result; done++)
            {
                var job = jobs.Next() ?? throw new TroubleException($"`{path}` holds more results than there are jobs", "give the file of jobs that the results belong to");
                if (!result.IsTooLong && !IsOf(result, job, done))
                    throw new TroubleException($"line {done + 1} of `{path}` is not the result of that job", "give the file of jobs that the results belong to, or write to another file");
            }
            file.Position = file.Length;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static bool IsOf(JsonLine result, JsonLine job, long index)
    {
        try
        {
            using var document = JsonDocument.Parse(result.Bytes);
            var root = document.RootElement;
            var id = root.TryGetProperty("id", out var own) ? own.GetRawText() : null;
            return root.TryGetProperty("index", out var number) && number.TryGetInt64(out var at) && at == index && id == IdOf(job);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string? IdOf(JsonLine job)
    {
        string? id = null;
        try
        {
            if (!job.IsTooLong)
                _ = BatchJob.Read(job.Bytes, out id);
        }
        catch (TroubleException)
        {
            // Its result says so, with the id as far as it could be read.
        }
        return id;
    }

    private static long EndOfWholeLines(FileStream file)
    {
        var buffer = new byte[4096];
        for (var end = file.Length; end > 0;)
        {
            var start = Math.Max(0, end - buffer.Length);
            var part = buffer.AsSpan(0, (int)(end - start));
            file.Position = start;
            file.ReadExactly(part);
            if (part.LastIndexOf((byte)'\n') is >= 0 and var at)
                return start + at + 1;
            end = start;
        }
        return 0;
    }
}

using System.Globalization;
using Remediator.Cli.Batch;
using Remediator.Cli.Input;

namespace Remediator.Cli.Commands;

/// <summary>Many jobs in one run: JSON Lines in, JSON Lines out. It writes reports, never into templates.</summary>
internal sealed class BatchCommand(CommandContext console)
{
    /// <summary>The longest line that is taken as a job.</summary>
    private const int MaxJobBytes = 64 << 20;

    private const int MaxWorkers = 256;

    /// <returns>0 when every job came to its report, 1 when one could not be worked on, 2 when the batch itself could not go on.</returns>
    public int Run(BatchOptions options)
    {
        if (options.Format is not (null or "json"))
            throw new TroubleException($"`batch` has no format `{options.Format}`", "it writes JSON Lines");
        if (options.Workers is < 1 or > MaxWorkers)
            throw new TroubleException($"`--jobs {options.Workers}` is not a number of workers", $"from 1 to {MaxWorkers}");
        if (options.Resume && options.OutputFile is null)
            throw new TroubleException("`--resume` needs the file to go on with", "remediate batch jobs.jsonl --output results.jsonl --resume");
        var catalogue = CatalogueSource.Load(options.RuleFolders, console.CurrentFolder);
        var worker = new BatchWorker(catalogue, console.CurrentFolder);
        try
        {
            using var input = options.Jobs is null or "-" ? console.StandardInput() : Open(options.Jobs);
            var jobs = new JsonLines(input, MaxJobBytes);
            long done = 0;
            using var output = OpenOutput(options, jobs, ref done);
            long[] count = [0, 0, 0];
            using var progress = console.Progress(options.Quiet);
            new BatchRun(worker.Run, options.Workers ?? Environment.ProcessorCount).Run(jobs, done, result =>
            {
                output.Write(result.Line);
                // Whoever reads gets each result when it is there; a run that is broken off loses none.
                output.Flush();
                count[result.ExitCode]++;
                progress.Tell(() => string.Create(CultureInfo.InvariantCulture, $"{done + count.Sum()} jobs done"));
            });
            progress.Dispose();
            if (!options.Quiet)
            {
                console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{count.Sum()} jobs: {count[0]} with a patch, {count[1]} without, {count[2]} in trouble{(done > 0 ? $"; {done} were done before" : "")}"));
            }
            return count[ExitCode.Trouble] > 0 ? ExitCode.NoPatch : ExitCode.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TroubleException($"the batch cannot go on: {e.Message}", "with `--output FILE`, `--resume` goes on where it ended");
        }
    }

    private Stream OpenOutput(BatchOptions options, JsonLines jobs, ref long done)
    {
        if (options.OutputFile is not { } path)
            return console.StandardOutput();
        var full = Path.GetFullPath(path, console.CurrentFolder);
        return options.Resume ? ResultsFile.OpenToResume(full, jobs, out done) : new FileStream(full, FileMode.Create, FileAccess.Write, FileShare.Read);
    }

    private FileStream Open(string path)
    {
        var full = Path.GetFullPath(path, console.CurrentFolder);
        if (!File.Exists(full))
            throw new TroubleException($"there is no file of jobs `{path}`", "give a file of JSON Lines, or - for standard input");
        return new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
    }
}

using CommandLine;

namespace Remediator.Cli.Commands;

/// <summary>Many jobs in one run.</summary>
[Verb("batch", HelpText = "Work on many jobs: JSON Lines in, JSON Lines of reports out, in the same order.")]
internal sealed class BatchOptions : CommonOptions
{
    [Value(0, MetaName = "JOBS", HelpText = "File of jobs, one JSON object a line; standard input when left out or -.")]
    public string? Jobs { get; set; }

    [Option('j', "jobs", MetaValue = "N", HelpText = "How many jobs to work on at once; by default one for each processor.")]
    public int? Workers { get; set; }

    [Option("resume", HelpText = "Go on with a run that was broken off: keep the whole lines of the --output file and do the jobs after them.")]
    public bool Resume { get; set; }
}

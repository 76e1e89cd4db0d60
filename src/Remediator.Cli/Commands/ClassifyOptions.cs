using CommandLine;

namespace Remediator.Cli.Commands;

/// <summary>What failed, without a template.</summary>
[Verb("classify", HelpText = "Say what failed, from the log alone.")]
internal sealed class ClassifyOptions : CommonOptions
{
    [Option('e', "error", MetaValue = "FILE", HelpText = "The error log; - for standard input. May be repeated.")]
    public IEnumerable<string> Errors { get; set; } = [];

    [Value(0, Hidden = true)]
    public IEnumerable<string> Strays { get; set; } = [];
}

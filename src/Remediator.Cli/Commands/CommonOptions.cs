using CommandLine;

namespace Remediator.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal abstract class CommonOptions
{
    [Option("rules", MetaValue = "DIR", HelpText = "Own rules, beside the built-in ones; a rule with the id of a built-in one takes its place.")]
    public IEnumerable<string> RuleFolders { get; set; } = [];

    [Option("format", MetaValue = "NAME", HelpText = "How to write the result.")]
    public string? Format { get; set; }

    [Option('o', "output", MetaValue = "FILE", HelpText = "Write the result to a file instead of standard output.")]
    public string? OutputFile { get; set; }

    [Option("color", MetaValue = "WHEN", HelpText = "Colours: auto (on a terminal), always or never.")]
    public string? Color { get; set; }

    [Option("no-color", HelpText = "No colours; as --color never.")]
    public bool NoColor { get; set; }

    [Option('q', "quiet", HelpText = "Say nothing on standard error but errors.")]
    public bool Quiet { get; set; }

    [Option('v', "verbose", HelpText = "Say more on standard error.")]
    public bool Verbose { get; set; }
}

using CommandLine;

namespace Remediator.Cli.Commands;

/// <summary>Completion for a shell.</summary>
[Verb("completions", HelpText = "Print the completion script of a shell.")]
internal sealed class CompletionsOptions : CommonOptions
{
    [Value(0, MetaName = "SHELL", HelpText = "bash, zsh or fish.")]
    public string? Shell { get; set; }
}

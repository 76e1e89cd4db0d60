using CommandLine;

namespace Remediator.Cli.Commands;

/// <summary>The manual page.</summary>
[Verb("man", HelpText = "Print the manual page: remediate man | man -l -")]
internal sealed class ManOptions : CommonOptions
{
}

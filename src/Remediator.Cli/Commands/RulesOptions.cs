using CommandLine;

namespace Remediator.Cli.Commands;

/// <summary>The catalogue.</summary>
[Verb("rules", HelpText = "List the rules.")]
internal sealed class RulesOptions : CommonOptions
{
}

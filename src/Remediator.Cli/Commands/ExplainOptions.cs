using CommandLine;

namespace Remediator.Cli.Commands;

/// <summary>One rule in words.</summary>
[Verb("explain", HelpText = "Explain a rule: root cause, cure, references.")]
internal sealed class ExplainOptions : CommonOptions
{
    [Value(0, MetaName = "RULE", HelpText = "Id of the rule; `remediate rules` lists them.")]
    public string? Rule { get; set; }
}

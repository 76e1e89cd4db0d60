using CommandLine;

namespace Remediator.Cli.Commands;

/// <summary>Prediction: what of a template will fail, without a log.</summary>
[Verb("check", HelpText = "Find without a log what of a template will fail when it is deployed.")]
internal sealed class CheckOptions : TemplateOptions
{
    [Option("pedantic", HelpText = "Tell also what fails no deployment: names that leave the convention of their siblings, announced ends of runtimes.")]
    public bool Pedantic { get; set; }
}

using CommandLine;

namespace Remediator.Cli.Commands;

/// <summary>The main job: a failing template and its error log to a patch.</summary>
[Verb("remediate", isDefault: true, HelpText = "Print a patch that cures the failures of a log (the default command).")]
internal sealed class RemediateOptions : TemplateOptions
{
    [Option('e', "error", MetaValue = "FILE", HelpText = "The error log; - for standard input. May be repeated.")]
    public IEnumerable<string> Errors { get; set; } = [];

    [Option("verify", HelpText = "Ask cfn-lint and terraform validate, where they are installed, before and after.")]
    public bool Verify { get; set; }
}

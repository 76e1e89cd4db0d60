using CommandLine;

namespace Remediator.Cli.Commands;

/// <summary>The main job: a failing template and its error log to a patch.</summary>
[Verb("remediate", isDefault: true, HelpText = "Print a patch that cures the failures of a log (the default command).")]
internal sealed class RemediateOptions : CommonOptions
{
    [Option('t', "template", MetaValue = "PATH", HelpText = "The failing template: a file or a folder. May be repeated.")]
    public IEnumerable<string> Templates { get; set; } = [];

    [Option('e', "error", MetaValue = "FILE", HelpText = "The error log; - for standard input. May be repeated.")]
    public IEnumerable<string> Errors { get; set; } = [];

    [Option("apply", HelpText = "Write the changes into the files instead of printing a patch.")]
    public bool Apply { get; set; }

    [Option("only", MetaValue = "RULE", HelpText = "Use only this rule. May be repeated.")]
    public IEnumerable<string> Only { get; set; } = [];

    [Option("skip", MetaValue = "RULE", HelpText = "Leave this rule out. May be repeated.")]
    public IEnumerable<string> Skip { get; set; } = [];

    [Option("safe-only", HelpText = "Leave out edits that need review.")]
    public bool SafeOnly { get; set; }

    [Option("least-privilege", HelpText = "Grant the smallest statement that cures, scoped to the resources that need it.")]
    public bool LeastPrivilege { get; set; }

    [Option("verify", HelpText = "Ask cfn-lint and terraform validate, where they are installed, before and after.")]
    public bool Verify { get; set; }
}

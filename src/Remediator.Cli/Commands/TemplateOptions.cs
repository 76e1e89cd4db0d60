using CommandLine;

namespace Remediator.Cli.Commands;

/// <summary>Options of the commands that work on templates.</summary>
internal abstract class TemplateOptions : CommonOptions
{
    [Option('t', "template", MetaValue = "PATH", HelpText = "The template: a file or a folder. May be repeated.")]
    public IEnumerable<string> Templates { get; set; } = [];

    [Value(0, Hidden = true)]
    public IEnumerable<string> Strays { get; set; } = [];

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
}

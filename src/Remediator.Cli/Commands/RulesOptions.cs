using CommandLine;

namespace Remediator.Cli.Commands;

/// <summary>The catalogue, and what those who write rules need.</summary>
[Verb("rules", HelpText = "List the rules; `rules new ID` begins one, `rules test [DIR]` checks some, `rules pages [DIR]` writes their pages.")]
internal sealed class RulesOptions : CommonOptions
{
    [Value(0, MetaName = "ACTION", HelpText = "new, test or pages; the list when left out.")]
    public string? Action { get; set; }

    [Value(1, MetaName = "ID|DIR", HelpText = "For new the id of the rule; for test and pages the folder.")]
    public string? Argument { get; set; }
}

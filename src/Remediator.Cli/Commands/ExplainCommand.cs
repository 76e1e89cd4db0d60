using Remediator.Cli.Input;
using Remediator.Remediation;
using Remediator.Remediation.Rendering;

namespace Remediator.Cli.Commands;

/// <summary>One rule in words.</summary>
internal sealed class ExplainCommand(CommandContext console)
{
    public int Run(ExplainOptions options)
    {
        var catalogue = CatalogueSource.Load(options.RuleFolders, console.CurrentFolder);
        if (options.Rule is not { Length: > 0 } id)
            throw new TroubleException("`explain` needs the id of a rule", "`remediate rules` lists them");
        var rule = catalogue.Find(id) ?? throw new TroubleException($"there is no rule `{id}`", RuleSelection.Near(catalogue, id));
        console.WriteOutput(RulePage.Write(rule, new TextRenderer(RuleTemplateEngine.Create())));
        return ExitCode.Success;
    }
}

using Remediator.Cli.Input;
using Remediator.Cli.Output;
using Remediator.Remediation;
using Remediator.Text;

namespace Remediator.Cli.Commands;

/// <summary>Prediction: what of the templates will fail, without a log. A linter's exit codes.</summary>
internal sealed class CheckCommand(CommandContext console)
{
    public int Run(CheckOptions options)
    {
        if (!options.Templates.Any())
            throw new TroubleException("`--template` is missing", "remediate check --template infra/; `remediate check --help` tells more");
        var format = options.Format is { } name ? OutputFormats.Find(name) : null;
        var catalogue = CatalogueSource.Load(options.RuleFolders, console.CurrentFolder);
        RuleSelection.Check(catalogue, options.Only.Concat(options.Skip));
        var warnings = new List<Problem>();
        var files = new TemplateFiles(console.CurrentFolder).Read(options.Templates, warnings);
        var job = new RemediationJob(catalogue);
        var report = job.Predict(
            files, new PlanOptions(options.LeastPrivilege, options.SafeOnly), new RuleSelection(options.Only, options.Skip), options.Pedantic, warnings);

        if (options.Apply)
            FileWriter.Write(report.Changes, files.ToDictionary(file => file.Source.Path, file => file.FullPath, StringComparer.Ordinal));
        if (format?.Write(report, new OutputTools(catalogue, job.Engine, job.Renderer)) is { Length: > 0 } text)
            console.WriteOutput(text);
        if (!options.Quiet)
        {
            console.Warn(warnings);
            new HumanReport(console.Error, console.Paint, job.Renderer, console.Terminal.Columns)
                .Write(report, options.Apply, options.Verbose, NextStepChoice.Of(console, options, format?.Name, readsAgain: true));
        }
        return report.Outcomes.Count > 0 ? ExitCode.Findings : ExitCode.Success;
    }
}

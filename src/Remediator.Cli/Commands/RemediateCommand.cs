using Remediator.Cli.Input;
using Remediator.Cli.Output;
using Remediator.Cli.Verification;
using Remediator.Patching;
using Remediator.Remediation;
using Remediator.Text;

namespace Remediator.Cli.Commands;

/// <summary>The main job.</summary>
internal sealed class RemediateCommand(CommandContext console)
{
    public int Run(RemediateOptions options)
    {
        if (!options.Templates.Any() || !options.Errors.Any())
        {
            throw new TroubleException(
                options.Templates.Any() ? "`--error` is missing" : "`--template` is missing",
                "remediate --template stack.json --error error.log; `remediate --help` tells more");
        }
        var format = OutputFormats.Find(options.Format ?? "patch");
        var catalogue = CatalogueSource.Load(options.RuleFolders, console.CurrentFolder);
        RuleSelection.Check(catalogue, options.Only.Concat(options.Skip));
        var warnings = new List<Problem>();
        var files = new TemplateFiles(console.CurrentFolder).Read(options.Templates, warnings);
        var failures = console.ReadLogs(options.Errors, catalogue, options.Quiet, warnings);

        var job = new RemediationJob(catalogue);
        var report = job.Remediate(
            files, failures, new PlanOptions(options.LeastPrivilege, options.SafeOnly), new RuleSelection(options.Only, options.Skip), warnings);
        if (options.Verify && report.Changes.Count > 0 && Contradiction(files, report.Changes, options) is { } contradiction)
        {
            console.Error.WriteLine(contradiction);
            return ExitCode.NoPatch;
        }

        if (options.Apply)
            FileWriter.Write(report.Changes, files.ToDictionary(file => file.Source.Path, file => file.FullPath, StringComparer.Ordinal));
        var text = format.Write(report, new OutputTools(catalogue, job.Engine, job.Renderer));
        var isSeen = console.Terminal.ShowsOutput && options.OutputFile is null;
        var isWritten = text.Length > 0 && !(options.Apply && format.Name == "patch" && options.OutputFile is null);
        if (isWritten)
            console.WriteOutput(isSeen && format.Name == "patch" ? console.Paint.Patch(text) : text);
        if (!options.Quiet)
        {
            if (isWritten && isSeen)
                console.Error.WriteLine();
            console.Warn(warnings);
            new HumanReport(console.Error, console.Paint, job.Renderer, console.Terminal.Columns)
                .Write(report, options.Apply, options.Verbose, NextStepChoice.Of(console, options, format.Name, readsAgain: !options.Errors.Contains("-")));
        }
        return report.Changes.Count > 0 ? ExitCode.Success : ExitCode.NoPatch;
    }

    // What other tools find new after the changes; the changes are not shown then.
    private string? Contradiction(IReadOnlyList<TemplateFile> files, IReadOnlyList<FileChange> changes, RemediateOptions options)
    {
        var findings = new ExternalVerifier(files, text =>
        {
            if (!options.Quiet)
                console.Error.WriteLine($"note: {text}");
        }).NewFindings(changes);
        return findings.Count == 0 ? null : "error: the edited template brings new findings, so no patch is given:\n  " + string.Join("\n  ", findings);
    }
}

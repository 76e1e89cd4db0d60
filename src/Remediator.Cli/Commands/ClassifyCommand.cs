using Remediator.Cli.Input;
using Remediator.Reporting;
using Remediator.Text;

namespace Remediator.Cli.Commands;

/// <summary>What failed, from the log alone.</summary>
internal sealed class ClassifyCommand(CommandContext console)
{
    public int Run(ClassifyOptions options)
    {
        if (!options.Errors.Any())
            throw new TroubleException("`--error` is missing", "remediate classify --error error.log");
        var format = options.Format ?? "text";
        if (format is not ("text" or "json"))
            throw new TroubleException($"`classify` has no format `{format}`", "one of text, json");
        var catalogue = CatalogueSource.Load(options.RuleFolders, console.CurrentFolder);
        var warnings = new List<Problem>();
        var failures = console.ReadLogs(options.Errors, catalogue, options.Quiet, warnings);
        var job = new RemediationJob(catalogue);
        var report = job.Classify(failures);
        if (format == "json")
            console.WriteOutput(JsonReport.Write(report, job.Renderer));
        else
            console.WriteOutput(Text(report));
        console.Warn(options.Quiet ? [] : warnings);
        if (!options.Quiet && format == "text" && report.Outcomes.Count + report.Unrecognised.Count == 0)
            console.Error.WriteLine("the log holds no failure");
        return report.Outcomes.Count > 0 ? ExitCode.Success : ExitCode.NoPatch;
    }

    private static string Text(Report report)
    {
        using var text = new StringWriter { NewLine = "\n" };
        foreach (var outcome in report.Outcomes)
        {
            var failure = outcome.Diagnosis.Failure;
            text.WriteLine($"{outcome.Diagnosis.Rule.Id}\tline {failure.Line}\t{failure.Resource ?? "-"}\t{outcome.Diagnosis.Rule.Title}");
        }
        foreach (var failure in report.Unrecognised)
            text.WriteLine($"-\tline {failure.Line}\t{failure.Resource ?? "-"}\tnot recognised: {failure.Message}");
        return text.ToString();
    }
}

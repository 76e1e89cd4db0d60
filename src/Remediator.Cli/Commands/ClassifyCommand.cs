using Remediator.Catalogue;
using Remediator.Cli.Input;
using Remediator.Cli.Output;
using Remediator.Logs;
using Remediator.Remediation;
using Remediator.Remediation.Rendering;
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
        var failures = new ErrorLogs(console.CurrentFolder, console.StandardInput, catalogue.LiteralTexts).Read(options.Errors, warnings);
        var engine = RuleTemplateEngine.Create();
        var renderer = new TextRenderer(engine);
        var planner = new Planner(catalogue, renderer, new PlanOptions());
        var matcher = new SignatureMatcher(catalogue);
        var outcomes = new List<Outcome>();
        var unrecognised = new List<Failure>();
        foreach (var failure in failures)
        {
            var diagnoses = matcher.Match(failure);
            if (diagnoses.Count == 0)
                unrecognised.Add(failure);
            foreach (var diagnosis in diagnoses)
            {
                if (outcomes.Find(o => o.Diagnosis.Rule.Id == diagnosis.Rule.Id && o.Diagnosis.Failure.Message == failure.Message) is { } same)
                    same.AlsoCures.Add(diagnosis);
                else
                    outcomes.Add(new Outcome(diagnosis, planner.Advise(diagnosis), null, [], []));
            }
        }
        var report = new Report(Application.Version, outcomes, unrecognised, []);
        if (format == "json")
            console.WriteOutput(JsonReport.Write(report, renderer));
        else
            console.WriteOutput(Text(report));
        foreach (var warning in options.Quiet ? [] : warnings)
            new ProblemWriter(console.Error, console.Paint).Write(warning, isWarning: true);
        if (!options.Quiet && format == "text" && outcomes.Count + unrecognised.Count == 0)
            console.Error.WriteLine("the log holds no failure");
        return outcomes.Count > 0 ? ExitCode.Success : ExitCode.NoPatch;
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

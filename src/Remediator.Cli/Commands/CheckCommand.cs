using Remediator.Cli.Input;
using Remediator.Cli.Output;
using Remediator.Remediation;
using Remediator.Remediation.Detection;
using Remediator.Remediation.Rendering;
using Remediator.Reporting;
using Remediator.Text;

namespace Remediator.Cli.Commands;

/// <summary>Prediction: what of the templates will fail, without a log. A linter's exit codes.</summary>
internal sealed class CheckCommand(CommandContext console)
{
    public int Run(CheckOptions options)
    {
        if (!options.Templates.Any())
            throw new TroubleException("`--template` is missing", "remediate check --template infra/; remediate check --help tells more");
        var format = options.Format is { } name ? OutputFormats.Find(name) : null;
        var catalogue = CatalogueSource.Load(options.RuleFolders, console.CurrentFolder);
        RuleSelection.Check(catalogue, options.Only.Concat(options.Skip));
        var warnings = new List<Problem>();
        var files = new TemplateFiles(console.CurrentFolder).Read(options.Templates, warnings);
        var engine = RuleTemplateEngine.Create();
        var renderer = new TextRenderer(engine);
        var projects = ProjectReader.Read(files, new TemplateValueWriter(catalogue, engine), warnings);

        var planner = new Planner(catalogue, renderer, new PlanOptions(options.LeastPrivilege, options.SafeOnly));
        var detector = new Detector(catalogue, new Planner(catalogue, renderer, new PlanOptions(options.LeastPrivilege)));
        var selection = new RuleSelection(options.Only, options.Skip);
        var session = new Session(planner, projects);
        foreach (var prediction in detector.Find(projects, selection.Includes, options.Pedantic))
            session.Add(prediction);
        var changes = session.Changes;
        var report = new Report(Application.Version, session.Outcomes, [], changes) { IsPrediction = true };

        if (options.Apply)
            FileWriter.Write(changes, files.ToDictionary(file => file.Source.Path, file => file.FullPath, StringComparer.Ordinal));
        if (format?.Write(report, new OutputTools(catalogue, engine, renderer)) is { Length: > 0 } text)
            console.WriteOutput(text);
        if (!options.Quiet)
        {
            foreach (var warning in warnings)
                new ProblemWriter(console.Error, console.Paint).Write(warning, isWarning: true);
            new FindingsReport(console.Error, console.Paint, renderer).Write(report, options.Apply, options.Verbose);
        }
        return report.Outcomes.Count > 0 ? ExitCode.Findings : ExitCode.Success;
    }
}

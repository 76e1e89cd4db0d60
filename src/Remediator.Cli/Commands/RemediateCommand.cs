using Remediator.Catalogue;
using Remediator.Cli.Input;
using Remediator.Cli.Output;
using Remediator.Logs;
using Remediator.Remediation;
using Remediator.Remediation.Rendering;
using Remediator.Reporting;
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
                "remediate --template stack.json --error error.log; remediate --help tells more");
        }
        var format = OutputFormats.Find(options.Format ?? "patch");
        var catalogue = CatalogueSource.Load(options.RuleFolders, console.CurrentFolder);
        RuleSelection.Check(catalogue, options.Only.Concat(options.Skip));
        var warnings = new List<Problem>();
        var files = new TemplateFiles(console.CurrentFolder).Read(options.Templates, warnings);
        var failures = new ErrorLogs(console.CurrentFolder, console.StandardInput, catalogue.LiteralTexts).Read(options.Errors, warnings);

        var engine = RuleTemplateEngine.Create();
        var renderer = new TextRenderer(engine);
        var projects = ProjectReader.Read(files, new TemplateValueWriter(catalogue, engine), warnings);
        var planner = new Planner(catalogue, renderer, new PlanOptions(options.LeastPrivilege, options.SafeOnly));
        var session = new Session(planner, projects);
        var unrecognised = new List<Failure>();
        var selection = new RuleSelection(options.Only, options.Skip);
        foreach (var failure in failures)
        {
            var diagnoses = selection.Filter(new SignatureMatcher(catalogue).Match(failure));
            if (diagnoses.Count == 0)
                unrecognised.Add(failure);
            foreach (var diagnosis in diagnoses)
                session.Add(diagnosis);
        }
        var changes = session.Changes;
        var report = new Report(Application.Version, session.Outcomes, unrecognised, changes);

        if (options.Apply)
            FileWriter.Write(changes, files.ToDictionary(file => file.Source.Path, file => file.FullPath, StringComparer.Ordinal));
        var text = format.Write(report, new OutputTools(catalogue, engine, renderer));
        if (text.Length > 0 && !(options.Apply && format.Name == "patch" && options.OutputFile is null))
            console.WriteOutput(text);
        if (!options.Quiet)
        {
            foreach (var warning in warnings)
                new ProblemWriter(console.Error, console.Paint).Write(warning, isWarning: true);
            new HumanReport(console.Error, console.Paint, renderer).Write(report, options.Apply, options.Verbose);
        }
        return changes.Count > 0 ? ExitCode.Success : ExitCode.NoPatch;
    }
}

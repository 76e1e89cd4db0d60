using Remediator.Catalogue;
using Remediator.Cli.Input;
using Remediator.Logs;
using Remediator.Model;
using Remediator.Remediation;
using Remediator.Remediation.Detection;
using Remediator.Remediation.Rendering;
using Remediator.Reporting;
using Remediator.Text;

namespace Remediator.Cli.Commands;

/// <summary>From failures to a report, for every command that makes one. It writes nothing; one job is used by one thread.</summary>
internal sealed class RemediationJob(CatalogueSet catalogue)
{
    /// <summary>The engine of the catalogue's templates.</summary>
    public Templating.ITemplateEngine Engine { get; } = RuleTemplateEngine.Create();

    /// <summary>Renders the texts of rules.</summary>
    public TextRenderer Renderer => field ??= new TextRenderer(Engine);

    /// <summary>Plans the cures of the failures in the templates.</summary>
    /// <param name="warnings">Takes what could not be read of a file while the rest can.</param>
    /// <exception cref="TroubleException">The files hold no template, or none that could be read or mended.</exception>
    public Report Remediate(
        IReadOnlyList<TemplateFile> files, IReadOnlyList<Failure> failures, PlanOptions options, RuleSelection selection, List<Problem> warnings)
    {
        var projects = ProjectReader.Read(files, new TemplateValueWriter(catalogue, Engine), warnings);
        var session = new Session(new Planner(catalogue, Renderer, options), projects);
        var matcher = new SignatureMatcher(catalogue);
        var unrecognised = new List<Failure>();
        foreach (var failure in failures)
        {
            var diagnoses = selection.Filter(matcher.Match(failure));
            if (diagnoses.Count == 0 && !failure.IsSupposed)
                unrecognised.Add(failure);
            foreach (var diagnosis in diagnoses)
                session.Add(diagnosis);
        }
        session.Finish();
        DemandWork(projects, session);
        return new Report(Application.Version, session.Outcomes, unrecognised, session.Changes);
    }

    /// <summary>Plans the cures of what will fail, from the templates alone.</summary>
    /// <param name="isPedantic">Whether what fails no deployment is told too.</param>
    /// <param name="warnings">Takes what could not be read of a file while the rest can.</param>
    /// <exception cref="TroubleException">The files hold no template, or none that could be read or mended.</exception>
    public Report Predict(IReadOnlyList<TemplateFile> files, PlanOptions options, RuleSelection selection, bool isPedantic, List<Problem> warnings)
    {
        var projects = ProjectReader.Read(files, new TemplateValueWriter(catalogue, Engine), warnings);
        // What needs review is found also where only safe cures are wanted.
        var detector = new Detector(catalogue, new Planner(catalogue, Renderer, options with { SafeOnly = false }));
        var session = new Session(new Planner(catalogue, Renderer, options), projects);
        foreach (var prediction in detector.Find(projects, selection.Includes, isPedantic))
            session.Add(prediction);
        session.Finish();
        DemandWork(projects, session);
        return new Report(Application.Version, session.Outcomes, [], session.Changes) { IsPrediction = true };
    }

    // What is broken may be what the log is about; when nothing is left and nothing was mended, the problem is the answer.
    private static void DemandWork(List<Project> projects, Session session)
    {
        if (session.Changes.Count == 0 && projects.TrueForAll(project => project.IsUnread))
            throw new TroubleException([.. projects.SelectMany(project => project.Problems)]);
    }

    /// <summary>What the failures are, from the log alone.</summary>
    public Report Classify(IReadOnlyList<Failure> failures)
    {
        var planner = new Planner(catalogue, Renderer, new PlanOptions());
        var matcher = new SignatureMatcher(catalogue);
        var outcomes = new List<Outcome>();
        var told = new Dictionary<(string Rule, string Message), Outcome>();
        var unrecognised = new List<Failure>();
        foreach (var failure in failures)
        {
            var diagnoses = matcher.Match(failure);
            if (diagnoses.Count == 0 && !failure.IsSupposed)
                unrecognised.Add(failure);
            foreach (var diagnosis in diagnoses)
            {
                if (told.TryGetValue((diagnosis.Rule.Id, failure.Message), out var same))
                {
                    same.AlsoCures.Add(diagnosis);
                    continue;
                }
                var outcome = new Outcome(diagnosis, planner.Advise(diagnosis), null, [], []);
                outcomes.Add(outcome);
                told.Add((diagnosis.Rule.Id, failure.Message), outcome);
            }
        }
        return new Report(Application.Version, outcomes, unrecognised, []);
    }
}

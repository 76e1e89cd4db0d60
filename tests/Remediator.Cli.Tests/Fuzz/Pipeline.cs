using System.Text;
using Remediator.Catalogue;
using Remediator.Cli.Input;
using Remediator.Logs;
using Remediator.Patching;
using Remediator.Remediation;
using Remediator.Remediation.Rendering;
using Remediator.Reporting;
using Remediator.Text;

namespace Remediator.Cli.Tests.Fuzz;

/// <summary>The main job without a disk: bytes in, changes and reports out. Only trouble with the input is an exception here.</summary>
internal sealed class Pipeline
{
    private readonly CatalogueSet _catalogue = CatalogueSource.Load([], ".");

    /// <summary>What a run gave.</summary>
    /// <param name="Changes">The changed files.</param>
    /// <param name="Json">The report.</param>
    /// <param name="Mail">The patch as a mail.</param>
    /// <param name="Warnings">How many problems the template has.</param>
    public sealed record Result(IReadOnlyList<FileChange> Changes, string Json, string Mail, int Warnings);

    /// <exception cref="TroubleException">The input is so broken that there is nothing to work on.</exception>
    public Result Run(IReadOnlyList<(string Path, byte[] Bytes)> files, byte[] log)
    {
        var warnings = new List<Problem>();
        var templates = new List<TemplateFile>();
        foreach (var (path, bytes) in files)
        {
            if (SourceText.FromBytes(bytes, path, out var problem) is { } source)
                templates.Add(new TemplateFile(source, path, IsNamed: false));
            else
                warnings.Add(problem!);
        }
        var read = new LogReader(new LogOptions { Literals = new(new LiteralSet(_catalogue.LiteralTexts)) }).Read(new MemoryStream(log));
        var engine = RuleTemplateEngine.Create();
        var renderer = new TextRenderer(engine);
        var projects = ProjectReader.Read(templates, new TemplateValueWriter(_catalogue, engine), warnings);
        var session = new Session(new Planner(_catalogue, renderer, new PlanOptions()), projects);
        var unrecognised = new List<Failure>();
        foreach (var failure in read.Failures)
        {
            var diagnoses = new SignatureMatcher(_catalogue).Match(failure);
            if (diagnoses.Count == 0)
                unrecognised.Add(failure);
            foreach (var diagnosis in diagnoses)
                session.Add(diagnosis);
        }
        var report = new Report("0", session.Outcomes, unrecognised, session.Changes);
        return new Result(session.Changes, JsonReport.Write(report, renderer), MailboxReport.Write(report, _catalogue, engine, renderer), warnings.Count);
    }

    /// <summary>The files with the changes made.</summary>
    public static IReadOnlyList<(string Path, byte[] Bytes)> Changed(IReadOnlyList<(string Path, byte[] Bytes)> files, IReadOnlyList<FileChange> changes) =>
    [
        .. files.Select(file => (file.Path, changes.FirstOrDefault(change => change.Path == file.Path && !change.IsNew) is { } change ? change.Original.Encode(change.Text) : file.Bytes)),
        .. changes.Where(change => change.IsNew).Select(change => (change.Path, Encoding.UTF8.GetBytes(change.Text))),
    ];
}

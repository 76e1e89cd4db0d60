using System.Text;
using Remediator.Catalogue;
using Remediator.Cli.Commands;
using Remediator.Cli.Input;
using Remediator.Logs;
using Remediator.Patching;
using Remediator.Remediation;
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
    /// <param name="NamesLines">Whether the log names lines of the template.</param>
    public sealed record Result(IReadOnlyList<FileChange> Changes, string Json, string Mail, int Warnings, bool NamesLines);

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
        var job = new RemediationJob(_catalogue);
        var report = job.Remediate(templates, read.Failures, new PlanOptions(), new RuleSelection([], []), warnings);
        var mail = MailboxReport.Write(report, _catalogue, job.Engine, job.Renderer);
        return new Result(report.Changes, JsonReport.Write(report, job.Renderer), mail, warnings.Count, read.Failures.Any(failure => failure.Location is not null));
    }

    /// <summary>The files with the changes made.</summary>
    public static IReadOnlyList<(string Path, byte[] Bytes)> Changed(IReadOnlyList<(string Path, byte[] Bytes)> files, IReadOnlyList<FileChange> changes) =>
    [
        .. files.Select(file => (file.Path, changes.FirstOrDefault(change => change.Path == file.Path && !change.IsNew) is { } change ? change.Original.Encode(change.Text) : file.Bytes)),
        .. changes.Where(change => change.IsNew).Select(change => (change.Path, Encoding.UTF8.GetBytes(change.Text))),
    ];
}

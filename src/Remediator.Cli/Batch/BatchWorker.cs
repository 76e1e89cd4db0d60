using System.Text.Encodings.Web;
using System.Text.Json;
using Remediator.Catalogue;
using Remediator.Cli.Commands;
using Remediator.Cli.Input;
using Remediator.Reporting;
using Remediator.Text;

namespace Remediator.Cli.Batch;

/// <summary>What became of a job: its line of the output, and its exit code.</summary>
internal sealed record BatchResult(byte[] Line, int ExitCode);

/// <summary>Turns one job into one line of output. Nothing that a job holds stops the batch: what goes wrong stands in its line.</summary>
internal sealed class BatchWorker(CatalogueSet catalogue, string currentFolder)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ErrorLogs _logs = new(currentFolder, () => Stream.Null, catalogue);

    /// <param name="index">Number of the job in the input, from 0.</param>
    public BatchResult Run(long index, JsonLine line)
    {
        string? id = null;
        try
        {
            if (line.IsTooLong)
                throw new TroubleException("the line is too long", "put the log into a file and name it in `error`");
            var work = BatchJob.Read(line.Bytes, out id);
            RuleSelection.Check(catalogue, work.Only.Concat(work.Skip));
            var warnings = new List<Problem>();
            var files = new TemplateFiles(currentFolder).Read(work.Templates, warnings);
            using var text = work.OpenErrorText();
            var failures = work.ErrorText is null ? _logs.Read(work.Errors, warnings) : _logs.Read(text, "errorText", warnings);
            var job = new RemediationJob(catalogue);
            var report = job.Remediate(files, failures, work.Options, new RuleSelection(work.Only, work.Skip), warnings);
            var code = report.Changes.Count > 0 ? ExitCode.Success : ExitCode.NoPatch;
            return Write(index, id, code, warnings, "warnings", json =>
            {
                json.WritePropertyName("report");
                JsonReport.Write(json, report, job.Renderer);
            });
        }
        catch (TroubleException e)
        {
            return Write(index, id, ExitCode.Trouble, e.Problems, "errors");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A defect of ours, or a file that went away: the other jobs go on.
            var problem = new Problem($"internal error ({e.GetType().Name}: {e.Message})", Help: "please report it with the template and the log, as far as they may be shown");
            return Write(index, id, ExitCode.Trouble, [problem], "errors");
        }
    }

    private static BatchResult Write(long index, string? id, int code, IReadOnlyList<Problem> problems, string problemsName, Action<Utf8JsonWriter>? more = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("index", index);
            if (id is not null)
            {
                json.WritePropertyName("id");
                json.WriteRawValue(id);
            }
            json.WriteNumber("exitCode", code);
            if (problems.Count > 0)
            {
                json.WriteStartArray(problemsName);
                foreach (var problem in problems)
                {
                    json.WriteStartObject();
                    json.WriteString("message", problem.Message);
                    if (problem.Location is { } location)
                        json.WriteString("location", location);
                    if (problem.Help is { } help)
                        json.WriteString("help", help);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            more?.Invoke(json);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return new BatchResult(stream.ToArray(), code);
    }
}

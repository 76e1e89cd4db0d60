using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Remediator.Logs;
using Remediator.Patching;
using Remediator.Remediation;
using Remediator.Text;

namespace Remediator.Reporting;

/// <summary>The report as JSON, for machines; its shape is a contract, versioned by <c>schemaVersion</c>.</summary>
public static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <param name="renderer">Renders the texts of rules.</param>
    public static string Write(Report report, TextRenderer renderer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Write(json, report, renderer);
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>What is printed in the place of a report when the run cannot go on.</summary>
    /// <param name="problems">Why; at least one.</param>
    public static string WriteTrouble(string version, IReadOnlyList<Problem> problems)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            Head(json, version);
            json.WritePropertyName("error");
            Write(json, problems[0], [.. problems.Skip(1)]);
            json.WriteStartArray("diagnoses");
            json.WriteEndArray();
            json.WriteStartArray("unrecognised");
            json.WriteEndArray();
            json.WriteString("patch", "");
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Problem problem, Problem[] further)
    {
        json.WriteStartObject();
        json.WriteString("message", Secrets.Redact(problem.Message));
        Optional(json, "file", problem.Path);
        if (problem is { Source: { } source, Span: { } span })
        {
            var position = source.PositionOf(span.Start);
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
        }
        Optional(json, "help", problem.Help);
        if (further.Length > 0)
        {
            json.WriteStartArray("further");
            foreach (var other in further)
                Write(json, other, []);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, string version)
    {
        json.WriteNumber("schemaVersion", 1);
        json.WriteStartObject("tool");
        json.WriteString("name", "remediate");
        json.WriteString("version", version);
        json.WriteEndObject();
    }

    /// <summary>Writes the report as a part of a larger JSON text.</summary>
    /// <param name="renderer">Renders the texts of rules.</param>
    public static void Write(Utf8JsonWriter json, Report report, TextRenderer renderer)
    {
        json.WriteStartObject();
        Head(json, report.Version);
        if (report.IsPrediction)
            json.WriteBoolean("prediction", true);
        json.WriteStartArray("diagnoses");
        foreach (var outcome in report.Outcomes)
            Write(json, report, outcome, renderer);
        json.WriteEndArray();
        json.WriteStartArray("unrecognised");
        foreach (var failure in report.Unrecognised)
        {
            json.WriteStartObject();
            json.WriteString("message", failure.Message);
            Optional(json, "resource", failure.Resource);
            Optional(json, "log", failure.Log);
            json.WriteNumber("line", failure.Line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("patch", report.Patch);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Report report, Outcome outcome, TextRenderer renderer)
    {
        var (diagnosis, remediation) = (outcome.Diagnosis, outcome.Remediation);
        json.WriteStartObject();
        json.WriteString("signature", remediation.Rule.Id);
        json.WriteString("title", remediation.Rule.Title);
        json.WriteString("level", Words.LevelOf(remediation.Rule, report.IsPrediction));
        json.WriteString("confidence", Words.Of(diagnosis.Confidence));
        json.WriteString("rootCause", renderer.Render(remediation.Rule.RootCause, diagnosis));
        Texts(json, "references", remediation.Rule.References);
        json.WritePropertyName("failure");
        Write(json, diagnosis.Failure);
        json.WriteStartArray("places");
        foreach (var place in outcome.Places)
            Write(json, place);
        json.WriteEndArray();
        json.WriteStartArray("alsoCures");
        foreach (var other in outcome.AlsoCures)
            Write(json, other.Failure);
        json.WriteEndArray();
        json.WriteStartArray("remediations");
        Write(json, outcome, remediation);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Failure failure)
    {
        json.WriteStartObject();
        Optional(json, "errorCode", failure.ErrorCode);
        Optional(json, "service", failure.Service);
        Optional(json, "operation", failure.Operation);
        if (failure.StatusCode is { } status)
            json.WriteNumber("statusCode", status);
        Optional(json, "requestId", failure.RequestId);
        Optional(json, "resource", failure.Resource);
        Optional(json, "resourceType", failure.ResourceType);
        Optional(json, "physicalId", failure.PhysicalId);
        Optional(json, "stack", failure.Stack);
        Optional(json, "region", failure.Region ?? failure.Arn?.Region);
        Optional(json, "account", failure.Account ?? failure.Arn?.Account);
        json.WriteString("message", failure.Message);
        Optional(json, "log", failure.Log);
        if (failure.Line > 0)
            json.WriteNumber("line", failure.Line);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ShownPlace place)
    {
        var (start, end) = (place.Source.PositionOf(place.Span.Start), place.Source.PositionOf(place.Span.End));
        json.WriteStartObject();
        json.WriteString("path", place.Source.Path);
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        Optional(json, "label", place.Label);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Outcome outcome, Remediation.Remediation remediation)
    {
        json.WriteStartObject();
        json.WriteString("title", remediation.Title);
        json.WriteString("status", Words.StatusOf(remediation));
        json.WriteString("applicability", Words.Of(remediation.Applicability));
        json.WriteString("impact", Words.Of(remediation.Impact));
        json.WriteStartArray("grantDelta");
        foreach (var grant in outcome.Proof?.Grants ?? [])
        {
            json.WriteStartObject();
            Texts(json, "principals", grant.Principals);
            Texts(json, "actions", grant.Actions);
            Texts(json, "resources", grant.Resources);
            Texts(json, "conditions", grant.Conditions);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("explanation", remediation.Explanation);
        Texts(json, "choices", remediation.Choices);
        Optional(json, "refusal", remediation.Refusal);
        Optional(json, "unfound", remediation.Unfound);
        Optional(json, "untold", remediation.Untold);
        Texts(json, "proof", outcome.Proof?.Facts ?? []);
        json.WriteStartArray("files");
        for (var i = 0; i < outcome.Before.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("path", outcome.Before[i].Path);
            json.WriteString("diff", UnifiedDiff.Write(outcome.Before[i].Path, outcome.Before[i].Text, outcome.After[i]));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}

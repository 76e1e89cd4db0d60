using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Remediator.Catalogue;
using Remediator.Logs;
using Remediator.Patching;
using Remediator.Remediation;
using Remediator.Text;

namespace Remediator.Reporting;

/// <summary>
/// The report as SARIF 2.1.0, with the fields that GitHub code scanning shows. A result lies where the fault shows in the template; its
/// fix is the cure. Sources: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html and
/// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
/// </summary>
public static class SarifReport
{
    private const string RootBase = "%SRCROOT%";
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <param name="renderer">Renders the texts of rules.</param>
    public static string Write(Report report, TextRenderer renderer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            WriteRun(json, report, renderer);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteRun(Utf8JsonWriter json, Report report, TextRenderer renderer)
    {
        var rules = report.Outcomes.Select(outcome => outcome.Remediation.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToArray();
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "remediate");
        json.WriteString("semanticVersion", report.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            WriteRule(json, rule, report.IsPrediction);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(RootBase);
        WriteMessage(json, "description", "The root of the git work tree, else the folder that remediate ran in.");
        json.WriteEndObject();
        json.WriteEndObject();
        WriteInvocation(json, report);
        json.WriteStartArray("results");
        foreach (var outcome in report.Outcomes)
            WriteResult(json, report, outcome, Array.FindIndex(rules, rule => rule.Id == outcome.Remediation.Rule.Id), renderer);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Rule rule, bool isPrediction)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", string.Concat(rule.Id.Split('-').Select(part => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..])));
        WriteMessage(json, "shortDescription", Sentence(rule.Title));
        WriteMessage(json, "fullDescription", Sentence(rule.Title));
        WriteMessage(json, "help", $"`remediate explain {rule.Id}` tells the root cause, the cure, and what to do by hand.");
        if (rule.References.Count > 0)
            json.WriteString("helpUri", rule.References[0]);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Words.LevelOf(rule, isPrediction));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue("deployment");
        json.WriteStringValue(rule.Family);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        if (report.Unrecognised.Count > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            foreach (var failure in report.Unrecognised)
            {
                json.WriteStartObject();
                json.WriteString("level", "warning");
                WriteMessage(json, "message", $"No rule knows this failure (log line {failure.Line}): {failure.Message}");
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Report report, Outcome outcome, int ruleIndex, TextRenderer renderer)
    {
        var remediation = outcome.Remediation;
        json.WriteStartObject();
        json.WriteString("ruleId", remediation.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Words.LevelOf(remediation.Rule, report.IsPrediction));
        WriteMessage(json, "message", MessageOf(outcome, renderer));
        json.WriteStartArray("locations");
        if (outcome.Places.Count > 0)
            WriteLocation(json, outcome.Places[0], id: null);
        else
            WriteFallbackLocation(json, outcome);
        json.WriteEndArray();
        if (outcome.Places.Count > 1)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 1; i < outcome.Places.Count; i++)
                WriteLocation(json, outcome.Places[i], id: i);
            json.WriteEndArray();
        }
        json.WriteStartObject("partialFingerprints");
        json.WriteString("failure/v1", FingerprintOf(outcome));
        json.WriteEndObject();
        if (remediation.HasEdits)
            WriteFix(json, report, outcome);
        json.WriteStartObject("properties");
        json.WriteString("confidence", Words.Of(outcome.Diagnosis.Confidence));
        json.WriteString("status", Words.StatusOf(remediation));
        json.WriteString("applicability", Words.Of(remediation.Applicability));
        json.WriteString("impact", Words.Of(remediation.Impact));
        json.WriteStartArray("proof");
        foreach (var fact in outcome.Proof?.Facts ?? [])
            json.WriteStringValue(fact);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string MessageOf(Outcome outcome, TextRenderer renderer)
    {
        var (remediation, failure) = (outcome.Remediation, outcome.Diagnosis.Failure);
        var subject = failure.Resource is { } resource ? $" ({resource})" : "";
        var cure = remediation.HasEdits
            ? $"Cure ({Words.Of(remediation.Applicability)}): {remediation.Title}."
            : remediation.IsAlreadyFixed ? $"State: {Words.OfAlreadyFixed(remediation)}." : "By hand: " + remediation.Explanation;
        return $"{remediation.Rule.Title}{subject}. {renderer.Render(remediation.Rule.RootCause, outcome.Diagnosis)} {cure}";
    }

    private static void WriteLocation(Utf8JsonWriter json, ShownPlace place, int? id)
    {
        json.WriteStartObject();
        if (id is { } number)
            json.WriteNumber("id", number);
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, place.Source.Path);
        json.WriteStartObject("region");
        WritePositions(json, place.Source, place.Span);
        WriteMessage(json, "snippet", Secrets.Redact(place.Source.Text, place.Span));
        json.WriteEndObject();
        json.WriteEndObject();
        if (place.Label is { } label)
            WriteMessage(json, "message", label);
        json.WriteEndObject();
    }

    // Viewers drop a result without a place: the template as a whole, else the log.
    private static void WriteFallbackLocation(Utf8JsonWriter json, Outcome outcome)
    {
        var failure = outcome.Diagnosis.Failure;
        var path = outcome.Remediation.Project?.Files.FirstOrDefault()?.Path;
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, path ?? failure.Log ?? "log");
        json.WriteStartObject("region");
        json.WriteNumber("startLine", path is null ? Math.Max(1, failure.Line) : 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // A fix is for the file as it was given. Where an earlier cure changed the file, the cures only go together.
    private static void WriteFix(Utf8JsonWriter json, Report report, Outcome outcome)
    {
        var changes = outcome.Before.Select((before, i) => new FileChange(before, outcome.After[i])).ToArray();
        var standsAlone = Array.TrueForAll(changes, change => report.Changes.Any(known => known.Original.Path == change.Path && known.Original.Text == change.Original.Text));
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteMessage(json, "description", standsAlone ? Sentence(outcome.Remediation.Title) : "All cures of this report: they change the same file.");
        json.WriteStartArray("artifactChanges");
        foreach (var change in standsAlone ? changes : report.Changes)
        {
            json.WriteStartObject();
            WriteArtifact(json, change.Path);
            json.WriteStartArray("replacements");
            foreach (var lines in change.Lines)
                WriteReplacement(json, change, lines);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteReplacement(Utf8JsonWriter json, FileChange change, LineReplacement lines)
    {
        json.WriteStartObject();
        json.WriteStartObject("deletedRegion");
        WritePositions(json, change.Original, lines.Old);
        json.WriteEndObject();
        if (lines.New.Length > 0)
            WriteMessage(json, "insertedContent", lines.New);
        json.WriteEndObject();
    }

    private static void WritePositions(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        var (start, end) = (source.PositionOf(span.Start), source.PositionOf(span.End));
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }

    private static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/', '\\').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", RootBase);
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    // The same failure of the same resource, whatever moved in the files around it.
    private static string FingerprintOf(Outcome outcome)
    {
        var failure = outcome.Diagnosis.Failure;
        var path = outcome.Places.Count > 0 ? outcome.Places[0].Source.Path : "";
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{outcome.Remediation.Rule.Id}\n{path}\n{failure.Resource}")));
        return Convert.ToHexStringLower(bytes.AsSpan(0, 16));
    }
}

using System.Text;
using Remediator.Logs;
using Remediator.Patching;
using Remediator.Policies;
using Remediator.Remediation;
using Remediator.Text;

namespace Remediator.Reporting;

/// <summary>The report as the templates of the Markdown and HTML reports see it.</summary>
/// <param name="renderer">Renders the texts of rules.</param>
/// <param name="prose">Makes a sentence fit for the format: its special characters, and the code between backticks.</param>
internal sealed class ReportModel(TextRenderer renderer, Func<string, string> prose)
{
    public Dictionary<string, object?> Of(Report report) => new()
    {
        ["version"] = report.Version,
        ["prediction"] = report.IsPrediction,
        ["cured"] = report.Outcomes.Count(outcome => outcome.Remediation.HasEdits),
        ["outcomes"] = report.Outcomes.Select(outcome => Of(outcome, report.IsPrediction)).ToArray<object?>(),
        ["unrecognised"] = report.Unrecognised.Select(Of).ToArray<object?>(),
        ["files"] = report.Changes.Select(Of).ToArray<object?>(),
        ["patch"] = Secrets.Redact(report.Patch),
        ["patch_masked"] = Secrets.Redact(report.Patch) != report.Patch,
        ["patch_fence"] = FenceFor(report.Patch),
        ["patch_length"] = report.Patch.Length,
    };

    private Dictionary<string, object?> Of(Outcome outcome, bool isPrediction)
    {
        var (remediation, rule) = (outcome.Remediation, outcome.Remediation.Rule);
        return new Dictionary<string, object?>
        {
            ["rule"] = rule.Id,
            ["title"] = prose(rule.Title),
            ["level"] = Words.LevelOf(rule, isPrediction),
            ["confidence"] = Words.Of(outcome.Diagnosis.Confidence),
            ["failure"] = Of(outcome.Diagnosis.Failure),
            ["also"] = outcome.AlsoCures.Select(other => Of(other.Failure)).ToArray<object?>(),
            ["places"] = outcome.Places.Select(Of).ToArray<object?>(),
            ["root_cause"] = prose(renderer.Render(rule.RootCause, outcome.Diagnosis)),
            ["status"] = Words.StatusOf(remediation),
            ["state"] = prose(remediation.IsAlreadyFixed ? Words.OfAlreadyFixed(remediation) : ""),
            ["cure"] = prose(remediation.Title),
            ["applicability"] = Words.Of(remediation.Applicability),
            ["impact"] = Words.Of(remediation.Impact),
            ["refusal"] = prose(remediation.Refusal ?? ""),
            ["explanation"] = prose(remediation.Explanation),
            ["advice"] = remediation.Explanation,
            ["advice_fence"] = FenceFor(remediation.Explanation),
            ["choices"] = remediation.Choices.Select(prose).ToArray<object?>(),
            ["grants"] = (outcome.Proof?.Grants ?? []).Select(Of).ToArray<object?>(),
            ["proof"] = (outcome.Proof?.Facts ?? []).Select(prose).ToArray<object?>(),
            ["references"] = rule.References.ToArray<object?>(),
        };
    }

    private Dictionary<string, object?> Of(Failure failure) => new()
    {
        ["message"] = failure.Message,
        ["fence"] = FenceFor(failure.Message),
        ["log"] = failure.Log ?? "log",
        ["line"] = failure.Line,
        ["resource"] = prose(failure.Resource is { } resource ? $"`{resource}`" + (failure.ResourceType is { } type ? $" ({type})" : "") : ""),
    };

    private static Dictionary<string, object?> Of(ShownPlace place)
    {
        var start = place.Source.PositionOf(place.Span.Start);
        var line = place.Source.Lines.ContentOf(start.Line - 1);
        var end = Math.Min(place.Span.End, line.End);
        return new Dictionary<string, object?>
        {
            ["location"] = place.Location,
            ["number"] = start.Line,
            ["before"] = Shown(Math.Max(line.Start, place.Span.Start - LongestLine), place.Span.Start),
            ["marked"] = Shown(place.Span.Start, Math.Max(place.Span.Start, Math.Min(end, place.Span.Start + LongestLine))),
            ["after"] = Shown(end, Math.Max(end, Math.Min(line.End, end + LongestLine))),
            ["label"] = place.Label ?? "",
        };
        string Shown(int from, int to) => Secrets.Redact(place.Source.Text, new TextSpan(from, to));
    }

    // A line of a megabyte helps nobody.
    private const int LongestLine = 120;

    private Dictionary<string, object?> Of(Grant grant) => new()
    {
        ["principals"] = Code(", ", grant.Principals),
        ["actions"] = Code(", ", grant.Actions),
        ["resources"] = Code(", ", grant.Resources),
        ["conditions"] = Code(" and ", grant.Conditions),
    };

    private string Code(string separator, IReadOnlyList<string> texts) => prose(string.Join(separator, texts.Select(text => $"`{text}`")));

    private static Dictionary<string, object?> Of(FileChange change) => new()
    {
        ["path"] = change.Path,
        ["is_new"] = change.IsNew,
        ["added"] = change.Hunks.Sum(hunk => hunk.Lines.Count(line => line.Kind == DiffLineKind.Added)),
        ["removed"] = change.Hunks.Sum(hunk => hunk.Lines.Count(line => line.Kind == DiffLineKind.Removed)),
        ["hunks"] = change.Hunks.Select(hunk => (object?)Of(SideBySide.Rows(hunk))).ToArray(),
    };

    private static object?[] Of(IEnumerable<SideBySideRow> hunk)
    {
        var rows = hunk.ToArray();
        var (old, now) = (WithoutSecrets(rows.Select(row => row.OldText)), WithoutSecrets(rows.Select(row => row.NewText)));
        return [.. rows.Select((row, i) => new Dictionary<string, object?>
        {
            ["common"] = row.IsCommon,
            ["old_number"] = row.OldNumber,
            ["old"] = old[i],
            ["new_number"] = row.NewNumber,
            ["new"] = now[i],
        })];
    }

    // As one text: a private key goes over many lines.
    private static string[] WithoutSecrets(IEnumerable<string?> lines) => Secrets.Redact(string.Join('\n', lines)).Split('\n');

    /// <summary>A Markdown fence longer than any in a text: logs and templates hold whatever they like.</summary>
    private static string FenceFor(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return new StringBuilder().Append('`', Math.Max(3, longest + 1)).ToString();
    }
}

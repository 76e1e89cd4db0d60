using System.Globalization;
using Remediator.Catalogue;
using Remediator.Logs;
using Remediator.Remediation;
using Remediator.Reporting;

namespace Remediator.Cli.Output;

/// <summary>
/// The report for people, as the best compilers print theirs: what failed, the line of the log, the lines of the template, why, what is
/// done about it and how sure that is, what comes next.
/// </summary>
/// <param name="width">Columns of the terminal; null where nobody sees them.</param>
internal sealed class HumanReport(TextWriter output, Paint paint, TextRenderer renderer, int? width)
{
    private const int MaxMessage = 300;
    private const int LeastWidth = 40;

    private readonly SourceExcerpt _excerpt = new(output, paint, width);

    public void Write(Report report, bool wasApplied, bool isVerbose)
    {
        foreach (var outcome in report.Outcomes)
            Write(outcome, report.IsPrediction, isVerbose);
        foreach (var failure in report.Unrecognised)
        {
            output.WriteLine($"{paint.Warning("not recognised")}: no rule knows this failure");
            WriteLogLine(failure, GutterOf([], failure));
            output.WriteLine();
        }
        if (report.IsPrediction)
            Findings(report, wasApplied);
        else
            Summary(report, wasApplied);
    }

    private void Write(Outcome outcome, bool isPrediction, bool isVerbose)
    {
        var (diagnosis, rule) = (outcome.Diagnosis, outcome.Remediation.Rule);
        var level = Words.LevelOf(rule, isPrediction);
        var gutter = GutterOf(outcome.Places, diagnosis.Failure);
        var sure = diagnosis.Confidence == Confidence.Exact ? "" : $" ({Words.Of(diagnosis.Confidence)})";
        output.WriteLine($"{Painted(level)}{paint.Bold($"[{rule.Id}]: {rule.Title}")}{sure}");
        if (!isPrediction)
            WriteLogLine(diagnosis.Failure, gutter);
        for (var i = 0; i < outcome.Places.Count; i++)
            _excerpt.Write(outcome.Places[i], gutter, isFault: i == 0, isFirst: i == 0 && isPrediction);
        output.WriteLine($"{new string(' ', gutter)} {paint.Dim("|")}");
        if (isPrediction && SubjectOf(diagnosis.Failure) is { Length: > 0 } subject)
            Item(gutter, "resource", subject);
        foreach (var other in outcome.AlsoCures)
            Item(gutter, "also", string.Join(": ", new[] { isPrediction ? "" : PlaceOf(other.Failure), SubjectOf(other.Failure), "the same cause" }.Where(part => part.Length > 0)));
        Item(gutter, "cause", renderer.Render(rule.RootCause, diagnosis));
        WriteCure(outcome, gutter, withProof: isVerbose || !isPrediction);
        foreach (var reference in isVerbose ? rule.References : [])
            Item(gutter, "see", reference);
        output.WriteLine();
    }

    private void WriteCure(Outcome outcome, int gutter, bool withProof)
    {
        var remediation = outcome.Remediation;
        if (remediation.IsAlreadyFixed)
        {
            Item(gutter, "state", paint.Good("already fixed") + ": the template is as the cure would make it; deploy it");
        }
        else if (remediation.HasEdits)
        {
            WriteTitle(remediation, gutter);
            foreach (var choice in remediation.Choices)
                Item(gutter, "review", choice);
            foreach (var grant in withProof ? outcome.Proof?.Grants ?? [] : [])
                Item(gutter, "grants", grant.ToString());
            foreach (var fact in withProof ? outcome.Proof?.Facts ?? [] : [])
                Item(gutter, "proof", fact);
        }
        else
        {
            if (remediation.Refusal is { } refusal)
                Item(gutter, "no patch", refusal);
            Item(gutter, "do", remediation.Explanation);
        }
    }

    private void WriteTitle(Remediation.Remediation remediation, int gutter)
    {
        var isSafe = remediation.Applicability == Applicability.Safe;
        var replaces = remediation.Impact == Impact.Replacement ? ", the resource is replaced" : "";
        Item(gutter, "cure", remediation.Title, $" ({Words.Of(remediation.Applicability)}{replaces})", isSafe && replaces.Length == 0 ? paint.Good : paint.Warning);
    }

    // The message stands at its line of the log as source lines stand at theirs.
    private void WriteLogLine(Failure failure, int gutter)
    {
        var empty = new string(' ', gutter);
        var subject = SubjectOf(failure);
        output.WriteLine($"{empty}{paint.Dim("-->")} {PlaceOf(failure)}{(subject.Length > 0 ? ": " + subject : "")}");
        output.WriteLine($"{empty} {paint.Dim("|")}");
        var message = failure.Message.Length <= MaxMessage ? failure.Message : failure.Message[..MaxMessage] + "…";
        var number = failure.Line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
        foreach (var line in TextWrap.Lines(message, WidthAfter(gutter + 3)))
        {
            output.WriteLine($"{paint.Dim(number)} {paint.Dim("|")} {line}");
            number = empty;
        }
    }

    private void Item(int gutter, string label, string text, string mark = "", Func<string, string>? paintMark = null)
    {
        var indent = new string(' ', gutter);
        var isFirst = true;
        // The first line is wrapped with its label, before there is colour: that has no width.
        foreach (var line in TextWrap.Lines($"{label}{mark}: {text}", WidthAfter(gutter + 3)))
        {
            if (isFirst)
                output.WriteLine($"{indent} {paint.Dim("=")} {paint.Bold(label)}{(paintMark is null ? mark : paintMark(mark))}{line[(label.Length + mark.Length)..]}");
            else
                output.WriteLine($"{indent}   {line}".TrimEnd());
            isFirst = false;
        }
    }

    private void Summary(Report report, bool wasApplied)
    {
        var files = string.Join(", ", report.Changes.Select(change => change.Path));
        if (report.Changes.Count > 0 && wasApplied)
            output.WriteLine($"changed {files}; deploy again");
        else if (report.Changes.Count > 0)
            output.WriteLine($"{paint.Bold("help")}: the patch changes {files}: pipe it into `git apply`, or add `--apply`; then deploy again");
        else if (report.Outcomes.Count == 0 && report.Unrecognised.Count == 0)
            output.WriteLine("the log holds no failure");
    }

    private void Findings(Report report, bool wasApplied)
    {
        var count = report.Outcomes.Count;
        if (count == 0)
        {
            output.WriteLine(paint.Good("nothing found") + ": the rules know no reason why it should fail");
            return;
        }
        var cured = report.Outcomes.Count(outcome => outcome.Remediation.HasEdits);
        output.WriteLine($"{count} {(count == 1 ? "finding" : "findings")}, {cured} with a cure" + (wasApplied && cured > 0 ? $"; changed {string.Join(", ", report.Changes.Select(change => change.Path))}" : ""));
        if (cured > 0 && !wasApplied)
            output.WriteLine($"{paint.Bold("help")}: `--apply` writes the cures into the files, `--format patch` prints them");
    }

    private string Painted(string level) => level switch
    {
        "error" => paint.Error(level),
        "warning" => paint.Warning(level),
        _ => paint.Bold(level),
    };

    private int? WidthAfter(int indent) => width is { } columns ? Math.Max(LeastWidth, columns) - indent : null;

    private static int GutterOf(IReadOnlyList<ShownPlace> places, Failure failure) =>
        Math.Max(SourceExcerpt.GutterOf(places), failure.Line.ToString(CultureInfo.InvariantCulture).Length);

    private static string PlaceOf(Failure failure) => $"{failure.Log ?? "log"}:{failure.Line}";

    private static string SubjectOf(Failure failure) =>
        failure.Resource is { } resource ? $"`{resource}`" + (failure.ResourceType is { } type ? $" ({type})" : "") : "";
}

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
    private const int MaxAlso = 6;
    private const int LeastWidth = 40;

    // Longer lines are hard to read, however wide the terminal is.
    private const int MostWidth = 120;

    private readonly SourceExcerpt _excerpt = new(output, paint, width);

    /// <param name="next">What to name as the next thing to do.</param>
    public void Write(Report report, bool wasApplied, bool isVerbose, NextStep next)
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
            Findings(report, wasApplied, next);
        else
            Summary(report, wasApplied, next);
    }

    private void Write(Outcome outcome, bool isPrediction, bool isVerbose)
    {
        var (diagnosis, rule) = (outcome.Diagnosis, outcome.Remediation.Rule);
        var level = Words.LevelOf(rule, isPrediction);
        var gutter = GutterOf(outcome.Places, diagnosis.Failure);
        var sure = diagnosis.Confidence == Confidence.Exact ? "" : $" ({Words.Of(diagnosis.Confidence)})";
        var isFirst = true;
        foreach (var line in TextWrap.Lines($"{level}[{rule.Id}]: {rule.Title}{sure}", WidthAfter(0)))
        {
            output.WriteLine(isFirst ? Painted(level) + paint.Bold(line[level.Length..]) : paint.Bold("  " + line));
            isFirst = false;
        }
        if (!isPrediction)
            WriteLogLine(diagnosis.Failure, gutter);
        for (var i = 0; i < outcome.Places.Count; i++)
            _excerpt.Write(outcome.Places[i], gutter, isFault: i == 0, isFirst: i == 0 && isPrediction);
        output.WriteLine($"{new string(' ', gutter)} {paint.Dim("|")}");
        if (isPrediction && SubjectOf(diagnosis.Failure) is { Length: > 0 } subject)
            Item(gutter, "resource", subject);
        WriteAlso(outcome.AlsoCures, gutter, isPrediction, isVerbose);
        Item(gutter, "cause", renderer.Render(rule.RootCause, diagnosis));
        WriteCure(outcome, gutter, withProof: isVerbose || !isPrediction);
        foreach (var reference in isVerbose ? rule.References : [])
            Item(gutter, "see", reference);
        output.WriteLine();
    }

    // Sixty log groups of one key are one fault.
    private void WriteAlso(List<Diagnosis> others, int gutter, bool isPrediction, bool isVerbose)
    {
        var shown = isVerbose || others.Count <= MaxAlso ? others.Count : MaxAlso - 1;
        foreach (var other in others.Take(shown))
            Item(gutter, "also", string.Join(": ", new[] { isPrediction ? "" : PlaceOf(other.Failure), SubjectOf(other.Failure), "the same cause" }.Where(part => part.Length > 0)));
        if (shown < others.Count)
            Item(gutter, "also", $"{others.Count - shown} more of the same cause, which `--verbose` names");
    }

    private void WriteCure(Outcome outcome, int gutter, bool withProof)
    {
        var remediation = outcome.Remediation;
        if (remediation.IsAlreadyFixed)
        {
            Item(gutter, "state", Words.OfAlreadyFixed(remediation));
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
        output.WriteLine($"{empty}{paint.Dim("-->")} {Cells.Visible(PlaceOf(failure))}{(subject.Length > 0 ? ": " + Cells.Visible(subject) : "")}");
        output.WriteLine($"{empty} {paint.Dim("|")}");
        var message = failure.Message.Length <= MaxMessage ? failure.Message : failure.Message[..MaxMessage] + "…";
        var number = failure.Line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
        foreach (var line in TextWrap.Lines(Cells.Visible(message), WidthAfter(gutter + 3)))
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
        foreach (var line in TextWrap.Lines($"{label}{mark}: {Cells.Visible(text)}", WidthAfter(gutter + 3)))
        {
            if (isFirst)
                output.WriteLine($"{indent} {paint.Dim("=")} {paint.Bold(label)}{(paintMark is null ? mark : paintMark(mark))}{line[(label.Length + mark.Length)..]}");
            else
                output.WriteLine($"{indent}   {line}".TrimEnd());
            isFirst = false;
        }
    }

    private void Summary(Report report, bool wasApplied, NextStep next)
    {
        var files = string.Join(", ", report.Changes.Select(change => Cells.Visible(change.Path)));
        if (Count(report) is { } count)
            output.WriteLine(count);
        if (report.Changes.Count > 0 && wasApplied)
            output.WriteLine($"changed {files}; deploy again");
        else if (report.Changes.Count > 0)
            Help(next.Command is { } command ? $"the patch changes {files}; write it, then deploy again:\n    {command}" : $"the patch changes {files}: {next.Advice}; then deploy again");
        else if (report.Outcomes.Count > 0 && next.Program is { } program)
            Help($"more about it, with references:\n    {program} explain {report.Outcomes[0].Remediation.Rule.Id}");
        else if (report.Unrecognised.Count > 0 && next.Program is { } itself)
            Help($"a rule of your own begins with:\n    {itself} rules new my-failure --rules my-rules");
        else if (report.Outcomes.Count == 0 && report.Unrecognised.Count == 0)
            output.WriteLine("the log holds no failure");
    }

    // What became of the failures, when there are several.
    private static string? Count(Report report)
    {
        var (patched, done, manual) = (0, 0, 0);
        foreach (var outcome in report.Outcomes)
        {
            var failures = 1 + outcome.AlsoCures.Count;
            _ = outcome.Remediation switch
            {
                { IsAlreadyFixed: true } => done += failures,
                { HasEdits: true } => patched += failures,
                _ => manual += failures,
            };
        }
        var all = patched + done + manual + report.Unrecognised.Count;
        var parts = new[] { (patched, "with a patch"), (done, "already fixed"), (manual, "to cure by hand"), (report.Unrecognised.Count, "not recognised") };
        return all < 2 ? null : $"{all} failures: {string.Join(", ", parts.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}"))}";
    }

    private void Findings(Report report, bool wasApplied, NextStep next)
    {
        var count = report.Outcomes.Count;
        if (count == 0)
        {
            output.WriteLine(paint.Good("nothing found") + ": the rules know no reason why it should fail");
            return;
        }
        var cured = report.Outcomes.Count(outcome => outcome.Remediation.HasEdits);
        output.WriteLine($"{count} {(count == 1 ? "finding" : "findings")}, {cured} with a cure" + (wasApplied && cured > 0 ? $"; changed {string.Join(", ", report.Changes.Select(change => Cells.Visible(change.Path)))}" : ""));
        if (cured > 0 && !wasApplied)
            Help(next.Command is { } command ? $"write the cures into the files:\n    {command}" : "`--apply` writes the cures into the files, `--format patch` prints them");
    }

    private void Help(string text)
    {
        const string Label = "help";
        var lines = TextWrap.Lines($"{Label}: {text}", WidthAfter(0)).ToArray();
        output.WriteLine(paint.Bold(Label) + lines[0][Label.Length..]);
        foreach (var line in lines.Skip(1))
            output.WriteLine(line);
    }

    private string Painted(string level) => level switch
    {
        "error" => paint.Error(level),
        "warning" => paint.Warning(level),
        _ => paint.Bold(level),
    };

    private int? WidthAfter(int indent) => width is { } columns ? Math.Clamp(columns, LeastWidth, MostWidth) - indent : null;

    private static int GutterOf(IReadOnlyList<ShownPlace> places, Failure failure) =>
        Math.Max(SourceExcerpt.GutterOf(places), failure.Line.ToString(CultureInfo.InvariantCulture).Length);

    private static string PlaceOf(Failure failure) => $"{failure.Log ?? "log"}:{failure.Line}";

    private static string SubjectOf(Failure failure) =>
        failure.Resource is { } resource ? $"`{resource}`" + (failure.ResourceType is { } type ? $" ({type})" : "") : "";
}

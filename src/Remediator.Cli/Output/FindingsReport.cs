using Remediator.Remediation;
using Remediator.Reporting;

namespace Remediator.Cli.Output;

/// <summary>The findings of <c>check</c> for people, as the best compilers print theirs.</summary>
internal sealed class FindingsReport(TextWriter output, Paint paint, TextRenderer renderer)
{
    private readonly SourceExcerpt _excerpt = new(output, paint);

    public void Write(Report report, bool wasApplied, bool isVerbose)
    {
        foreach (var outcome in report.Outcomes)
            Write(outcome, isVerbose);
        Summary(report, wasApplied);
    }

    private void Write(Outcome outcome, bool isVerbose)
    {
        var (diagnosis, remediation) = (outcome.Diagnosis, outcome.Remediation);
        var rule = remediation.Rule;
        var level = FindingLevel.Of(rule);
        var gutter = SourceExcerpt.GutterOf(outcome.Places);
        output.WriteLine($"{Painted(level)}{paint.Bold($"[{rule.Id}]: {rule.Title}")}");
        for (var i = 0; i < outcome.Places.Count; i++)
            _excerpt.Write(outcome.Places[i], gutter, isFirst: i == 0);
        output.WriteLine($"{new string(' ', gutter)} {paint.Dim("|")}");
        if (diagnosis.Failure.Resource is { } resource)
            Item(gutter, "resource", $"`{resource}`" + (diagnosis.Failure.ResourceType is { } type ? $" ({type})" : ""));
        foreach (var other in outcome.AlsoCures)
            Item(gutter, "also", $"`{other.Failure.Resource}`: the same cause");
        Item(gutter, "cause", renderer.Render(rule.RootCause, diagnosis));
        if (remediation.HasEdits)
        {
            Item(gutter, "cure", $"{remediation.Title} ({(remediation.Applicability == Applicability.Safe ? paint.Good("safe") : paint.Warning("review"))})");
            foreach (var choice in remediation.Choices)
                Item(gutter, "review", choice);
            foreach (var fact in isVerbose ? outcome.Proof?.Facts ?? [] : [])
                Item(gutter, "proof", fact);
        }
        else
        {
            if (remediation.Refusal is { } refusal)
                Item(gutter, "no patch", refusal);
            Item(gutter, "do", remediation.Explanation);
        }
        foreach (var reference in isVerbose ? rule.References : [])
            Item(gutter, "see", reference);
        output.WriteLine();
    }

    private string Painted(string level) => level switch
    {
        "error" => paint.Error(level),
        "warning" => paint.Warning(level),
        _ => paint.Bold(level),
    };

    private void Item(int gutter, string label, string text)
    {
        var lines = text.Split('\n');
        var indent = new string(' ', gutter);
        output.WriteLine($"{indent} {paint.Dim("=")} {paint.Bold(label)}: {lines[0]}");
        foreach (var line in lines.Skip(1))
            output.WriteLine($"{indent}   {line}".TrimEnd());
    }

    private void Summary(Report report, bool wasApplied)
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
}

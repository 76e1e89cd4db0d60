using Remediator.Logs;
using Remediator.Remediation;
using Remediator.Reporting;

namespace Remediator.Cli.Output;

/// <summary>The report for people: what failed, why, what is done about it and how sure that is, what comes next.</summary>
internal sealed class HumanReport(TextWriter output, Paint paint, TextRenderer renderer)
{
    private const int MaxMessage = 300;

    public void Write(Report report, bool wasApplied, bool isVerbose)
    {
        foreach (var outcome in report.Outcomes)
            Write(outcome, isVerbose);
        foreach (var failure in report.Unrecognised)
        {
            output.WriteLine($"{paint.Warning("not recognised")}: {Short(failure.Message)}");
            output.WriteLine($"  {paint.Dim("-->")} log line {failure.Line}{Subject(failure)}");
            output.WriteLine();
        }
        Summary(report, wasApplied);
    }

    private void Write(Outcome outcome, bool isVerbose)
    {
        var (diagnosis, remediation) = (outcome.Diagnosis, outcome.Remediation);
        var rule = remediation.Rule;
        var sure = diagnosis.Confidence == Catalogue.Confidence.Exact ? "" : $" ({diagnosis.Confidence.ToString().ToLowerInvariant()})";
        output.WriteLine($"{paint.Error("failure")}: {paint.Bold(rule.Title)} [{rule.Id}]{sure}");
        output.WriteLine($"  {paint.Dim("-->")} log line {diagnosis.Failure.Line}{Subject(diagnosis.Failure)}");
        output.WriteLine($"   {paint.Dim("|")} {Short(diagnosis.Failure.Message)}");
        foreach (var other in outcome.AlsoCures)
            output.WriteLine($"   {paint.Dim("|")} same cause: log line {other.Failure.Line}{Subject(other.Failure)}");
        Item("cause", renderer.Render(rule.RootCause, diagnosis));
        if (remediation.IsAlreadyFixed)
        {
            Item("state", paint.Good("already fixed") + ": the template is as the cure would make it; deploy it");
        }
        else if (remediation.HasEdits)
        {
            Item("cure", $"{remediation.Title} ({(remediation.Applicability == Applicability.Safe ? paint.Good("safe") : paint.Warning("review"))})");
            foreach (var choice in remediation.Choices)
                Item("review", choice);
            foreach (var grant in outcome.Proof?.Grants ?? [])
                Item("grants", grant.ToString());
            foreach (var fact in outcome.Proof?.Facts ?? [])
                Item("proof", fact);
        }
        else
        {
            if (remediation.Refusal is { } refusal)
                Item("no patch", refusal);
            Item("do", remediation.Explanation);
        }
        if (isVerbose)
        {
            foreach (var reference in rule.References)
                Item("see", reference);
        }
        output.WriteLine();
    }

    private void Item(string label, string text)
    {
        var lines = text.Split('\n');
        output.WriteLine($"   {paint.Dim("=")} {paint.Bold(label)}: {lines[0]}");
        foreach (var line in lines.Skip(1))
            output.WriteLine($"     {line}".TrimEnd());
    }

    private void Summary(Report report, bool wasApplied)
    {
        if (report.Changes.Count > 0)
        {
            var files = string.Join(", ", report.Changes.Select(change => change.Path));
            output.WriteLine(wasApplied ? $"changed {files}" : $"the patch changes {files}: apply it with `git apply`");
        }
        else if (report.Outcomes.Count == 0 && report.Unrecognised.Count == 0)
        {
            output.WriteLine("the log holds no failure");
        }
    }

    private static string Subject(Failure failure) =>
        (failure.Resource is { } resource ? $", {resource}" : "") + (failure.ResourceType is { } type ? $" ({type})" : "");

    private static string Short(string message) => message.Length <= MaxMessage ? message : message[..MaxMessage] + "…";
}

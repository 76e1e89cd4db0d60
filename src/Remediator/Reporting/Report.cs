using Remediator.Logs;
using Remediator.Patching;
using Remediator.Remediation;

namespace Remediator.Reporting;

/// <summary>All that a run found, in the order in which it should be told. Output formats only write it down.</summary>
public sealed class Report
{
    public Report(string version, IReadOnlyList<Outcome> outcomes, IReadOnlyList<Failure> unrecognised, IReadOnlyList<FileChange> changes)
    {
        Version = version;
        Outcomes = [.. outcomes.Select(WithoutSecrets)];
        Unrecognised = unrecognised;
        Changes = changes;
        Patch = string.Concat(changes.Select(change => change.Diff));
    }

    /// <summary>Whether it was foretold from the templates alone; no log was read then.</summary>
    public bool IsPrediction { get; init; }

    /// <summary>Version of the product.</summary>
    public string Version { get; }

    /// <summary>One for each cause that a rule knows.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; }

    /// <summary>Failures that no rule knows.</summary>
    public IReadOnlyList<Failure> Unrecognised { get; }

    /// <summary>What all cures together change.</summary>
    public IReadOnlyList<FileChange> Changes { get; }

    /// <summary>One patch for all changes; empty when there is none.</summary>
    public string Patch { get; }

    // The texts that people read; the diffs are the files' own lines.
    private static Outcome WithoutSecrets(Outcome outcome)
    {
        var remediation = outcome.Remediation;
        return outcome with
        {
            Remediation = remediation with
            {
                Title = Secrets.Redact(remediation.Title),
                Explanation = Secrets.Redact(remediation.Explanation),
                Choices = [.. remediation.Choices.Select(Secrets.Redact)],
                Notes = [.. remediation.Notes.Select(Secrets.Redact)],
                Unfound = remediation.Unfound is { } unfound ? Secrets.Redact(unfound) : null,
                Untold = remediation.Untold is { } untold ? Secrets.Redact(untold) : null,
                Refusal = remediation.Refusal is { } refusal ? Secrets.Redact(refusal) : null,
            },
            Proof = outcome.Proof is { } proof ? proof with { Facts = [.. proof.Facts.Select(Secrets.Redact)] } : null,
        };
    }
}

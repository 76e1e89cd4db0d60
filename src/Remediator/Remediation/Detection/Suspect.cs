using Remediator.Catalogue;
using Remediator.Logs;

namespace Remediator.Remediation.Detection;

/// <summary>Something in a project that a rule wants looked at.</summary>
/// <param name="Resource">Id of the resource; null when it is none.</param>
internal sealed record Suspect(string? Resource = null)
{
    /// <summary>Type of the resource.</summary>
    public string? ResourceType { get; init; }

    /// <summary>The place that a tool would name.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>What a log would have said, by the names of the rule's captures.</summary>
    public IReadOnlyDictionary<string, string> Captures { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the fault shows, when the source of suspects knows it; empty otherwise.</summary>
    public IReadOnlyList<ShownPlace> Places { get; init; } = [];

    /// <summary>Whether being a suspect is the fault: then it is told even where no edit can be planned.</summary>
    public bool IsCertain { get; init; }

    /// <summary>The diagnosis that a log of this failure would have led to.</summary>
    public Diagnosis ToDiagnosis(Rule rule, string? region = null, string? account = null)
    {
        var captures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in rule.CaptureNames)
            captures[name] = Captures.GetValueOrDefault(name, "");
        var failure = new Failure
        {
            Message = rule.Title,
            Text = rule.Title,
            Line = 0,
            Resource = Resource,
            ResourceType = ResourceType,
            Location = Location,
            Region = region,
            Account = account,
        };
        return new Diagnosis(rule, failure, Confidence.Exact, captures);
    }
}

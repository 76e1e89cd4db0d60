using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>What became of one step of a recipe.</summary>
public sealed record StepResult
{
    /// <summary>The changes that make the step; empty when there is nothing to do or it cannot be done.</summary>
    public IReadOnlyList<SourceChange> Changes { get; init; } = [];

    /// <summary>Why the step cannot be done; null when it can or need not.</summary>
    public string? Refusal { get; init; }

    /// <summary>Choices that were made, each a sentence; any choice makes the remediation one to review.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Facts worth telling that need no review.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Values of which only a part is written, and that part is right: each a sentence.</summary>
    public IReadOnlyList<string> Untold { get; init; } = [];

    /// <summary>Who must wait for whom; all steps' dependencies of one resource are written at once.</summary>
    public IReadOnlyList<Wait> Waits { get; init; } = [];

    public IReadOnlyList<PolicyClaim> Claims { get; init; } = [];

    /// <summary>Ids of resources of which policy statements get other conditions, as a choice that is shown; nothing else of them changes.</summary>
    public IReadOnlyList<string> Restated { get; init; } = [];

    /// <summary>Declarations that the step gives another name: old id, new id.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; init; } = new Dictionary<string, string>();

    /// <summary>References that the step leads elsewhere, as policies show them: the name, or the name and attribute, that they had.</summary>
    public IReadOnlyList<string> Redirected { get; init; } = [];

    /// <summary>
    /// Whether the step does no more than write a word of the language as it is spelt: all that then takes effect is what the template's
    /// author wrote.
    /// </summary>
    public bool IsRespelling { get; init; }

    /// <summary>Ids of resources that the step changes.</summary>
    public IReadOnlyList<string> Touched { get; init; } = [];

    /// <summary>The template is already as the step would make it.</summary>
    public static StepResult Done { get; } = new();

    public static StepResult Refused(string reason) => new() { Refusal = reason };

    /// <summary>A step of changes; the first change that its editor refused refuses the step.</summary>
    public static StepResult Of(IReadOnlyList<SourceChange> changes) =>
        changes.FirstOrDefault(change => change.Refusal is not null) is { } refused
            ? Refused(refused.Refusal!)
            : new StepResult { Changes = changes };

    /// <summary>A step of one change; one that edits nothing found the template as it should be, and no choice was made.</summary>
    public static StepResult Of(SourceChange change, params IReadOnlyList<string> choices) =>
        change is { Refusal: null, Files.Count: 0 } ? Done : Of([change]) with { Choices = choices };
}

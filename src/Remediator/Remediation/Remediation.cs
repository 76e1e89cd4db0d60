using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>A titled way out of one failure.</summary>
public sealed record Remediation
{
    /// <summary>The rule whose recipe it is: the diagnosis's rule or a variant of it.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The cure in one line.</summary>
    public required string Title { get; init; }

    public required Applicability Applicability { get; init; }

    public Impact Impact { get; init; }

    /// <summary>Why the cure cures, or what to do by hand.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>Choices that were made and that someone should look at.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Facts worth telling.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether the template is already as the cure would make it.</summary>
    public bool IsAlreadyFixed { get; init; }

    /// <summary>
    /// What the message names and the cure looked for, when nothing is edited because it stands nowhere in the project: cured meanwhile, or
    /// the log is of another version; null otherwise.
    /// </summary>
    public string? Unfound { get; init; }

    /// <summary>
    /// The value that could not be judged, as a sentence, when nothing is edited because all that is written of it is right and the rest is
    /// known at deployment only; null otherwise.
    /// </summary>
    public string? Untold { get; init; }

    /// <summary>Why nothing is edited although the rule has a recipe; null otherwise.</summary>
    public string? Refusal { get; init; }

    /// <summary>What to edit.</summary>
    public IReadOnlyList<FileEdits> Edits { get; init; } = [];

    /// <summary>Declarations that get another name: old id, new id.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; init; } = new Dictionary<string, string>();

    /// <summary>References that led nowhere and are led to what they meant: the name, or the name and attribute, that they had.</summary>
    public IReadOnlyList<string> Redirected { get; init; } = [];

    public IReadOnlyList<PolicyClaim> Claims { get; init; } = [];

    /// <summary>Whether the edits only write words of the language as they are spelt, so that what takes effect is what the author wrote.</summary>
    public bool IsRespelling { get; init; }

    /// <summary>Ids of resources of which policy statements get other conditions, and nothing else.</summary>
    public IReadOnlyList<string> Restated { get; init; } = [];

    /// <summary>The project that the edits belong to; null when none was found.</summary>
    public Project? Project { get; init; }

    /// <summary>Ids of the resources that the edits change or that the failure is about.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>Whether there is something to write.</summary>
    public bool HasEdits => Edits.Count > 0;
}

using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>What becomes of the references to a name that nothing declares.</summary>
/// <param name="Changes">The edits; empty where they are made with those of other names.</param>
/// <param name="Choice">What someone should look at; null for nothing.</param>
internal sealed record Redirection(IReadOnlyList<SourceChange> Changes, string? Choice = null)
{
    /// <summary>Whether it only mends how a name is written.</summary>
    public bool IsRespelling { get; init; }

    /// <summary>Whether the references read another thing than their name says.</summary>
    public bool IsRedirected { get; init; } = true;

    /// <summary>Why nothing becomes of them; null when something does.</summary>
    public string? Refusal { get; init; }

    public static Redirection Refused(string why) => new([]) { Refusal = why };
}

using Remediator.Policies;

namespace Remediator.Verification;

/// <summary>What verification found out about one remediation, on the sources before and after its edits.</summary>
/// <param name="Facts">What was shown, each a sentence.</param>
/// <param name="Grants">What becomes allowed that was not.</param>
/// <param name="Failure">Why the edits must not be emitted; null when everything holds.</param>
public sealed record Proof(IReadOnlyList<string> Facts, IReadOnlyList<Grant> Grants, string? Failure = null)
{
    /// <summary>What the template's own words grant once they are spelt right, each a sentence: someone should look at it.</summary>
    public IReadOnlyList<string> Concerns { get; init; } = [];

    public static Proof Failed(string reason) => new([], [], reason);
}
